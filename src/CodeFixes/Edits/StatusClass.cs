using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Turns the tag with the text that a server gives to a status into the class of the status: 2, 4, 5.</summary>
internal static class StatusClass
{
    public static Remedy? For(Document document, MeasuredTag tag, SemanticModel model, CancellationToken cancellationToken) =>
        tag.Value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReasonPhrase", Expression: var response }
        && model.GetTypeInfo(response, cancellationToken).Type is { Name: "HttpResponseMessage", ContainingNamespace: { } containing }
        && containing.ToDisplayString() == "System.Net.Http"
            ? new Remedy("Tag the class of the status code instead", nameof(StatusClass), document, tag.Pair, editor => editor.ReplaceNode(
                tag.Value, SyntaxFactory.ParseExpression($"(int){response.WithoutTrivia()}.StatusCode / 100").WithTriviaFrom(tag.Value)))
            : null;
}
