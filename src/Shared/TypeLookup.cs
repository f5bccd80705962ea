using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// Finds types by name in a compilation. Most of those that rules know are of libraries that it does not refer to, and to look for each in every
/// reference takes a noticeable part of a small build: without the library's namespace there is nothing to look for.
/// </summary>
internal sealed class TypeLookup
{
    private readonly Compilation _compilation;
    private readonly HashSet<string>? _namespaces;

    public TypeLookup(Compilation compilation)
    {
        _compilation = compilation;

        // What has an alias is not in the global namespace.
        if (compilation.References.All(static reference => reference.Properties.Aliases.IsEmpty))
        {
            _namespaces = new HashSet<string>(compilation.GlobalNamespace.GetNamespaceMembers().Select(static each => each.Name), StringComparer.Ordinal);
        }
    }

    /// <summary>The types of that name; two assemblies may both have it.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(string metadataName) =>
        _namespaces is null || _namespaces.Contains(metadataName.Substring(0, Math.Max(0, metadataName.IndexOf('.')))) ? _compilation.GetTypesByMetadataName(metadataName) : [];
}
