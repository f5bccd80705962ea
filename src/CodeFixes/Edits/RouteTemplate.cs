using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Turns the tag with a request's path into <c>http.route</c> with the template of the route that serves it.</summary>
internal static class RouteTemplate
{
    private const string Key = "http.route";
    private const string GetEndpoint = "GetEndpoint";

    public static Remedy? For(Document document, MeasuredTag tag, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!tag.CanBecome(Key)
            || ContextOf(PathIn(tag.Value), model, cancellationToken) is not { } context
            || model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpContext") is not { } type
            || model.LookupSymbols(tag.Value.SpanStart, type, GetEndpoint, includeReducedExtensionMethods: true).IsEmpty
            || model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.RouteEndpoint") is null)
        {
            return null;
        }

        var endpoint = TypeNames.At(model, tag.Value.SpanStart, "Microsoft.AspNetCore.Routing", "RouteEndpoint");
        var template = SyntaxFactory.ParseExpression($"({context}.{GetEndpoint}() as {endpoint})?.RoutePattern.RawText");
        return new Remedy("Tag the route's template instead", nameof(RouteTemplate), document, tag.Pair, editor => tag.Become(editor, Key, template));
    }

    // request.Path.Value!, request.Path.ToString()
    private static ExpressionSyntax PathIn(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax postfix => PathIn(postfix.Operand),
        ParenthesizedExpressionSyntax parenthesized => PathIn(parenthesized.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var text } } => PathIn(text),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var path } => PathIn(path),
        _ => value,
    };

    /// <summary>What the request that the path is of belongs to, as the code writes it.</summary>
    private static string? ContextOf(ExpressionSyntax path, SemanticModel model, CancellationToken cancellationToken)
    {
        if (path is not MemberAccessExpressionSyntax { Expression: var request } || !IsOf(path, "HttpRequest", "Path") || !Paths.Is(request))
        {
            return null;
        }

        return request is MemberAccessExpressionSyntax { Expression: var context } && IsOf(request, "HttpContext", "Request")
            ? context.WithoutTrivia().ToString()
            : request.WithoutTrivia() + ".HttpContext";

        bool IsOf(ExpressionSyntax member, string type, string name) =>
            model.GetSymbolInfo(member, cancellationToken).Symbol is IPropertySymbol { ContainingType: { ContainingNamespace: { } containing } owner } property
            && property.Name == name && owner.Name == type && containing.ToDisplayString() == "Microsoft.AspNetCore.Http";
    }
}
