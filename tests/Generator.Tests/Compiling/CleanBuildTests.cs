using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests.Compiling;

/// <summary>
/// The generated code of a broad program compiles without a warning (TestKit's default is warning level 9999), and brings none into
/// the user's own code, whatever the project's options are.
/// </summary>
public sealed class CleanBuildTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void Language_IsClean(LanguageVersion version) => AssertClean(AllFeatures.In(version));

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Enable)]
    public void Nullable_IsClean(NullableContextOptions nullable) => AssertClean(With(options => options.WithNullableContextOptions(nullable)));

    [Fact]
    public void CheckedArithmetic_IsClean() => AssertClean(With(static options => options.WithOverflowChecks(true)));

    [Fact]
    public void Pointers_AreClean() => AssertClean(AllFeatures.WithPointers);

    [Fact]
    public void Release_IsClean() => AssertClean(AllFeatures.Program.Optimized());

    [Fact]
    public void WithoutImplicitUsings_IsClean()
    {
        var program = AllFeatures.Program;
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

        AssertClean(program.WithFile("Usings.cs", Usings) with { ImplicitUsings = false });
    }

    [Theory]
    [InlineData("InstrumentationEnabled", "false")]
    [InlineData("InstrumentationCodeLocation", "true")]
    [InlineData("DesignTimeBuild", "true")]
    public void Property_IsClean(string name, string value) => AssertClean(AllFeatures.Program.WithProperty(name, value));

    [Fact]
    public void NoRoute_IsMissing()
    {
        var sources = GeneratorHost.Run(AllFeatures.Program).ProductSources().ToList();

        // The broad program is only worth its name while every kind of output is in it many times.
        Assert.All([".Partial.g.cs", ".Calls.g.cs", ".Interceptors.g.cs"], kind => Assert.True(sources.Count(name => name.EndsWith(kind, StringComparison.Ordinal)) >= 8));
    }

    private static TestProgram With(Func<CSharpCompilationOptions, CSharpCompilationOptions> change)
    {
        var program = AllFeatures.Program;
        return program with { CompilationOptions = change(program.CompilationOptions) };
    }

    private static void AssertClean(TestProgram program) => GeneratorHost.Run(program).AssertCompiles();
}
