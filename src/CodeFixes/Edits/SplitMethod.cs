using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Makes a method partial: what callers and frameworks see stays, its body moves into a method of its own.</summary>
internal static class SplitMethod
{
    /// <summary>The remedy for a method that is declared in source, or nothing if the result would not compile.</summary>
    public static Remedy? For(IMethodSymbol method, Solution solution, Compilation compilation, CancellationToken cancellationToken) =>
        For(method, solution, compilation, static (declaration, _) => declaration, cancellationToken);

    /// <param name="method">The method.</param>
    /// <param name="solution">What it is declared in.</param>
    /// <param name="compilation">The compilation that it belongs to.</param>
    /// <param name="mark">What else becomes of the part that everybody sees.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static Remedy? For(
        IMethodSymbol method, Solution solution, Compilation compilation, Func<MethodDeclarationSyntax, SyntaxGenerator, MethodDeclarationSyntax> mark, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } declaration
            || solution.GetDocument(references[0].SyntaxTree) is not { } document
            || !CanSplit(method, declaration, compilation, cancellationToken))
        {
            return null;
        }

        return new Remedy(
            $"Make '{method.Name}' partial, with its body in '{CoreNameOf(method)}'",
            nameof(SplitMethod),
            document,
            declaration,
            editor =>
            {
                editor.InsertAfter(declaration, CoreMethod.Of(declaration, CoreNameOf(method)));
                editor.ReplaceNode(declaration, mark(PartialDeclaration.Of(declaration), editor.Generator));
                PartialTypes.MakePartial(editor, type);
            });
    }

    private static string CoreNameOf(IMethodSymbol method) => method.Name + KnownNames.CoreSuffix;

    private static bool CanSplit(IMethodSymbol method, MethodDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken) =>
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null }
        && method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && (declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody) is not null
        && InterceptorRoute.SupportsLanguage(compilation)
        && MethodShape.Refusal(method, cancellationToken) is null
        && !WrapperHome.HasShadowedTypeParameters(method.ContainingType)
        && !InheritsConstraints(method)
        && !HasComments(declaration.Modifiers)
        && !Collides(method, compilation);

    // An override must not repeat them, and its body's method would have to.
    private static bool InheritsConstraints(IMethodSymbol method) => method is { IsOverride: true, Arity: > 0 };

    private static bool HasComments(SyntaxTokenList modifiers) =>
        modifiers.Any(static modifier => modifier.TrailingTrivia.Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    private static bool Collides(IMethodSymbol method, Compilation compilation)
    {
        var name = CoreNameOf(method);
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                var isOverload = member is IMethodSymbol other && !HasSameParameters(method, other);
                if (!isOverload && (type.Equals(method.ContainingType, SymbolEqualityComparer.Default) || compilation.IsSymbolAccessibleWithin(member, method.ContainingType)))
                {
                    return true;
                }
            }
        }

        return method.ContainingType.Name == name;
    }

    private static bool HasSameParameters(IMethodSymbol method, IMethodSymbol other)
    {
        if (method.Arity != other.Arity || method.Parameters.Length != other.Parameters.Length)
        {
            return false;
        }

        var constructed = other.Arity == 0 ? other : other.Construct([.. method.TypeParameters]);
        return method.Parameters.Zip(constructed.Parameters, static (own, its) => own.Type.Same(its.Type)).All(static same => same);
    }
}
