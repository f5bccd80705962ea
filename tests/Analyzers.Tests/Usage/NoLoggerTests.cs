using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class NoLoggerTests
{
    private const string Rule = "INS0008";

    private static readonly AnalyzerHost Host = new(Rule);

    [Fact]
    public async Task LoggedMethodWithoutLogger_IsReported()
    {
        var found = await Host.VerifyAsync("using Instrumentation; public class C { [Logged] public void [|M|]() { } }");

        Assert.Equal(
            "'C.M' is [Logged] and generated code finds no logger in its parameters or in 'C', nor is InstrumentationLogging.LoggerFactory set here, so its log records are not written",
            Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("public class C { [Logged] public void [|M|]() { } }", DiagnosticSeverity.Warning)]
    [InlineData("[Logged] public class C { public void [|M|]() { } }", DiagnosticSeverity.Warning)]
    [InlineData("[assembly: Logged] public class C { public void [|M|]() { } }", DiagnosticSeverity.Info)]
    [InlineData("[assembly: Logged(Targets = \"C\")] public class C { public void [|M|]() { } }", DiagnosticSeverity.Info)]
    public async Task PatternOnTheAssembly_Informs(string source, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Host.VerifyAsync("using Instrumentation; " + source)).Severity);

    [Theory]
    [InlineData("public class C { [Logged] public static void [|M|]() { } private readonly ILogger _logger = null!; }")]
    [InlineData("public class C(ILogger<C> logger) { [Logged] public void [|M|]() { } }")]
    [InlineData("public partial class C(ILogger<C> logger) { private readonly object _inner = new Inner(logger); [Logged] public void [|M|]() { } class Inner(ILogger logger) { public ILogger Logger => logger; } }")]
    [InlineData("public class C<T> { private readonly ILogger _logger = null!; [Logged] public void [|M|]() { } }")]
    [InlineData("[Logged] public class C { public void [|M|]() { } }")]
    [InlineData("public abstract class C { [Logged] public abstract void [|M|](); }")]
    [InlineData("public partial class C { [Logged] public partial void [|M|](); private void MCore() { } }")]
    [InlineData("public class C { [Logged] public void [|M|](in ILogger logger) { } }")]
    public async Task LoggerThatGeneratedCodeCannotRead_DoesNotCount(string source) =>
        await Host.VerifyAsync("using Instrumentation; using Microsoft.Extensions.Logging;\n" + source);

    [Theory]
    [InlineData("public class C { [Logged] public void M(ILogger logger) { } }")]
    [InlineData("public class C { private readonly ILogger<C> _logger = null!; [Logged] public void M() { } }")]
    [InlineData("public class C { private static readonly ILogger Logger = null!; [Logged] public static void M() { } }")]
    [InlineData("public class B { protected ILogger Log => null!; } public partial class C : B { [Logged] public void M() { } }")]
    [InlineData("public partial class C(ILogger<C> logger) { [Logged] public void M() { } }")]
    [InlineData("public partial class C(ILogger<C> logger) { [Logged] public partial void M(); private void MCore() => logger.LogInformation(\"\"); }")]
    [InlineData("public interface I { [Logged] void M(); }")]
    [InlineData("public class C { [Traced, Metered] public void M() { } }")]
    [InlineData("public class C { [Logged] public async void M() { await Task.Yield(); } }")]
    [InlineData("[Logged, NotInstrumented] public class C { public void M() { } }")]
    public async Task LoggerThatIsThereOrNotNeeded_IsSilent(string source) =>
        await Host.VerifyAsync("using Instrumentation; using Microsoft.Extensions.Logging;\n" + source);

    [Fact]
    public async Task AmbientLogger_IsSetForAll() => await Host.VerifyAsync(TestProgram.Of(
        "using Instrumentation; public class C { [Logged] public void M() { } }",
        "public static class Start { public static void Run(Microsoft.Extensions.Logging.ILoggerFactory factory) => Instrumentation.InstrumentationLogging.LoggerFactory = factory; }"));

    [Fact]
    public async Task AmbientLogger_InAComment_IsNotSet() => await Host.VerifyAsync(
        "using Instrumentation; /* InstrumentationLogging.LoggerFactory */ public class C { [Logged] public void [|M|]() => _ = \"InstrumentationLogging\"; }");

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Logged] public void M() { } }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public class C
        {
        #pragma warning disable INS0008
            [Logged] public void M() { }
        #pragma warning restore INS0008
            [Logged] public void [|N|]() { }
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Logged] public void M() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0008.severity = none",
        });
}
