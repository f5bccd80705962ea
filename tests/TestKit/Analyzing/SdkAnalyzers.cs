using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>The .NET analyzers of the SDK that builds the tests, as <c>AnalysisMode=All</c> runs them.</summary>
public static partial class SdkAnalyzers
{
    private static readonly string Folder = typeof(SdkAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "SdkAnalyzersFolder").Value!;

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .SelectMany(static name => new AnalyzerFileReference(Path.Combine(Folder, name), new Loader()).GetAnalyzers(LanguageNames.CSharp)),
    ];

    private static readonly ImmutableDictionary<string, ReportDiagnostic> Severities =
        Warnings().Matches(File.ReadAllText(Path.Combine(Folder, "build", "config", "analysislevel_10_all.globalconfig")))
            .ToImmutableDictionary(static match => match.Groups[1].Value, static _ => ReportDiagnostic.Warn);

    /// <summary>What they report, in user code and in generated code. None of them may throw.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation)
    {
        Assert.True(Severities.Count > 250);
        var severities = compilation.Options.SpecificDiagnosticOptions.SetItems(Severities);
        var reported = await compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities))
            .WithAnalyzers(All, new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id == "AD0001");
        return reported;
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(CA\d+)\.severity = warning\r?$", RegexOptions.Multiline)]
    private static partial Regex Warnings();

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

        public void AddDependencyLocation(string fullPath)
        {
        }
    }
}
