using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>Names a span after its operation, and tags it with the values that were in the name.</summary>
internal static class SpanName
{
    /// <param name="document">The document.</param>
    /// <param name="name">The name as it is put together.</param>
    /// <param name="unbounded">The numbers of the holes that have no bound.</param>
    /// <param name="model">The document's.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static Remedy? For(Document document, InterpolatedStringExpressionSyntax name, IReadOnlyList<int> unbounded, SemanticModel model, CancellationToken cancellationToken)
    {
        var all = name.Contents.OfType<InterpolationSyntax>().ToList();
        var holes = unbounded.Select(index => all[index]).ToList();
        var tags = holes.Select(static hole => (Key: KeyOf(hole.Expression), Value: hole)).ToList();
        if (tags.Any(static tag => tag.Key is null)
            || tags.Select(static tag => tag.Key).Distinct(StringComparer.Ordinal).Count() < tags.Count
            || !HasText(name)
            || SpanOf(name, model, cancellationToken) is not var (statement, span))
        {
            return null;
        }

        return new Remedy("Name the span after its operation, and tag it with the value", nameof(SpanName), document, name, editor =>
        {
            editor.InsertAfter(statement, tags.Select(tag => SetTag(span, tag.Key!, tag.Value)));
            foreach (var hole in holes)
            {
                InterpolationSlot.At(hole)!.Fill(editor, []);
            }
        });
    }

    /// <summary>The statement that makes or names the span, and how the code reaches the span behind it.</summary>
    private static (StatementSyntax Statement, string Span)? SpanOf(InterpolatedStringExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (name.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or SwitchSectionSyntax } statement || name.Ancestors().TakeWhile(each => each != statement).Any(static each => each is AnonymousFunctionExpressionSyntax))
        {
            return null;
        }

        return statement switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } when IsActivity(model.GetDeclaredSymbol(variables[0], cancellationToken)) =>
                (statement, variables[0].Identifier.Text + "?"),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DisplayName", Expression: var span }, Right: var value } }
                when value == name && Paths.Is(span) => (statement, span.WithoutTrivia().ToString()),
            _ => null,
        };
    }

    private static bool IsActivity(ISymbol? variable) =>
        variable is ILocalSymbol { Type: { Name: "Activity", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } };

    private static bool HasText(InterpolatedStringExpressionSyntax name) =>
        name.Contents.OfType<InterpolatedStringTextSyntax>().Any(static text => text.TextToken.Text.Any(char.IsLetter));

    /// <summary>order.Id → order.id, orderId → order.id; what is computed has no name.</summary>
    private static string? KeyOf(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var text } } => KeyOf(text),
        IdentifierNameSyntax identifier => Dotted(identifier.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => Dotted(member.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name: var member } => $"{Dotted(receiver.Identifier.ValueText)}.{Dotted(member.Identifier.ValueText)}",
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var receiver } inner, Name: var member } when Paths.Is(inner) => $"{Dotted(receiver.Identifier.ValueText)}.{Dotted(member.Identifier.ValueText)}",
        _ => null,
    };

    private static string Dotted(string name)
    {
        var text = name.TrimStart('_');
        return string.Concat(text.Select((letter, index) => char.IsUpper(letter) && index > 0 && !char.IsUpper(text[index - 1]) ? "." + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
    }

    private static StatementSyntax SetTag(string span, string key, InterpolationSyntax hole) =>
        SyntaxFactory.ParseStatement($"{span}.SetTag(\"{key}\", {hole.Expression.WithoutTrivia()});").WithTrailingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
}
