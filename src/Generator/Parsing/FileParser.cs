using System.Runtime.CompilerServices;
using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds what one file has for the generator, by name first, so that nothing is bound for a file that has nothing.</summary>
internal sealed class FileParser(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ParsedFile?>> Known = new();

    private readonly HashSet<SyntaxTree> _dependencies = [];

    /// <summary>The files of the compilation that have something.</summary>
    public static IEnumerable<FileModel> ParseAll(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(tree, compilation, cancellationToken) is { HasAny: true } file)
            {
                yield return file;
            }
        }
    }

    private static FileModel Parse(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var known = Known.GetOrCreateValue(tree);
        if (known.Value?.At(tree, compilation) is not { } parsed)
        {
            var parser = new FileParser(tree, compilation, cancellationToken);
            var model = parser.Parse();
            parsed = new ParsedFile(model, DeclarationSurface.Of(compilation), [.. parser._dependencies]);
        }

        known.Value = parsed;
        return parsed.Model;
    }

    private FileModel Parse()
    {
        var names = AttributedNames.Of(compilation, cancellationToken);
        if (names.Count == 0)
        {
            return new FileModel(default, default, Calls: null);
        }

        var declarations = FileDeclarations.Of(tree);
        var model = new Lazy<SemanticModel>(() => FileMeaning.Of(tree, compilation));
        var partialMethods = new List<PartialMethodModel>();
        foreach (var declaration in declarations.PartialMethods)
        {
            if (names.Contains(declaration.Identifier.ValueText) && PartialMethodParser.Parse(declaration, model.Value, AddDependency, cancellationToken) is { } method)
            {
                partialMethods.Add(method);
            }
        }

        var shimmedTypes = new List<ShimmedTypeModel>();
        foreach (var declaration in declarations.TypesWithBases)
        {
            if (ShimParser.Parse(declaration, model.Value, AddDependency, cancellationToken) is { } type)
            {
                shimmedTypes.Add(type);
            }
        }

        var calls = new List<CallSiteModel>();
        foreach (var call in FileCalls.Of(tree).With(names, cancellationToken))
        {
            if (CallSiteParser.Parse(call, model.Value, AddDependency, cancellationToken) is { } site)
            {
                calls.Add(site);
            }
        }

        return new FileModel(partialMethods.ToEquatableArray(), shimmedTypes.ToEquatableArray(), calls.Count == 0 ? null : Grouping.FileCalls(tree.FilePath, calls));
    }

    /// <summary>Records that bodies of a type were read: whether a method is an iterator, or a parameter captured, is seen nowhere else.</summary>
    private void AddDependency(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            _dependencies.Add(reference.SyntaxTree);
        }
    }

    /// <param name="Model">What was found.</param>
    /// <param name="Surface">The declarations for which it holds.</param>
    /// <param name="Dependencies">The files for which it holds, besides its own.</param>
    private sealed record ParsedFile(FileModel Model, DeclarationSurface Surface, SyntaxTree[] Dependencies)
    {
        /// <summary>The same for another compilation, or <see langword="null"/> if it may be something else there.</summary>
        public ParsedFile? At(SyntaxTree tree, Compilation compilation)
        {
            var surface = DeclarationSurface.Of(compilation);
            return Surface.ChangesTo(surface) is { } changed
                && Array.TrueForAll(Dependencies, compilation.ContainsSyntaxTree)
                && (changed.Count == 0 || !Concerns(tree, changed))
                    ? this with { Surface = surface }
                    : null;
        }

        // Which interface members a type implements depends on methods that its file need not name.
        private bool Concerns(SyntaxTree tree, HashSet<string> changed) =>
            FileDeclarations.Of(tree).TypesWithBases.Count > 0
            || FileWords.Contain(tree, changed)
            || Array.Exists(Dependencies, dependency => FileWords.Contain(dependency, changed));
    }
}
