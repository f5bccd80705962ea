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

    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private Tuple<DeclarationSurface, DeclarationChanges?>? _last;

    private DeclarationSurface(Compilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        Trees = [.. compilation.SyntaxTrees];
        Names = AttributedNames.Of(compilation, CancellationToken.None);
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The names of the methods that might be instrumented.</summary>
    public HashSet<string> Names { get; }

    public static DeclarationSurface Of(Compilation compilation) => Compilations.GetValue(compilation, static compilation => new DeclarationSurface(compilation));

    /// <summary>What is otherwise in another compilation, or <see langword="null"/> if anything may mean something else there.</summary>
    public DeclarationChanges? ChangesTo(DeclarationSurface other)
    {
        // Every file of a compilation asks for the same two.
        var last = _last;
        if (last is null || !ReferenceEquals(last.Item1, other))
        {
            _last = last = Tuple.Create(other, DeclarationChanges.Between(this, other));
        }

        return last.Item2;
    }

    public bool HasSameReferencesAs(DeclarationSurface other) =>
        _assemblyName == other._assemblyName
        && _options == other._options
        && (_references == other._references || _references.SequenceEqual(other._references));
}
