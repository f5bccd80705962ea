using Instrumentation.CodeFixes.Privacy.Slots;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Calls the redactor that the options name on the value.</summary>
internal static class Redaction
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Node is not ExpressionSyntax node || value.Property(Remedies.Redactor) is not { } id)
        {
            return null;
        }

        var text = TextOf(node, value);
        var type = value.Model.GetTypeInfo(text, value.CancellationToken);
        if (type.Type is not { SpecialType: SpecialType.System_String }
            || Find(id, value.Model, node.SpanStart) is not { } redactor
            || (type.Nullability.FlowState is NullableFlowState.MaybeNull && redactor.Parameters[0].NullableAnnotation is NullableAnnotation.NotAnnotated)
            || (redactor.ReturnNullableAnnotation is NullableAnnotation.Annotated && IsNullRefused(text, value)))
        {
            return null;
        }

        return new Remedy($"Redact with '{redactor.ContainingType.Name}.{redactor.Name}'", nameof(Redaction), value.Document, text, editor =>
        {
            // The name that a member of an anonymous object has from its value.
            if (text.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && NameOf(text) is { } name)
            {
                editor.ReplaceNode(member, (current, generator) =>
                {
                    var declarator = (AnonymousObjectMemberDeclaratorSyntax)current;
                    var equals = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name), SyntaxFactory.Token([], SyntaxKind.EqualsToken, [SyntaxFactory.Space]));
                    return declarator.WithNameEquals(equals.WithName(equals.Name.WithTrailingTrivia(SyntaxFactory.Space))).WithExpression(Redacted(declarator.Expression, redactor, generator)).WithTriviaFrom(current);
                });
            }
            else
            {
                editor.ReplaceNode(text, (current, generator) => Redacted((ExpressionSyntax)current, redactor, generator).WithTriviaFrom(current));
            }
        });
    }

    // With the calls on it, as long as they keep it a text.
    private static ExpressionSyntax TextOf(ExpressionSyntax node, TelemetryValue value)
    {
        var all = ValueAccess.Whole(ValueAccess.WithCalls(node));
        return value.Model.GetTypeInfo(all, value.CancellationToken).Type?.SpecialType is SpecialType.System_String ? all : ValueAccess.Whole(node);
    }

    private static ExpressionSyntax Redacted(ExpressionSyntax text, IMethodSymbol redactor, SyntaxGenerator generator)
    {
        var container = generator.TypeExpression(redactor.ContainingType).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
        return (ExpressionSyntax)generator.InvocationExpression(generator.MemberAccessExpression(container, redactor.Name), text.WithoutTrivia());
    }

    private static bool IsNullRefused(ExpressionSyntax text, TelemetryValue value) =>
        text.Parent is ArgumentSyntax argument
        && SlotArguments.CallOf(argument, value) is { } call
        && SlotArguments.ParameterOf(argument, call) is { Type: { SpecialType: SpecialType.System_String, NullableAnnotation: NullableAnnotation.NotAnnotated } };

    private static string? NameOf(ExpressionSyntax text) => text switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        _ => null,
    };

    private static IMethodSymbol? Find(string id, SemanticModel model, int position)
    {
        var named = DocumentationCommentId.GetSymbolsForDeclarationId(id, model.Compilation);
        return (named.IsEmpty ? MethodsOf(id, model.Compilation) : named)
            .SelectMany(static symbol => symbol is INamedTypeSymbol type ? type.GetMembers() : [symbol])
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => TakesAndGivesText(method) && model.IsAccessible(position, method));
    }

    // The options may leave out the parameters.
    private static IEnumerable<ISymbol> MethodsOf(string id, Compilation compilation)
    {
        var dot = id.LastIndexOf('.');
        return id.StartsWith("M:", StringComparison.Ordinal) && id.IndexOf('(') < 0 && dot > 0
            ? DocumentationCommentId.GetSymbolsForDeclarationId("T:" + id.Substring(2, dot - 2), compilation).OfType<INamedTypeSymbol>().SelectMany(type => type.GetMembers(id.Substring(dot + 1)))
            : [];
    }

    private static bool TakesAndGivesText(IMethodSymbol method) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ContainingType.IsGenericType: false, ReturnType.SpecialType: SpecialType.System_String, Parameters: [{ Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None }, ..] }
        && method.Parameters.Skip(1).All(static parameter => parameter.IsOptional);
}
