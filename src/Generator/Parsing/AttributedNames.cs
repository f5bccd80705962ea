using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// The names of all methods that might be instrumented, found without binding anything. A call of another name is none of our business, and
/// knowing that from its name alone is what keeps an edit cheap in a compilation of 40,000 calls.
/// </summary>
/// <remarks>Everything is cached by what it was read from (tree, reference, compilation), so an edit reads one file again.</remarks>
internal static class AttributedNames
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Files = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Assemblies = new();
    private static readonly ConditionalWeakTable<Compilation, Result> Compilations = new();

    public static HashSet<string> Of(Compilation compilation, CancellationToken cancellationToken) => Get(compilation, cancellationToken).All;

    /// <summary>Whether the compilation itself declares such methods.</summary>
    public static bool HasOwn(Compilation compilation, CancellationToken cancellationToken) => Get(compilation, cancellationToken).HasOwn;

    private static Result Get(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Compilations.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var files = compilation.SyntaxTrees.Select(tree => Files.GetValue(tree, FileNames.Read)).ToList();
        var attributes = new HashSet<string>(["Traced", "TracedAttribute", "Metered", "MeteredAttribute", "Logged", "LoggedAttribute"], StringComparer.Ordinal);
        attributes.UnionWith(files.SelectMany(static file => file.Aliases));
        var types = new HashSet<string>(files.SelectMany(file => file.TypesWith(attributes)), StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isAssemblyAttributed = files.Exists(file => file.AssemblyAttributes.Exists(attributes.Contains));
        foreach (var file in files)
        {
            file.AddNamesWith(attributes, types, names, all: isAssemblyAttributed);
        }

        var hasOwn = names.Count > 0;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CanBeInstrumented(assembly))
            {
                names.UnionWith(Assemblies.GetValue(assembly, ReadAssembly));
            }
        }

        return Compilations.GetValue(compilation, _ => new Result(names, hasOwn));
    }

    /// <summary>Whether the assembly declares instrumented methods.</summary>
    public static bool HasAny(IAssemblySymbol assembly) => CanBeInstrumented(assembly) && Assemblies.GetValue(assembly, ReadAssembly).Count > 0;

    /// <summary>Whether the assembly refers to the runtime package; no other can carry its attributes.</summary>
    public static bool CanBeInstrumented(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownNames.RuntimeAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<string> ReadAssembly(IAssemblySymbol assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadNamespace(assembly.GlobalNamespace, OperationAttributes.AreOn(assembly), names);
        return names.Count == 0 ? None : names;
    }

    private static void ReadNamespace(INamespaceOrTypeSymbol container, bool isAssemblyAttributed, HashSet<string> names)
    {
        var isAttributed = container is INamedTypeSymbol && (isAssemblyAttributed || OperationAttributes.AreOn(container));
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol nested:
                    ReadNamespace(nested, isAssemblyAttributed, names);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when isAttributed || OperationAttributes.AreOn(method):
                    names.Add(method.Name);
                    break;
            }
        }
    }

    private sealed class Result(HashSet<string> all, bool hasOwn)
    {
        public HashSet<string> All { get; } = all;

        public bool HasOwn { get; } = hasOwn;
    }

    /// <summary>What one file tells by its syntax.</summary>
    private sealed class FileNames
    {
        private readonly List<(string Attribute, string Type)> _types = [];
        private readonly List<(string Type, string Method)> _members = [];
        private readonly List<(string Attribute, string Method)> _methods = [];
        private readonly HashSet<string> _all = new(StringComparer.Ordinal);

        /// <summary>Other names that <c>using</c> directives give to our attributes.</summary>
        public List<string> Aliases { get; } = [];

        /// <summary>The attributes of the assembly.</summary>
        public List<string> AssemblyAttributes { get; } = [];

        public static FileNames Read(SyntaxTree tree)
        {
            var file = new FileNames();
            var root = tree.GetRoot();
            if (root is CompilationUnitSyntax unit)
            {
                file.AssemblyAttributes.AddRange(unit.AttributeLists.SelectMany(static list => list.Attributes).Select(static attribute => LastName(attribute.Name)));
            }

            foreach (var node in root.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax)))
            {
                switch (node)
                {
                    case UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: { } target } when IsOurs(target):
                        file.AddAlias(alias.Name.Identifier.ValueText);
                        break;
                    case TypeDeclarationSyntax { AttributeLists.Count: > 0 } type:
                        Add(file._types, type.AttributeLists, type.Identifier.ValueText);
                        break;
                    case MethodDeclarationSyntax method:
                        file._all.Add(method.Identifier.ValueText);
                        Add(file._methods, method.AttributeLists, method.Identifier.ValueText);
                        // The attribute may stand on another part of the type, in another file.
                        file._members.AddRange(method.Ancestors().OfType<TypeDeclarationSyntax>().Select(type => (type.Identifier.ValueText, method.Identifier.ValueText)));
                        break;
                }
            }

            return file;
        }

        public IEnumerable<string> TypesWith(HashSet<string> attributes) =>
            _types.Where(type => attributes.Contains(type.Attribute)).Select(static type => type.Type);

        public void AddNamesWith(HashSet<string> attributes, HashSet<string> types, HashSet<string> names, bool all)
        {
            if (all)
            {
                names.UnionWith(_all);
                return;
            }

            foreach (var (attribute, method) in _methods)
            {
                if (attributes.Contains(attribute))
                {
                    names.Add(method);
                }
            }

            foreach (var (type, method) in _members)
            {
                if (types.Contains(type))
                {
                    names.Add(method);
                }
            }
        }

        // As for every attribute, [T] may mean what is called TAttribute.
        private void AddAlias(string alias)
        {
            const string Suffix = "Attribute";
            Aliases.Add(alias);
            if (alias.Length > Suffix.Length && alias.EndsWith(Suffix, StringComparison.Ordinal))
            {
                Aliases.Add(alias.Substring(0, alias.Length - Suffix.Length));
            }
        }

        private static void Add(List<(string Attribute, string Owner)> found, SyntaxList<AttributeListSyntax> lists, string owner)
        {
            foreach (var list in lists)
            {
                foreach (var attribute in list.Attributes)
                {
                    found.Add((LastName(attribute.Name), owner));
                }
            }
        }

        private static bool IsOurs(TypeSyntax target) =>
            target is NameSyntax name && LastName(name) is KnownNames.Traced or KnownNames.Metered or KnownNames.Logged;

        private static string LastName(NameSyntax name) => name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
    }
}
