using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>What one file declares, as far as its syntax tells; read once.</summary>
internal sealed class FileDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileDeclarations> Files = new();

    private readonly List<(string Attribute, string Type)> _types = [];
    private readonly List<(string Type, string Method)> _members = [];
    private readonly List<(string Attribute, string Method)> _methods = [];
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    /// <summary>Other names that <c>using</c> directives give to our attributes.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Whether a <c>using</c> directive gives the name of a recording attribute to something else, or may do so.</summary>
    public bool HidesRecordingAttributes { get; private set; }

    /// <summary>The attributes of the assembly.</summary>
    public List<string> AssemblyAttributes { get; } = [];

    /// <summary>The partial methods that might be ours to implement.</summary>
    public List<MethodDeclarationSyntax> PartialMethods { get; } = [];

    /// <summary>The types that might implement an interface.</summary>
    public List<TypeDeclarationSyntax> TypesWithBases { get; } = [];

    public static FileDeclarations Of(SyntaxTree tree) => Files.GetValue(tree, Read);

    private static FileDeclarations Read(SyntaxTree tree)
    {
        var file = new FileDeclarations();
        var root = tree.GetRoot();
        if (root is CompilationUnitSyntax unit)
        {
            file.AssemblyAttributes.AddRange(unit.AttributeLists.SelectMany(static list => list.Attributes).Select(static attribute => attribute.Name.LastName()));
        }

        foreach (var node in root.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax)))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: { } target }:
                    file.HidesRecordingAttributes |= RecordingAttributes.AreHiddenBy(alias);
                    if (IsOurs(target))
                    {
                        file.AddAlias(alias);
                    }

                    break;
                case TypeDeclarationSyntax type:
                    Add(file._types, type.AttributeLists, type.Identifier.ValueText);
                    if (ShimParser.IsCandidate(type))
                    {
                        file.TypesWithBases.Add(type);
                    }

                    break;
                case MethodDeclarationSyntax method:
                    file._all.Add(method.Identifier.ValueText);
                    Add(file._methods, method.AttributeLists, method.Identifier.ValueText);
                    if (PartialMethodParser.IsCandidate(method))
                    {
                        file.PartialMethods.Add(method);
                    }

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
                found.Add((attribute.Name.LastName(), owner));
            }
        }
    }

    private static bool IsOurs(TypeSyntax target) =>
        target is NameSyntax name && name.LastName() is KnownNames.Traced or KnownNames.Metered or KnownNames.Logged;
}
