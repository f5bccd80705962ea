using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// What generated code depends on in the bodies of a file: which methods are iterators, and which parameters of a primary constructor are captured.
/// Read only of files that are edited.
/// </summary>
internal static class FileBodies
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Files = new();

    /// <summary>Whether all that matters is the same in two versions of a file whose declarations are.</summary>
    public static bool AreSame(SyntaxTree left, SyntaxTree right) => Files.GetValue(left, Read) == Files.GetValue(right, Read);

    private static string Read(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var type in tree.GetRoot().DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)).OfType<TypeDeclarationSyntax>())
        {
            text.Append(type.Identifier.ValueText).Append('\n');
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                text.Append(method.Identifier.ValueText).Append(IsIterator(method) ? " yields\n" : "\n");
            }

            foreach (var name in NamesSaidIn(type))
            {
                text.Append(name).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsIterator(MethodDeclarationSyntax method) => method
        .DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static node => node is YieldStatementSyntax);

    /// <summary>The names in the bodies of a type that may be a captured parameter's. The parameters may stand on another part of the type.</summary>
    private static IEnumerable<string> NamesSaidIn(TypeDeclarationSyntax type)
    {
        var isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        if (type.ParameterList is null && !isPartial)
        {
            return [];
        }

        var names = type.Members
            .Where(static member => member is not BaseTypeDeclarationSyntax)
            .SelectMany(static member => member.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Select(static name => name.Identifier.ValueText);
        var said = new SortedSet<string>(names, StringComparer.Ordinal);
        if (type.ParameterList is { } list)
        {
            said.IntersectWith(list.Parameters.Select(static parameter => parameter.Identifier.ValueText));
        }

        return said;
    }
}
