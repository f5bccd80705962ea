using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class NoInstrumentedPathTests
{
    private const string Rule = "INS0002";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData(
        """
        [Microsoft.AspNetCore.Mvc.ApiController]
        public class OrdersController { [Traced] public int [|Get|](int id) => id; }
        """,
        "'OrdersController.Get' is called by ASP.NET Core MVC, so those calls are not recorded: declare it partial, with its body in 'GetCore'")]
    [InlineData(
        "public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase { [Traced] public int [|Get|](int id) => id; }",
        "'OrdersController.Get' is called by ASP.NET Core MVC, so those calls are not recorded: declare it partial, with its body in 'GetCore'")]
    [InlineData(
        "public class Chat : Microsoft.AspNetCore.SignalR.Hub { [Logged] public Task [|Send|](string text) => Task.CompletedTask; }",
        "'Chat.Send' is called by SignalR, so those calls are not recorded: declare it partial, with its body in 'SendCore'")]
    [InlineData(
        "public class Index : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { [Metered] public void [|OnGet|]() { } }",
        "'Index.OnGet' is called by Razor Pages, so those calls are not recorded: declare it partial, with its body in 'OnGetCore'")]
    [InlineData(
        "public class Worker : Microsoft.Extensions.Hosting.BackgroundService { [Traced] protected override Task [|ExecuteAsync|](CancellationToken stop) => Task.CompletedTask; }",
        "'Worker.ExecuteAsync' overrides 'BackgroundService.ExecuteAsync', which is not instrumented, so calls through 'BackgroundService' are not recorded: declare it partial, with its body in 'ExecuteAsyncCore'")]
    [InlineData(
        "public class Worker { [Traced] public override string [|ToString|]() => \"\"; }",
        "'Worker.ToString' overrides 'Object.ToString', which is not instrumented, so calls through 'Object' are not recorded: declare it partial, with its body in 'ToStringCore'")]
    [InlineData(
        "public abstract class Job { public abstract void Run(); } public class Mail : Job { [Traced] public override void [|Run|]() { } }",
        "'Mail.Run' overrides 'Job.Run', which is not instrumented, so calls through 'Job' are not recorded: declare it partial, with its body in 'RunCore'")]
    [InlineData(
        "public abstract class Job { public abstract void Run(); } public abstract class Mail : Job { [Traced] public abstract override void [|Run|](); }",
        "'Mail.Run' overrides 'Job.Run', which is not instrumented, so calls through 'Job' are not recorded: declare the methods that override it partial")]
    [InlineData(
        """
        public partial class Job { [Traced] public virtual partial void Run(); private void RunCore() { } }
        public class Mail : Job { public override void [|Run|]() { } }
        """,
        "'Mail.Run' overrides 'Job.Run', which is recorded only in its own body, so calls through 'Job' are not recorded: declare it partial, with its body in 'RunCore'")]
    public async Task MethodThatAFrameworkOrABaseClassCalls_IsReported(string source, string message)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData(
        "public interface I { void M(); } public class C : I { [Traced] public void [|M|]() { } }",
        "'C.M' is called through 'I', which is not instrumented, so those calls are not recorded: make 'C' partial")]
    [InlineData(
        "public interface I { [Traced] void M(); } public struct C : I { public void [|M|]() { } }",
        "'C.M' is called through 'I', which is not instrumented, so those calls are not recorded: make 'C' partial")]
    [InlineData(
        "public interface I { void M(); } public class Outer { public partial class C : I { [Traced] public void [|M|]() { } } }",
        "'C.M' is called through 'I', which is not instrumented, so those calls are not recorded: make 'Outer' partial")]
    [InlineData(
        "public interface I { void M(); } public class B { [Traced] public void M() { } } public class [|C|] : B, I { }",
        "'B.M' is called through 'I' on 'C', which is not instrumented, so those calls are not recorded: make 'C' partial")]
    [InlineData(
        "public interface I { static abstract int M(); } public class C : I { [Traced] public static int [|M|]() => 1; }",
        "'C.M' is called through 'I', which is not instrumented, so those calls are not recorded: make 'C' partial")]
    [InlineData(
        "public interface I { void M(); } public class C : I { [Traced] void I.[|M|]() { } }",
        "'C.I.M' is an explicit implementation of 'I.M', so calls through 'I' are not recorded: move the body to a public method that has the attributes")]
    [InlineData(
        "public interface I { [Traced] void M(); } public class C : I { void I.[|M|]() { } }",
        "'C.I.M' is an explicit implementation of 'I.M', so calls through 'I' are not recorded: move the body to a public method that has the attributes")]
    [InlineData(
        "public interface I { [Traced] void [|M|]() { } }",
        "'I.M' has its body in the interface 'I', so calls of it are not recorded: declare it virtual partial, with its body in 'MCore'")]
    [InlineData(
        "public interface I { [Traced] static void [|M|]() { } }",
        "'I.M' has its body in the interface 'I', so calls of it are not recorded: declare it partial, with its body in 'MCore'")]
    [InlineData(
        """
        file interface I { void M(); }
        partial class C : I { [Traced] public void [|M|]() { } }
        """,
        "'C.M' is called through 'I', which is not instrumented, so those calls are not recorded: generated code cannot name the file-local interface 'I'")]
    [InlineData(
        "public interface I { void M(); } public partial class B : I { [Traced] public virtual void M() { } } public class D : B, I { public override void [|M|]() { } }",
        "'D.M' is called through 'I', which 'D' lists again, past the instrumentation of its base class, so those calls are not recorded: make 'D' partial, or take 'I' off its base list")]
    public async Task MethodBehindAnInterface_IsReported(string source, string message)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData(
        "public class C<T> { [Traced] private void [|M|]() { } public void N() => M(); }",
        "'C.M' is out of reach of generated code (it is private and 'C' is not partial), so calls of it are not recorded: make 'C' partial")]
    [InlineData(
        "public static class C { [Traced] private static void [|M|]() { } public static void N() => M(); }",
        "'C.M' is out of reach of generated code (it is private and 'C' is not partial), so calls of it are not recorded: make 'C' partial")]
    [InlineData(
        "public class C { private class D { [Traced] public void [|M|]() { } } }",
        "'D.M' is out of reach of generated code (the type 'D' is not accessible outside the type around it), so calls of it are not recorded: declare it partial, with its body in 'MCore'")]
    [InlineData(
        "public partial class C { [Traced] private void [|M|](D d) { } private class D { } }",
        "'C.M' is out of reach of generated code (its signature has the type 'D', which is not accessible outside 'C'), so calls of it are not recorded: declare it partial, with its body in 'MCore'")]
    public async Task MethodThatGeneratedCodeCannotName_IsReported(string source, string message)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task OverrideWhoseCallsABaseClassRecords_IsReportedAsInformation()
    {
        var found = await Host.VerifyAsync("""
            using Instrumentation;
            public interface I { void M(); }
            public partial class B : I { [Traced] public virtual void M() { } }
            public class D : B { [Traced("mine")] public override void [|M|]() { } }
            public class E : B { public override void M() { } }
            public partial class F : B { [Traced("mine")] public override void M() { } }
            """);

        var diagnostic = Assert.Single(found);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal("'D.M' is called through 'I', which a base class records, so those calls go by the name of the base class's method: make 'D' partial", diagnostic.GetMessage());
    }

    [Fact]
    public async Task EntryPoint_IsReported()
    {
        var found = await Host.VerifyAsync(TestProgram.Of("""
            using Instrumentation;
            internal static class Program { [Traced] internal static void [|Main|]() { } }
            """).AsExecutable());

        Assert.Equal("'Program.Main' is called by the runtime, so those calls are not recorded: declare it partial, with its body in 'MainCore'", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task PartialMethods_AreSilent() => await Host.VerifyAsync(TestProgram.Of("""
        using Instrumentation;
        [Microsoft.AspNetCore.Mvc.ApiController]
        public partial class OrdersController { [Traced] public partial int Get(int id); private int GetCore(int id) => id; }
        public partial class Worker : Microsoft.Extensions.Hosting.BackgroundService
        {
            [Traced] protected override partial Task ExecuteAsync(CancellationToken stop);
            private Task ExecuteAsyncCore(CancellationToken stop) => Task.CompletedTask;
        }
        public partial interface I { [Traced] public virtual partial void M(); private void MCore() { } }
        internal static partial class Program { [Traced] internal static partial void Main(); private static void MainCore() { } }
        """).AsExecutable());

    [Fact]
    public async Task MethodsThatARouteReaches_AreSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { void M(); Task<int> GetAsync<T>(T value); }
        public partial class Service : I { [Traced] public void M() { } [Traced] public Task<int> GetAsync<T>(T value) => Task.FromResult(1); }
        public partial class Outer { private partial class Nested : I { [Traced] public void M() { } public Task<int> GetAsync<T>(T value) => Task.FromResult(1); } }
        public class Plain
        {
            [Traced] public void Public() { }
            [Traced] internal void Internal() { }
            [Traced] private void Private() { }
            [Traced] protected virtual void Protected() { }
            [Traced] public static void Static() { }
        }
        public class Derived : Plain { protected override void Protected() { } }
        public abstract class Job { [Traced] public abstract void Run(); }
        public class Mail : Job { public override void Run() { } }
        public partial struct Value : I { [Traced] public readonly void M() { } public Task<int> GetAsync<T>(T value) => Task.FromResult(1); }
        """);

    [Fact]
    public async Task WhatAFrameworkDoesNotCall_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        using Microsoft.AspNetCore.Mvc;
        [Traced]
        public class OrdersController : ControllerBase, IDisposable
        {
            [NonAction] public int Helper(int id) => id;
            public static int Twice(int id) => 2 * id;
            public int Map<T>(T value) => 0;
            internal int Inner() => 1;
            [NotInstrumented("health")] public int Ping() => 1;
            public void Dispose() { }
        }
        [NonController] public class Base : ControllerBase { [Traced] public int Get() => 1; }
        public class OrdersControllerFactory { [Traced] public int Create() => 1; }
        """);

    [Fact]
    public async Task InterfacesOfThePlatform_AreNotHandedDown() => await Host.VerifyAsync("""
        using Instrumentation;
        [Traced]
        public class C : IDisposable, IComparable<C> { public void Dispose() { } public int CompareTo(C? other) => 0; public void M() { } }
        public class D : IDisposable { [Traced] public void [|Dispose|]() { } }
        """);

    [Fact]
    public async Task OverrideOfAnInstrumentedMethodOfALibrary_IsSilent()
    {
        TestProgram library = """
            using Instrumentation;
            public abstract class Job { [Traced] public virtual void Run() { } public virtual void Other() { } }
            """;
        TestProgram app = """
            using Instrumentation;
            public class Mail : Job { public override void Run() { } [Traced] public override void [|Other|]() { } }
            """;

        await Host.VerifyAsync(app.Referencing(library));
    }

    [Fact]
    public async Task OverrideThatIsCalledThroughAnInterface_NeedsOnlyAPartialType() => await Host.VerifyAsync("""
        using Instrumentation;
        using Microsoft.Extensions.Hosting;
        public partial class Worker : BackgroundService
        {
            [Traced] public override Task StartAsync(CancellationToken stop) => base.StartAsync(stop);
            protected override Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask;
        }
        public class Other : BackgroundService
        {
            [Traced] public override Task [|StartAsync|](CancellationToken stop) => base.StartAsync(stop);
            protected override Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask;
        }
        """);

    [Fact]
    public async Task OverrideOfAPartialMethodOfALibrary_IsReported()
    {
        TestProgram library = """
            using Instrumentation;
            public partial class Job { [Traced] public virtual partial void Run(); private void RunCore() { } }
            """;

        await Host.VerifyAsync(TestProgram.Of("public class Mail : Job { public override void [|Run|]() { } }").Referencing(library));
    }

    [Fact]
    public async Task DesignTimeBuild_WhichHasNoShims_SaysTheSame() => await Host.VerifyAsync(TestProgram.Of("""
        using Instrumentation;
        public interface I { void M(); }
        public partial class A : I { [Traced] public void M() { } }
        public class B : I { [Traced] public void [|M|]() { } }
        """).WithProperty("DesignTimeBuild", "true"));

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public interface I { void M(); } public class C : I { [Traced] public void M() { } }").Disabled());

    [Fact]
    public async Task WithoutThePackage_IsSilent() => await Host.VerifyAsync("""
        namespace Other { public class TracedAttribute : Attribute; }
        public interface I { void M(); }
        public class C : I { [Other.Traced] public void M() { } }
        """);

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { void M(); void N(); }
        public class C : I
        {
        #pragma warning disable INS0002
            [Traced] public void M() { }
        #pragma warning restore INS0002
            [Traced] public void [|N|]() { }
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public interface I { void M(); } public class C : I { [Traced] public void M() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0002.severity = none",
        });
}
