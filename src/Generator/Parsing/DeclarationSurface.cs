using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// All that a compilation declares and refers to. What the text of a file means depends on nothing else of the other files: what stands in
/// the bodies of their methods cannot be seen from outside. So as long as this stays the same, nothing has to be bound again but what was edited.
/// </summary>
internal sealed class DeclarationSurface
{
    private static readonly ConditionalWeakTable<Compilation, DeclarationSurface> Compilations = new();
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private Tuple<DeclarationSurface, HashSet<string>?>? _last;

    private DeclarationSurface(Compilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        _trees = [.. compilation.SyntaxTrees];
    }

    public static DeclarationSurface Of(Compilation compilation) => Compilations.GetValue(compilation, static compilation => new DeclarationSurface(compilation));

    /// <summary>The names of the methods that are declared otherwise in another compilation, or <see langword="null"/> if anything may mean something else there.</summary>
    public HashSet<string>? ChangesTo(DeclarationSurface other)
    {
        if (ReferenceEquals(this, other))
        {
            return None;
        }

        // Every file of a compilation asks for the same two.
        var last = _last;
        if (last is null || !ReferenceEquals(last.Item1, other))
        {
            _last = last = Tuple.Create(other, Compare(other));
        }

        return last.Item2;
    }

    private HashSet<string>? Compare(DeclarationSurface other)
    {
        if (_assemblyName != other._assemblyName
            || _options != other._options
            || (_references != other._references && !_references.SequenceEqual(other._references))
            || _trees.Length != other._trees.Length)
        {
            return null;
        }

        var changes = None;
        for (var i = 0; i < _trees.Length; i++)
        {
            if (_trees[i] != other._trees[i])
            {
                changes = changes.Count == 0 ? new HashSet<string>(StringComparer.Ordinal) : changes;
                if (!FileOutline.Of(_trees[i]).AddChangesTo(FileOutline.Of(other._trees[i]), changes))
                {
                    return null;
                }
            }
        }

        return changes;
    }
}
