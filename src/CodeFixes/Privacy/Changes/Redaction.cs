using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

        var text = ValueAccess.Whole(node);
        var type = value.Model.GetTypeInfo(text, value.CancellationToken);
        if (type.Type is not { SpecialType: SpecialType.System_String }
            || Find(id, value.Model, node.SpanStart) is not { } redactor
            || (type.Nullability.FlowState is NullableFlowState.MaybeNull && redactor.Parameters[0].NullableAnnotation is NullableAnnotation.NotAnnotated))
        {
            return null;
        }

        return new Remedy($"Redact with '{redactor.ContainingType.Name}.{redactor.Name}'", nameof(Redaction), value.Document, text, editor =>
            editor.ReplaceNode(text, (current, generator) =>
            {
                var container = generator.TypeExpression(redactor.ContainingType).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
                var call = generator.InvocationExpression(generator.MemberAccessExpression(container, redactor.Name), current.WithoutTrivia()).WithTriviaFrom(current);
                return call;
            }));
    }

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
