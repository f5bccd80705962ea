using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Analyzers.Tests.Fixes.Coverage;

/// <summary>INS1001–1003: attributes in the form that the framework's calls reach, on the method or its class, or an exclusion.</summary>
public sealed class DarkEntryPointFixTests
{
    private static readonly CodeFixHost Endpoints = new("INS1002");
    private static readonly CodeFixHost Background = new("INS1001");
    private static readonly CodeFixHost Services = new("INS1003");

    [Fact]
    public async Task Action_IsSplit()
    {
        const string Before = """
            using Microsoft.AspNetCore.Mvc;
            public class OrdersController : ControllerBase
            {
                /// <summary>Places it.</summary>
                [HttpPost("orders")]
                public async Task<int> [|Place|](int id)
                {
                    await Task.Yield();
                    return id;
                }
            }
            """;
        const string After = """
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;
            public partial class OrdersController : ControllerBase
            {
                /// <summary>Places it.</summary>
                [Traced, Metered]
                [HttpPost("orders")]
                public partial Task<int> Place(int id);

                private async Task<int> PlaceCore(int id)
                {
                    await Task.Yield();
                    return id;
                }
            }
            """;

        var fix = await Endpoints.VerifyFixAsync(Before, After);

        Assert.Equal("Add [Traced, Metered] and make 'Place' partial", fix.Title);
        Assert.Empty(await new AnalyzerHost().RunAsync(After));
    }

    [Fact]
    public async Task ClassWithALogger_LogsAsWell()
    {
        const string After = """
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;
            public partial class OrdersController(ILogger<OrdersController> logger) : ControllerBase
            {
                [Traced, Metered, Logged]
                public partial void Place();

                private void PlaceCore() => logger.LogInformation("placed");
            }
            """;

        await Endpoints.VerifyFixAsync(
            """
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;
            public class OrdersController(ILogger<OrdersController> logger) : ControllerBase
            {
                public void [|Place|]() => logger.LogInformation("placed");
            }
            """,
            After);
        Assert.Empty(await new AnalyzerHost().RunAsync(After));
    }

    [Fact]
    public async Task HandlerOfAnInterface_IsReachedThroughIt()
    {
        const string Framework = "namespace Quartz { public interface IJob { System.Threading.Tasks.Task Execute(string a); } }";
        const string After = """
            using Instrumentation;
            internal partial class Cleaning : Quartz.IJob
            {
                [Traced, Metered]
                public async Task Execute(string a) => await Task.Yield();
            }
            """;

        var fix = await Background.VerifyFixAsync(
            TestProgram.Of(
                """
                using Instrumentation;
                internal class Cleaning : Quartz.IJob
                {
                    public async Task [|Execute|](string a) => await Task.Yield();
                }
                """,
                Framework),
            TestProgram.Of(After, Framework));

        Assert.Equal("Add [Traced, Metered]", fix.Title);
        Assert.Empty(await new AnalyzerHost().RunAsync(TestProgram.Of(After, Framework)));
    }

    [Fact]
    public async Task AllActions_CanBeSplitAtOnce() => await Endpoints.VerifyFixAllAsync(
        """
        using Instrumentation;
        public class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            public void [|Send|]() => Console.Beep();

            public void [|Leave|]() => Console.Beep();
        }
        """,
        """
        using Instrumentation;
        public partial class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            [Traced, Metered]
            public partial void Send();

            private void SendCore() => Console.Beep();

            [Traced, Metered]
            public partial void Leave();

            private void LeaveCore() => Console.Beep();
        }
        """,
        FixAllScope.Document);

    [Fact]
    public async Task Class_GetsTheAttributesOnce()
    {
        const string After = """
            using Instrumentation;
            [Traced, Metered]
            public partial class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                public partial void Send();

                private void SendCore() => Console.Beep();
                public partial void Leave();

                private void LeaveCore() => Console.Beep();
            }
            """;

        await Endpoints.VerifyFixAllAsync(
            """
            using Instrumentation;
            public class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                public void [|Send|]() => Console.Beep();
                public void [|Leave|]() => Console.Beep();
            }
            """,
            After,
            index: 1);
        Assert.Empty(await new AnalyzerHost().RunAsync(After));
    }

    [Fact]
    public async Task Exclusion_HasAReason()
    {
        var fix = await Endpoints.VerifyFixAsync(
            """
            using Instrumentation;
            public class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                public void [|Send|]() => Console.Beep();
            }
            """,
            """
            using Instrumentation;
            public class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                [NotInstrumented("reason")]
                public void Send() => Console.Beep();
            }
            """,
            index: 2);

        Assert.Equal("Exclude it with [NotInstrumented]", fix.Title);
    }

    [Fact]
    public async Task LoopOfABackgroundService_CanOnlyBeExcluded()
    {
        var fix = await Background.VerifyFixAsync(
            """
            using Instrumentation;
            public class Cleaner : Microsoft.Extensions.Hosting.BackgroundService
            {
                protected override async Task [|ExecuteAsync|](CancellationToken stop)
                {
                    while (true)
                    {
                        await Task.Delay(1, stop);
                    }
                }
            }
            """,
            """
            using Instrumentation;
            public class Cleaner : Microsoft.Extensions.Hosting.BackgroundService
            {
                [NotInstrumented("reason")]
                protected override async Task ExecuteAsync(CancellationToken stop)
                {
                    while (true)
                    {
                        await Task.Delay(1, stop);
                    }
                }
            }
            """);

        Assert.Equal("Exclude it with [NotInstrumented]", fix.Title);
    }

    [Fact]
    public async Task Service_OnlyGetsTheAttributes() => await Services.VerifyFixAllAsync(
        Configured(
            """
            using Instrumentation;
            public class Stock
            {
                public void [|Count|]() => Console.Beep();
                public void [|Add|]() => Console.Beep();
            }
            """),
        """
        using Instrumentation;
        public class Stock
        {
            [Traced, Metered]
            public void Count() => Console.Beep();
            [Traced, Metered]
            public void Add() => Console.Beep();
        }
        """);

    [Fact]
    public async Task ClassOfServices_GetsTheAttributesOnce() => await Services.VerifyFixAllAsync(
        Configured(
            """
            using Instrumentation;
            public class Stock
            {
                public void [|Count|]() => Console.Beep();
                public void [|Add|]() => Console.Beep();
            }
            """),
        """
        using Instrumentation;
        [Traced, Metered]
        public class Stock
        {
            public void Count() => Console.Beep();
            public void Add() => Console.Beep();
        }
        """,
        index: 1);

    private static TestProgram Configured(string source) =>
        TestProgram.Of(source) with { EditorConfig = "[*.cs]\ndotnet_diagnostic.INS1003.severity = warning\ninstrumentation.entry_points.include = Stock" };
}
