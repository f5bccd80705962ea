using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class CannotInterceptTests
{
    private const string Rule = "INS0009";

    private static readonly AnalyzerHost Host = new(Rule);
    private static readonly AnalyzerHost Reporting = new(Rule) { WithoutLocation = [Rule] };

    private static readonly TestProgram Calls = """
        using Instrumentation;
        public class C { [Traced] public void M() { } [Traced] public void A() { M(); M(); } public void B() => A(); }
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Other.Generated;Instrumentation.GeneratedToo")]
    [InlineData("Other.Generated; Instrumentation.Generated")]
    public async Task BuildWithoutInterceptors_IsReportedOnce(string? namespaces)
    {
        var found = await Reporting.VerifyAsync(Calls.WithInterceptorsNamespaces(namespaces));

        Assert.Equal(
            "The build allows for no interceptors, so calls of 'C.A' and of other instrumented methods are not recorded: "
            + "add 'Instrumentation.Generated' to the MSBuild property InterceptorsNamespaces, as the package's targets do",
            Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("Instrumentation.Generated")]
    [InlineData("Other.Generated;Instrumentation.Generated;")]
    [InlineData("Instrumentation")]
    public async Task BuildWithInterceptors_IsSilent(string namespaces) => await Host.VerifyAsync(Calls.WithInterceptorsNamespaces(namespaces));

    [Fact]
    public async Task LanguageThatIsTooOld_IsReportedOnce()
    {
        TestProgram program = """
            using System;
            using Instrumentation;
            public partial class C : IDisposable
            {
                [Traced] public void Dispose() { }
                [Traced] public partial void {|CS8795:M|}();
                private void MCore() { }
            }
            """;
        program = program with { ParseOptions = program.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp10) };

        var found = await Reporting.VerifyAsync(program);

        Assert.Equal(
            "The language is C# 10.0, so calls of 'C.Dispose' and of other instrumented methods are not recorded: generated code needs C# 11 or later",
            Assert.Single(found, static diagnostic => diagnostic.Id == Rule).GetMessage());
    }

    [Fact]
    public async Task CallOfALibrarysMethod_IsReported()
    {
        TestProgram library = "using Instrumentation; public static class Library { [Traced] public static void Run() { } }";
        TestProgram app = "public static class App { public static void Run() => Library.Run(); }";

        await Reporting.VerifyAsync(app.Referencing(library).WithInterceptorsNamespaces(null));
    }

    [Fact]
    public async Task CallsThatNeedNoInterceptor_AreSilent() => await Host.VerifyAsync(TestProgram.Of("""
        using Instrumentation;
        public interface I { void M(); }
        public partial class C : I
        {
            [Traced] public void M() { }
            [Traced] public partial void P();
            private void PCore() { }
            public static void Run(I i, C c) { i.M(); c.P(); }
        }
        """).WithInterceptorsNamespaces(null));

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(Calls.WithInterceptorsNamespaces(null).Disabled());

    // It is at no place, so a pragma cannot reach it and a file's section of .editorconfig neither; <NoWarn> and a global config can.
    [Fact]
    public async Task NoWarn_Silences() => await Host.VerifyAsync(Calls.WithInterceptorsNamespaces(null) with
    {
        CompilationOptions = Calls.CompilationOptions.WithSpecificDiagnosticOptions([new(Rule, Microsoft.CodeAnalysis.ReportDiagnostic.Suppress)]),
    });
}
