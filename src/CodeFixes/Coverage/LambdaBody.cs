using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>What a lambda expression does when a framework calls it becomes a method, which the lambda calls: what the framework reads off its parameters stays.</summary>
internal static class LambdaBody
{
    public static Remedy? For(Document document, SyntaxNode node, string attributes, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not LambdaExpressionSyntax { Parent: ArgumentSyntax } lambda)
        {
            return null;
        }

        if (OwnMethodCalls.Of(lambda.Body, attributes, document, model, cancellationToken) is { } called)
        {
            return called;
        }

        if (model.GetSymbolInfo(lambda, cancellationToken).Symbol is not IMethodSymbol function
            || ExtractedCode.OfBody(lambda.Body, model) is not { } code
            || ExtractedMethod.For(code, lambda, NameOf(lambda, function, model, cancellationToken), ResultOf(lambda, function, model, cancellationToken), model) is not { } method)
        {
            return null;
        }

        return new Remedy($"Move the body into '{method.Name}' with [{attributes}]", nameof(LambdaBody), document, lambda, editor =>
        {
            method.Insert(editor, lambda.Body, attributes);
            editor.ReplaceNode(lambda, (current, _) =>
            {
                var calling = ((LambdaExpressionSyntax)current)
                    .WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(SyntaxFactory.Space))
                    .WithBlock(null)
                    .WithExpressionBody(SyntaxFactory.ParseExpression(method.Call).WithTrailingTrivia(lambda.Body.GetTrailingTrivia()));
                var modifiers = calling.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword));
                return calling.WithModifiers(SyntaxFactory.TokenList(modifiers)).WithLeadingTrivia(current.GetLeadingTrivia());
            });
        });
    }

    // Of a lambda without a declared result, what it returns may be null, and only the flow knows.
    private static ITypeSymbol ResultOf(LambdaExpressionSyntax lambda, IMethodSymbol function, SemanticModel model, CancellationToken cancellationToken)
    {
        var returned = lambda.ExpressionBody is { } expression ? [expression] : lambda.Body
            .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(static each => each.Expression)
            .OfType<ExpressionSyntax>();
        var type = function.ReturnType;
        if (!returned.Any(each => model.GetTypeInfo(each, cancellationToken).Nullability.FlowState is NullableFlowState.MaybeNull))
        {
            return type;
        }

        return function.IsAsync && type is INamedTypeSymbol { TypeArguments: { Length: 1 } results } task
            ? task.OriginalDefinition.Construct(results[0].WithNullableAnnotation(NullableAnnotation.Annotated))
            : type.WithNullableAnnotation(NullableAnnotation.Annotated);
    }

    /// <summary>GET /orders/{id} → GetOrders; without a route, what it is.</summary>
    private static string NameOf(LambdaExpressionSyntax lambda, IMethodSymbol function, SemanticModel model, CancellationToken cancellationToken)
    {
        var entry = lambda.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && model.GetOperation(call, cancellationToken) is { } operation ? MappedEntryPoints.In(operation, cancellationToken) : null;
        var words = entry?.Route is { } route
            ? entry.Name.Split(' ')[0].ToLowerInvariant() is var verb && verb.All(char.IsLetter) ? Word(verb) + Words(route) : Words(route)
            : "";
        var name = words.Length > 0 && char.IsLetter(words[0]) ? words : "Handle";
        return function.ReturnType.Name is "Task" or "ValueTask" ? name + "Async" : name;
    }

    private static string Words(string route) => string.Concat(route.Split('/').Where(static segment => segment.IndexOf('{') < 0).SelectMany(static segment => segment.Split('-', '_', '.')).Select(Word));

    private static string Word(string text) => string.Concat(text.Where(char.IsLetterOrDigit)) is { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word.Substring(1) : "";
}
