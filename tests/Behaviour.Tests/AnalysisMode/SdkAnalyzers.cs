using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Behaviour.Tests.AnalysisMode;

/// <summary>The .NET analyzers of the SDK that builds the tests, and what <c>AnalysisMode=All</c> makes of their rules.</summary>
internal static partial class SdkAnalyzers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SdkAnalyzers");

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.dll").Order(StringComparer.Ordinal)
            .SelectMany(static path => Assembly.LoadFrom(path).GetTypes())
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) is true)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    /// <summary>Every rule that it makes a warning.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> Severities { get; } =
        Warnings().Matches(File.ReadAllText(Path.Combine(Folder, "analysislevel_10_all.globalconfig")))
            .ToImmutableDictionary(static match => match.Groups[1].Value, static _ => ReportDiagnostic.Warn);

    [GeneratedRegex(@"^dotnet_diagnostic\.(CA\d+)\.severity = warning\r?$", RegexOptions.Multiline)]
    private static partial Regex Warnings();
}
