using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Generator.Tests.Compiling;

/// <summary>A project with <c>AnalysisMode</c> All and warnings as errors must not fail because of code that its author did not write.</summary>
public sealed class FrameworkAnalyzerTests
{
    [Fact]
    public async Task AllRulesOfTheSdk_AreSilentInGeneratedCode()
    {
        var run = GeneratorHost.Run(AllFeatures.Program);
        var analyzers = LoadAnalyzers();
        var rules = analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().ToList();
        Assert.True(rules.Count > 250);

        var compilation = run.Output.WithOptions(run.Output.Options.WithSpecificDiagnosticOptions(rules.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        var reported = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(analyzers, CancellationToken.None);

        var (inUserCode, elsewhere) = (reported.Where(IsInUserCode).ToList(), reported.Where(diagnostic => !IsInUserCode(diagnostic)).ToList());
        Assert.True(inUserCode.Count > 100);
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id == "AD0001");
        Assert.DoesNotContain(elsewhere, static diagnostic => diagnostic.Location.IsInSource);

        bool IsInUserCode(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && run.Input.SyntaxTrees.Contains(tree);
    }

    private static ImmutableArray<DiagnosticAnalyzer> LoadAnalyzers()
    {
        var folder = typeof(FrameworkAnalyzerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static metadata => metadata.Key == "SdkAnalyzersFolder").Value!;
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .SelectMany(name => new AnalyzerFileReference(Path.Combine(folder, name), new Loader()).GetAnalyzers(LanguageNames.CSharp)),
        ];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

        public void AddDependencyLocation(string fullPath)
        {
        }
    }
}
