using Instrumentation.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>A pass of a loop that never ends becomes an operation of its own: what is done in it, without the waiting between two passes.</summary>
internal static class LoopPass
{
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal) { "Delay", "Sleep", "WaitForNextTickAsync", "WaitAsync", "WaitOne", "Yield" };

    public static Remedy? For(Document document, SyntaxNode loop, string attributes, SemanticModel model, CancellationToken cancellationToken)
    {
        if (BodyOf(loop) is not BlockSyntax body || WorkIn(body.Statements) is not { Count: > 0 } work || work.Any(static statement => statement.DescendantNodesAndSelf().Any(IsWaitCall)))
        {
            return null;
        }

        if (work.Count == 1 && OwnMethodCalls.Of(work[0], attributes, document, model, cancellationToken) is { } called)
        {
            return called;
        }

        if (ExtractedCode.Of(work, model) is not { } code
            || ExtractedMethod.For(code, loop, code.IsAsync ? "RunOnceAsync" : "RunOnce", result: null, model) is not { } method)
        {
            return null;
        }

        return new Remedy($"Move a pass into '{method.Name}' with [{attributes}]", nameof(LoopPass), document, loop, editor =>
        {
            var call = SyntaxFactory.ParseStatement($"{(code.IsAsync ? "await " : "")}{method.Call}{(code.Configures ? ".ConfigureAwait(false)" : "")};")
                .WithLeadingTrivia(work[0].GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1))
                .WithTrailingTrivia(Layout.LineEndOf(loop));
            var block = SyntaxFactory.Block(work).WithAdditionalAnnotations(Formatter.Annotation);
            method.Insert(editor, block, attributes);
            editor.ReplaceNode(work[0], call);
            foreach (var statement in work.Skip(1))
            {
                editor.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia);
            }
        });
    }

    /// <summary>The statements between the waits; of a <c>try</c> around them, what it tries, so that its failure is seen.</summary>
    private static List<StatementSyntax> WorkIn(SyntaxList<StatementSyntax> statements)
    {
        var work = statements.SkipWhile(static statement => IsWait(statement) || IsGuard(statement)).Reverse().SkipWhile(IsWait).Reverse().ToList();
        return work.Count == 1 && work[0] is TryStatementSyntax guarded ? WorkIn(guarded.Block.Statements) : work;
    }

    private static bool IsWait(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax => statement.DescendantNodes().Any(IsWaitCall),
        TryStatementSyntax guarded => guarded.Block.Statements.Count > 0 && guarded.Block.Statements.All(IsWait),
        _ => false,
    };

    // if (stop.IsCancellationRequested) break;
    private static bool IsGuard(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null, Statement: BreakStatementSyntax or ReturnStatementSyntax or BlockSyntax { Statements: [BreakStatementSyntax or ReturnStatementSyntax] } };

    private static bool IsWaitCall(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Waits.Contains(name);

    private static StatementSyntax? BodyOf(SyntaxNode loop) => loop switch
    {
        WhileStatementSyntax each => each.Statement,
        DoStatementSyntax each => each.Statement,
        ForStatementSyntax each => each.Statement,
        CommonForEachStatementSyntax each => each.Statement,
        _ => null,
    };
}
