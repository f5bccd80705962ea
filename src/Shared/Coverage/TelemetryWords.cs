using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>
/// Whether the sources of a compilation name any telemetry. Where none does, no body need be bound to look for some, which is by far the
/// dearest part of the rules about coverage.
/// </summary>
internal static class TelemetryWords
{
    [Flags]
    private enum Words
    {
        None = 0,
        Recording = 1,
        Activity = 2,
        GlobalUsing = 4,
        Tracer = 8,
        Prometheus = 16,
    }

    private const string Activity = "Activity";

    /// <summary>Nobody starts a span or measures without one of these; the rest is looked for by the names of types.</summary>
    private static readonly string[] Recordings = ["StartActivity", "CreateActivity", "Counter<", "Histogram<", "Gauge<"];

    /// <summary>How a file can mean the namespace of <c>Activity</c>; a comment about some other activity does not.</summary>
    private static readonly string[] Namespaces = ["System.Diagnostics;", "System.Diagnostics.Activity", "namespace System.Diagnostics", "= System.Diagnostics"];

    // An edit changes one file, so the others are not read again.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Words>> Files = new();

    public static bool AreIn(Compilation compilation)
    {
        var words = Words.None;
        foreach (var tree in compilation.SyntaxTrees)
        {
            words |= Files.GetValue(tree, static each => new StrongBox<Words>(Read(each.GetText().ToString()))).Value;
        }

        return words.HasFlag(Words.Recording)
            || words.HasFlag(Words.Activity | Words.GlobalUsing)
            || (words.HasFlag(Words.Tracer) && Knows(compilation, "OpenTelemetry.Trace.Tracer"))
            || (words.HasFlag(Words.Prometheus) && compilation.GlobalNamespace.GetNamespaceMembers().Any(static each => each.Name is "Prometheus"))
            || (AttributeWords.AreKnown(compilation) && AttributeWords.AreInSources(compilation));
    }

    private static bool Knows(Compilation compilation, string type) => !compilation.GetTypesByMetadataName(type).IsEmpty;

    private static Words Read(string text)
    {
        var isActivityNamed = IsNamed(text, Activity);
        var isNamespaceMeant = HasAny(text, Namespaces);
        var words = HasAny(text, Recordings) || (isActivityNamed && isNamespaceMeant) ? Words.Recording : Words.None;
        words |= isActivityNamed ? Words.Activity : Words.None;
        words |= isNamespaceMeant && Has(text, "global using") ? Words.GlobalUsing : Words.None;
        words |= Has(text, "Tracer") ? Words.Tracer : Words.None;
        return words | (Has(text, "Prometheus") ? Words.Prometheus : Words.None);
    }

    private static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (Has(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a text has the name as a word of its own: no part of a longer one, and no part of another namespace.</summary>
    private static bool IsNamed(string text, string name)
    {
        for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + name.Length, StringComparison.Ordinal))
        {
            var end = start + name.Length;
            var isWord = (start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end]));
            if (isWord && (start == 0 || text[start - 1] is not '.' || IsBehind("Diagnostics.", text, start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_';

    private static bool IsBehind(string before, string text, int start) =>
        start >= before.Length && string.CompareOrdinal(text, start - before.Length, before, 0, before.Length) == 0;
}
