using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Compiling;

/// <summary>A project with <c>AnalysisMode</c> All and warnings as errors must not fail because of code that its author did not write.</summary>
public sealed class FrameworkAnalyzerTests
{
    [Fact]
    public async Task AllRulesOfTheSdk_AreSilentInGeneratedCode()
    {
        var run = GeneratorHost.Run(AllFeatures.Program);

        var reported = await SdkAnalyzers.RunAsync(run.Output);

        var (inUserCode, elsewhere) = (reported.Where(IsInUserCode).ToList(), reported.Where(diagnostic => !IsInUserCode(diagnostic)).ToList());
        Assert.True(inUserCode.Count > 100);
        Assert.DoesNotContain(elsewhere, static diagnostic => diagnostic.Location.IsInSource);

        bool IsInUserCode(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && run.Input.SyntaxTrees.Contains(tree);
    }
}
