using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>Methods that make a value safe, by a word in their name or in their type's: <c>Mask(email)</c>, <c>redactor.Redact(email)</c>, <c>SHA256.HashData(bytes)</c>.</summary>
internal static class Sanitizers
{
    private static readonly ConcurrentDictionary<string, bool?> Cache = new(StringComparer.Ordinal);

    public static bool Is(IMethodSymbol method) => Says(method.Name) ?? Says(method.ContainingType?.Name ?? "") ?? false;

    public static bool IsNamed(string name) => Says(name) is true;

    /// <summary><see langword="false"/> if the name says that it undoes it: <c>Unprotect</c>; <see langword="null"/> if it says nothing.</summary>
    private static bool? Says(string name) => Cache.GetOrAdd(name, static text =>
    {
        var words = NameWords.Of(text);
        return words.Any(Vocabulary.Unsanitizers.Contains) ? false
            : words.Any(Vocabulary.Sanitizers.Contains) || words.Any(static word => word is "redactor" or "masker" or "hasher" or "anonymizer" or "sanitizer" or "obfuscator") ? true
            : null;
    });
}
