using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class LoggerFixTests
{
    private static readonly CodeFixHost Host = new("INS0008");

    [Fact]
    public async Task PrimaryConstructor_GetsAParameter()
    {
        var action = await Host.VerifyFixAsync(
            """
            using Instrumentation;

            namespace Shop;

            /// <summary>Handles orders.</summary>
            public sealed class Orders(HttpClient client, int retries = 3) // resolved from DI
            {
                // Where it goes.
                private readonly Uri? _address = client.BaseAddress;

                [Logged]
                public int [|Place|]() => _address is null ? retries : 0;
            }
            """,
            """
            using Instrumentation;
            using Microsoft.Extensions.Logging;

            namespace Shop;

            /// <summary>Handles orders.</summary>
            public sealed class Orders(HttpClient client, ILogger<Orders> logger, int retries = 3) // resolved from DI
            {
                private readonly ILogger<Orders> _logger = logger;

                // Where it goes.
                private readonly Uri? _address = client.BaseAddress;

                [Logged]
                public int Place() => _address is null ? retries : 0;
            }
            """);

        Assert.Equal("Add a logger to 'Orders'", action.Title);
    }

    [Fact]
    public async Task ClassWithoutConstructor_GetsAPrimaryOne() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Base;

        public partial class Orders<T> : Base
        {
            [Logged]
            public void [|Place|](T order) { }
        }
        """,
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Base;

        public partial class Orders<T>(ILogger<Orders<T>> logger) : Base
        {
            private readonly ILogger<Orders<T>> _logger = logger;

            [Logged]
            public void Place(T order) { }
        }
        """);

    [Fact]
    public async Task OnlyConstructor_GetsAParameterAndAnAssignment() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Orders
        {
            private readonly HttpClient _client;

            /// <summary>Makes it.</summary>
            public Orders(HttpClient client)
            {
                // Kept.
                _client = client;
            }

            static Orders() { }

            [Logged]
            public object [|Place|]() => _client;
        }
        """,
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Orders
        {
            private readonly ILogger<Orders> _logger;
            private readonly HttpClient _client;

            /// <summary>Makes it.</summary>
            public Orders(HttpClient client, ILogger<Orders> logger)
            {
                _logger = logger;
                // Kept.
                _client = client;
            }

            static Orders() { }

            [Logged]
            public object Place() => _client;
        }
        """);

    [Fact]
    public async Task LoggerThatIsThere_IsUsed() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Helper(ILogger logger) { public ILogger Logger => logger; }

        public class Orders(ILogger<Orders> log)
        {
            private readonly Helper _helper = new(log);

            [Logged]
            public object [|Place|]() => _helper;
        }
        """,
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Helper(ILogger logger) { public ILogger Logger => logger; }

        public class Orders(ILogger<Orders> log)
        {
            private readonly ILogger<Orders> _logger = log;
            private readonly Helper _helper = new(log);

            [Logged]
            public object Place() => _helper;
        }
        """);

    [Fact]
    public async Task LoggerThatGeneratedCodeMayCapture_NeedsAPartialType()
    {
        var action = await Host.VerifyFixAsync(
            """
            using Instrumentation;
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> logger)
            {
                [Logged] public void [|Place|]() => logger.LogInformation("");
            }
            """,
            """
            using Instrumentation;
            using Microsoft.Extensions.Logging;
            public partial class Orders(ILogger<Orders> logger)
            {
                [Logged] public void Place() => logger.LogInformation("");
            }
            """);

        Assert.Equal("Make 'Orders' partial", action.Title);
    }

    [Fact]
    public async Task FixAll_GivesEachClassOneLogger() => await Host.VerifyFixAllAsync(
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class A
        {
            [Logged] public void [|M|]() { }
            [Logged] public void [|N|]() { }

            public class B
            {
                [Logged] public void [|M|]() { }
            }
        }
        """,
        """
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class A(ILogger<A> logger)
        {
            private readonly ILogger<A> _logger = logger;

            [Logged] public void M() { }
            [Logged] public void N() { }

            public class B(ILogger<B> logger)
            {
                private readonly ILogger<B> _logger = logger;

                [Logged] public void M() { }
            }
        }
        """);

    [Theory]
    [InlineData("public static class C { [Logged] public static void [|M|]() { } }")]
    [InlineData("public class C { [Logged] public static void [|M|]() { } }")]
    [InlineData("public struct C { [Logged] public void [|M|]() { } }")]
    [InlineData("public record C { [Logged] public void [|M|]() { } }")]
    [InlineData("public class C<T> { [Logged] public void [|M|]() { } }")]
    [InlineData("public class C { public C() { } public C(int a) { } [Logged] public void [|M|]() { } }")]
    [InlineData("public class C { public C() => GC.KeepAlive(this); [Logged] public void [|M|]() { } }")]
    [InlineData("public class C { public int _logger; [Logged] public void [|M|]() { } }")]
    [InlineData("public class C(string logger) { public string L => logger; [Logged] public void [|M|]() { } }")]
    [InlineData("public partial class C { } public partial class C { [Logged] public void [|M|]() { } }")]
    public async Task WhereALoggerCannotBeKept_ThereIsNoFix(string source) => await Host.VerifyNoFixAsync("using Instrumentation;\n" + source);

    [Fact]
    public async Task LanguageWithoutPrimaryConstructors_HasNoFix()
    {
        TestProgram program = "using Instrumentation; public class C { [Logged] public void [|M|]() { } }";

        await Host.VerifyNoFixAsync(program with { ParseOptions = program.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11) });
    }
}
