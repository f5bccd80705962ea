using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Options;

/// <summary>Symbols as options name them: by documentation id, their own or that of a type around them.</summary>
internal static class DocumentationIds
{
    public static bool Name(HashSet<string> ids, ISymbol symbol)
    {
        if (ids.Count == 0)
        {
            return false;
        }

        for (var current = symbol.OriginalDefinition; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.GetDocumentationCommentId() is { } id && (ids.Contains(id) || (current is IMethodSymbol && ids.Contains(WithoutParameters(id)))))
            {
                return true;
            }
        }

        return false;
    }

    // A method may be named without its parameters, and then all of that name are meant.
    private static string WithoutParameters(string id) => id.IndexOf('(') is >= 0 and var open ? id.Substring(0, open) : id;
}
