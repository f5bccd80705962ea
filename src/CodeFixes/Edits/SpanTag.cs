using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Moves a tag from a measurement to the span around it, where any value may be.</summary>
internal static class SpanTag
{
    /// <summary>The remedy, if the tag stands in a statement of its own or in one that measures.</summary>
    public static Remedy? Move(Document document, SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (MeasuredTag.Of(value) is not { } tag || !IsPure(tag.Value))
        {
            return null;
        }

        Action<SyntaxEditor>? edit = null;
        if (tag.Pair is { Parent: ExpressionStatementSyntax statement } && IsOf("TagList", tag.Pair))
        {
            edit = editor => editor.ReplaceNode(statement, SetTag(statement).WithTriviaFrom(statement));
        }
        else if (tag.Pair.Parent is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } call } measurement } list } argument
            && list.Arguments.IndexOf(argument) > 0 && IsOf("Counter", measurement, "UpDownCounter", "Histogram", "Gauge")
            && list.Arguments.All(each => each == argument || IsUnambiguous(each)))
        {
            edit = editor =>
            {
                editor.InsertBefore(call, SetTag(call).WithLeadingTrivia(call.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")));
                editor.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia);
            };
        }

        return edit is null ? null : new Remedy("Move the tag to the span", "Span", document, tag.Pair, edit);

        StatementSyntax SetTag(SyntaxNode place) =>
            SyntaxFactory.ParseStatement($"{TypeNames.At(model, place.SpanStart, "System.Diagnostics", "Activity")}.Current?.SetTag({tag.Key.WithoutTrivia()}, {tag.Value.WithoutTrivia()});");

        bool IsOf(string type, ExpressionSyntax call, params string[] others) =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } containing } && (containing.Name == type || others.Contains(containing.Name));
    }

    // Of one tag alone, 'new(…)' fits two overloads.
    private static bool IsUnambiguous(ArgumentSyntax argument) => argument is { NameColon: null, Expression: not ImplicitObjectCreationExpressionSyntax };

    // Without a span the value is not read.
    private static bool IsPure(ExpressionSyntax value) => value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().All(static node => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "NewGuid" } } => true,
        InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax or ObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
        _ => true,
    });
}
