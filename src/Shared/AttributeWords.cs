using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// Whether our attributes can be on anything in a compilation: its sources name one, or a reference that could carry them is there. A build
/// that refers to the package and does not use it yet, or only in another project, pays for nothing else.
/// </summary>
internal static class AttributeWords
{
    private const string Suffix = "Attribute";

    private static readonly string[] Names =
    [
        .. new[]
        {
            KnownNames.Traced, KnownNames.Metered, KnownNames.Logged, KnownNames.Tag, KnownNames.Bounded, KnownNames.Sensitive, KnownNames.NotSensitive, KnownNames.NotInstrumented,
            KnownNames.NotIntercepted, KnownNames.Decorate, KnownNames.InstrumentationScope,
        }.Select(static name => name.Substring(0, name.Length - Suffix.Length)),
    ];

    // An edit changes one file, so the others are not read again.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Files = new();

    /// <summary>Whether the compilation refers to the attributes.</summary>
    public static bool AreKnown(Compilation compilation) => !compilation.GetTypesByMetadataName($"{KnownNames.Namespace}.{KnownNames.Traced}").IsEmpty;

    /// <summary>Whether one of them can be on a symbol of the compilation, or on one of a reference.</summary>
    public static bool MayCount(Compilation compilation) =>
        AreKnown(compilation) && (AreInSources(compilation) || compilation.SourceModule.ReferencedAssemblySymbols.Any(RefersToRuntime));

    public static bool AreInSources(Compilation compilation) =>
        compilation.SyntaxTrees.Any(static tree => Files.GetValue(tree, static each => new StrongBox<bool>(Mentions(each.GetText().ToString()))).Value);

    /// <summary>Only what refers to the runtime package can carry its attributes.</summary>
    public static bool RefersToRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == KnownNames.RuntimeAssembly));

    private static bool Mentions(string text)
    {
        foreach (var name in Names)
        {
            for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + name.Length, StringComparison.Ordinal))
            {
                if ((start == 0 || !IsPart(text[start - 1])) && IsAttribute(text, start, start + name.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // [Traced], [Metered, Logged("name")], [return: Tag], [global::Instrumentation.Traced]; using T = Instrumentation.TracedAttribute;
    private static bool IsAttribute(string text, int start, int end)
    {
        var hasSuffix = string.CompareOrdinal(text, end, Suffix, 0, Suffix.Length) == 0;
        end += hasSuffix ? Suffix.Length : 0;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        start--;
        while (start >= 0 && (IsPart(text[start]) || text[start] is '.' or ':'))
        {
            start--;
        }

        while (start >= 0 && char.IsWhiteSpace(text[start]))
        {
            start--;
        }

        var (before, after) = (start >= 0 ? text[start] : ' ', end < text.Length ? text[end] : ' ');
        return (before is '[' or ',' or ':' or '/' && after is ']' or '(' or ',' or '/') || (before is '=' && after is ';' && hasSuffix);
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_';
}
