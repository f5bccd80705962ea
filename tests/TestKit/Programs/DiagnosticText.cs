using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Instrumentation.TestKit;

/// <summary>Diagnostics for people, and for comparison.</summary>
internal static class DiagnosticText
{
    /// <summary><c>Program.cs(3,9): error CS1503: message</c>, and what it points at.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{Place(diagnostic.Location)}: {severity} {diagnostic.Id}: {message}{Excerpt(diagnostic.Location)}";
    }

    public static string Identity(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Location.SourceTree?.FilePath} {diagnostic.Location.SourceSpan}";

    public static string Place(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return "(no location)";
        }

        var path = tree.FilePath.StartsWith(SourceFile.ProjectFolder, StringComparison.Ordinal)
            ? tree.FilePath[SourceFile.ProjectFolder.Length..]
            : Path.GetFileName(tree.FilePath);
        var start = location.GetLineSpan().StartLinePosition;
        return $"{path}({start.Line + 1},{start.Character + 1})";
    }

    private static string Excerpt(Location location) =>
        location.SourceTree is { } tree ? $"  <- {tree.GetText().Lines.GetLineFromPosition(location.SourceSpan.Start).ToString().Trim()}" : "";
}
