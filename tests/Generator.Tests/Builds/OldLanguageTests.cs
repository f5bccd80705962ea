using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests.Builds;

/// <summary>Projects whose language or compiler options do not allow for all that we generate.</summary>
public sealed class OldLanguageTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Somebody.Elses;Another")]
    [InlineData("Instrumentation.Generated.Other")]
    [InlineData("Somebody.Elses; Instrumentation.Generated ;Another")] // The compiler trims nothing.
    public void NamespaceNotEnabled_LeavesOutInterceptorsOnly(string? namespaces)
    {
        var run = GeneratorHost.Run(AllRoutes.Program.WithInterceptorsNamespaces(namespaces)).AssertCompiles();

        // The other routes need no interceptor.
        Assert.Equal(
            [AllRoutes.DecoratorsOutput, AllRoutes.ScopesOutput, AllRoutes.ServicesOutput, AllRoutes.EndpointOutput, AllRoutes.GatewayOutput, AllRoutes.StoreOutput],
            run.ProductSources());
    }

    [Theory]
    [InlineData("Instrumentation.Generated")]
    [InlineData("Somebody.Elses;Instrumentation.Generated;Another")]
    [InlineData("Instrumentation")]
    public void NamespaceEnabled_Intercepts(string namespaces)
    {
        var run = GeneratorHost.Run(AllRoutes.Program.WithInterceptorsNamespaces(namespaces)).AssertCompiles();

        Assert.Contains(AllRoutes.CheckoutCallsOutput, run.ProductSources());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void BeforeEleven_OnlyWhatUserCodeNamesIsGenerated(LanguageVersion version)
    {
        var run = GeneratorHost.Run(Old(version).WithoutFile(AllRoutes.Endpoint)).AssertCompiles();

        Assert.Equal([AllRoutes.DecoratorsOutput, AllRoutes.ScopesOutput], run.ProductSources());
    }

    [Fact]
    public void BeforeEleven_PartialMethodIsNotImplemented()
    {
        var run = GeneratorHost.Run(Old(LanguageVersion.CSharp10)).AssertGeneratedCodeIsClean();

        // The user's declaration says what is missing, and INS0009 says why.
        var error = Assert.Single(run.Output.GetDiagnostics(), static diagnostic => diagnostic.Severity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal("CS8795", error.Id);
        Assert.EndsWith(AllRoutes.Endpoint, error.Location.SourceTree!.FilePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void BeforeElevenAndSwitchedOff_Compiles(LanguageVersion version)
    {
        var run = GeneratorHost.Run(Old(version).Disabled()).AssertCompiles();

        Assert.Equal([AllRoutes.DecoratorsOutput, AllRoutes.ScopesOutput, AllRoutes.EndpointOutput], run.ProductSources());
    }

    private static TestProgram Old(LanguageVersion version)
    {
        var program = AllRoutes.Program with { ImplicitUsings = false };
        return program with
        {
            ParseOptions = program.ParseOptions.WithLanguageVersion(version),
            Files = [.. program.Files.Select(static file => file with { Text = InOldStyle(file.Text) })],
        };
    }

    // File-scoped namespaces and global usings came with C# 10.
    private static string InOldStyle(string text) =>
        "using System.Threading;\nusing System.Threading.Tasks;\n" + text.Replace("namespace Shop;", "namespace Shop {", StringComparison.Ordinal) + "\n}\n";
}
