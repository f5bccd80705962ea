using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Finds a <c>[assembly: Decorate(…)]</c> that brings no decorator, or one that records nothing.</summary>
internal static class VainDecoration
{
    private const string NoDecorator = "no decorator is generated";

    /// <summary>Whether an attribute can be one, by its syntax alone.</summary>
    public static bool IsCandidate(AttributeSyntax attribute) =>
        attribute.Parent is AttributeListSyntax { Target.Identifier: var target } && target.IsKind(SyntaxKind.AssemblyKeyword);

    public static VainAttribute? Of(AttributeSyntax attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var decorate = compilation.Assembly.GetAttributes().FirstOrDefault(each =>
            each.AttributeClass.Is(KnownNames.Namespace, KnownNames.Decorate) && each.ApplicationSyntaxReference is { } reference && IsAt(reference, attribute));
        if (decorate is not { ConstructorArguments: { Length: 1 } arguments } || arguments[0].Kind is not TypedConstantKind.Type)
        {
            return null;
        }

        return DecoratedInterfaces.Named(decorate) is { } type ? OfInterface(decorate, type, compilation, cancellationToken) : OfOther(decorate, arguments[0].Value);
    }

    private static VainAttribute? OfInterface(AttributeData decorate, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (DecoratedInterfaces.Refusal(type, compilation) is { } refusal)
        {
            return new VainAttribute(decorate, $"on '{type.Name}', because {refusal}", NoDecorator);
        }

        var operations = DecoratedOperations.Of(type, compilation, cancellationToken);
        return DecoratedMembers.Of(type, compilation).OfType<IMethodSymbol>().Any(method => operations.Find(method) is not null)
            ? null
            : new VainAttribute(decorate, $"on '{type.Name}', which has no method that it could mean", "its decorator records nothing");
    }

    private static VainAttribute? OfOther(AttributeData decorate, object? type) => type switch
    {
        null => new VainAttribute(decorate, "without an interface", NoDecorator),
        // The compiler has said it.
        IErrorTypeSymbol => null,
        ITypeSymbol other => new VainAttribute(decorate, $"on '{other.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which is not an interface", NoDecorator),
        _ => null,
    };

    private static bool IsAt(SyntaxReference reference, AttributeSyntax attribute) => reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span;
}
