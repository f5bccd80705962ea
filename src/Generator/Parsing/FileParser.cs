using System.Runtime.CompilerServices;
using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds what one file has for the generator, by name first, so that nothing is bound for a file that has nothing, and by what is remembered of it.</summary>
internal sealed class FileParser
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ParsedFile?>> Known = new();

    private readonly SyntaxTree _tree;
    private readonly Compilation _compilation;
    private readonly HashSet<string> _names;
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<SemanticModel> _model;
    private readonly HashSet<SyntaxTree> _dependencies;

    private FileParser(SyntaxTree tree, Compilation compilation, SyntaxTree[] dependencies, CancellationToken cancellationToken)
    {
        _tree = tree;
        _compilation = compilation;
        _names = AttributedNames.Of(compilation, cancellationToken);
        _cancellationToken = cancellationToken;
        _model = new Lazy<SemanticModel>(() => FileMeaning.Of(tree, compilation));
        _dependencies = [.. dependencies];
    }

    /// <summary>The files of the compilation that have something.</summary>
    public static IEnumerable<FileModel> ParseAll(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(tree, compilation, cancellationToken).Model is { HasAny: true } file)
            {
                yield return file;
            }
        }
    }

    private static ParsedFile Parse(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var known = Known.GetOrCreateValue(tree);
        var parsed = known.Value is { } before ? At(before, tree, compilation, cancellationToken) : null;
        return known.Value = parsed ?? new FileParser(tree, compilation, [], cancellationToken).Parse();
    }

    /// <summary>What is remembered of a file, for another compilation; <see langword="null"/> if all of it may be something else there.</summary>
    private static ParsedFile? At(ParsedFile known, SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var surface = DeclarationSurface.Of(compilation);
        if (ReferenceEquals(known.Surface, surface))
        {
            return known;
        }

        if (known.Surface.ChangesTo(surface) is not { } changes || changes.Follow(known.Dependencies) is not { } dependencies)
        {
            return null;
        }

        known = known with { Surface = surface, Dependencies = dependencies };
        return changes.HasDeclarations && Concern(changes, tree, known.Calls) ? new FileParser(tree, compilation, dependencies, cancellationToken).Update(known, changes) : known;
    }

    private static bool Concern(DeclarationChanges changes, SyntaxTree tree, BoundCall[] calls)
    {
        if (HasDeclarations(tree) || FileWords.Of(tree).Contain(changes.Declared) || (changes.NewNames.Count > 0 && FileCalls.Of(tree).Contain(changes.NewNames)))
        {
            return true;
        }

        foreach (var call in calls)
        {
            if (changes.MayRecordOtherwise(call.Target))
            {
                return true;
            }
        }

        return false;
    }

    // Which interface members a type implements depends on methods that its file need not name, and the body of a partial method may stand elsewhere.
    private static bool HasDeclarations(SyntaxTree tree) => FileDeclarations.Of(tree) is { TypesWithBases.Count: > 0 } or { PartialMethods.Count: > 0 };

    private ParsedFile Parse()
    {
        var declared = ParseDeclarations();
        var calls = Bind(FileCalls.Of(_tree).With(_names));
        return new ParsedFile(WithCalls(declared, calls), calls, DeclarationSurface.Of(_compilation), [.. _dependencies]);
    }

    private ParsedFile Update(ParsedFile known, DeclarationChanges changes)
    {
        var calls = UpdateCalls(known.Calls, changes);
        var model = WithCalls(HasDeclarations(_tree) ? ParseDeclarations() : known.Model, calls);
        return known with { Model = model, Calls = calls, Dependencies = [.. _dependencies] };
    }

    private FileModel ParseDeclarations()
    {
        if (_names.Count == 0)
        {
            return new FileModel(default, default, Calls: null);
        }

        var declarations = FileDeclarations.Of(_tree);
        var partialMethods = new List<PartialMethodModel>();
        foreach (var declaration in declarations.PartialMethods)
        {
            if (_names.Contains(declaration.Identifier.ValueText) && PartialMethodParser.Parse(declaration, _model.Value, AddDependency, _cancellationToken) is { } method)
            {
                partialMethods.Add(method);
            }
        }

        var shimmedTypes = new List<ShimmedTypeModel>();
        foreach (var declaration in declarations.TypesWithBases)
        {
            if (ShimParser.Parse(declaration, _model.Value, AddDependency, _cancellationToken) is { } type)
            {
                shimmedTypes.Add(type);
            }
        }

        return new FileModel(partialMethods.ToEquatableArray(), shimmedTypes.ToEquatableArray(), Calls: null);
    }

    private BoundCall[] Bind(IEnumerable<int> indices)
    {
        var calls = FileCalls.Of(_tree);
        var bound = new List<BoundCall>();
        foreach (var index in indices)
        {
            if (calls.Find(index, _cancellationToken) is { } call
                && CallSiteParser.Parse(index, call, _model.Value, AddDependency, _cancellationToken) is { } found)
            {
                bound.Add(found);
            }
        }

        return [.. bound];
    }

    /// <summary>Binds again what may mean something else, and reads again what may be recorded otherwise.</summary>
    private BoundCall[] UpdateCalls(BoundCall[] known, DeclarationChanges changes)
    {
        var file = FileCalls.Of(_tree);
        var members = FileWords.Of(_tree).MembersWith(changes.Declared);
        var unbound = new HashSet<int>(file.With(_names).Where(MayMeanAnother));
        var kept = new List<BoundCall>();
        foreach (var call in known.Where(call => !MayMeanAnother(call.Index)))
        {
            var updated = changes.MayRecordOtherwise(call.Target) ? CallSiteParser.Update(call, _compilation, _cancellationToken) : call;
            if (updated is null)
            {
                unbound.Add(call.Index);
            }
            else
            {
                kept.Add(updated);
            }
        }

        unbound.UnionWith(file.With(changes.NewNames));
        unbound.ExceptWith(kept.Select(static call => call.Index));
        return [.. kept.Concat(Bind(unbound)).OrderBy(static call => call.Index)];

        bool MayMeanAnother(int index) => members is null || members.Exists(member => member.Contains(file.SpanOf(index)));
    }

    private FileModel WithCalls(FileModel model, BoundCall[] calls)
    {
        var sites = calls.Select(static call => call.Site).OfType<CallSiteModel>().ToList();
        return model with { Calls = sites.Count == 0 ? null : Grouping.FileCalls(_tree.FilePath, sites) };
    }

    /// <summary>
    /// Records that bodies of a type were read: whether a method is an iterator, or a parameter captured, is seen nowhere else. And its members, in search of a
    /// logger, also those of its base types.
    /// </summary>
    private void AddDependency(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                _dependencies.Add(reference.SyntaxTree);
            }
        }
    }
}
