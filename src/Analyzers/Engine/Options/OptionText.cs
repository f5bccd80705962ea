using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Engine.Options;

/// <summary>Reads the values of options that are no plain lists.</summary>
internal static class OptionText
{
    private static readonly string[] Levels = ["trace", "debug", "information", "warning", "error", "critical", "none"];

    /// <summary>All of our options as one text, the same for files that have the same.</summary>
    public static string Written(AnalyzerConfigOptions options) => string.Join(
        "\n",
        options.Keys
            .Where(static key => key.StartsWith("instrumentation.", StringComparison.OrdinalIgnoreCase))
            .OrderBy(static key => key, StringComparer.Ordinal)
            .Select(key => options.TryGetValue(key, out var value) ? $"{key}={value}" : key));

    /// <summary>Terms as <c>class:term</c>: <c>health:biopsy</c>.</summary>
    public static IEnumerable<(DataClass Class, string Term)> Terms(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) ? OptionLists.Items(text).Select(static item => TryTerm(item)).Where(static term => term is not null).Select(static term => term!.Value) : [];

    public static (DataClass Class, string Term)? TryTerm(string item)
    {
        var colon = item.IndexOf(':');
        return colon > 0 && colon < item.Length - 1 && ClassOf(item.Substring(0, colon).Trim()) is { } found ? (found, item.Substring(colon + 1).Trim()) : null;
    }

    public static DataClass? ClassOf(string name) => DataClasses.All.FirstOrDefault(each => each.Name == name);

    public static bool TryLevel(string text, out int level)
    {
        level = Array.IndexOf(Levels, text.Trim().ToLowerInvariant());
        return level >= 0;
    }

    /// <summary>A severity as <c>.editorconfig</c> writes it; <c>none</c> is <see langword="null"/>.</summary>
    public static bool TrySeverity(string text, out DiagnosticSeverity? severity)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "error":
                severity = DiagnosticSeverity.Error;
                return true;
            case "warning":
                severity = DiagnosticSeverity.Warning;
                return true;
            case "suggestion":
                severity = DiagnosticSeverity.Info;
                return true;
            case "silent":
                severity = DiagnosticSeverity.Hidden;
                return true;
            case "none":
                severity = null;
                return true;
            default:
                severity = null;
                return false;
        }
    }
}
