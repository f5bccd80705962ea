using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4002: records the exception with <c>AddException</c>, and takes the tags away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsTagsFixer)), Shared]
internal sealed class ExceptionAsTagsFixer() : RuleFixer(RuleIds.ExceptionAsTags)
{
    private const string Method = "AddException";

    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is not { } activity || activity.GetMembers(Method).IsEmpty
            || !diagnostic.Properties.TryGetValue(Remedies.Exception, out var exception))
        {
            yield break;
        }

        var root = node.SyntaxTree.GetRoot(cancellationToken);
        var calls = diagnostic.AdditionalLocations.Select(location => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)).OfType<InvocationExpressionSyntax>().ToList();
        var lines = calls.GroupBy(static call => ChainLink.WholeOf(call)).Select(static line => new Line(line.Key, [.. line])).ToList();
        if (calls.Count > 0 && lines.All(line => line.CanGo && line.Receiver == lines[0].Receiver) && lines.Skip(1).All(static line => StatementRemoval.CanRemove(line.Statement!) || !line.IsWhole))
        {
            var isRecorded = lines[0].Statement!.Parent!.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
                ChainLink.NameOf(call) == Method && call.ArgumentList.Arguments.FirstOrDefault()?.ToString() == exception);
            if (!isRecorded || StatementRemoval.CanRemove(lines[0].Statement!))
            {
                var recording = isRecorded ? null : $"{lines[0].Receiver}{Method}({exception});";
                yield return new Remedy("Record it with AddException", Method, document, lines[0].Statement!, editor => Replace(editor, lines, recording));
            }
        }
    }

    private static void Replace(SyntaxEditor editor, IReadOnlyList<Line> lines, string? recording)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var statement = line.Statement!;
            if (i == 0 && recording is not null)
            {
                var record = SyntaxFactory.ParseStatement(recording);
                if (line.IsWhole)
                {
                    editor.ReplaceNode(statement, record.WithTriviaFrom(statement));
                    continue;
                }

                editor.InsertBefore(statement, record.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n")));
            }

            if (line.IsWhole)
            {
                StatementRemoval.Remove(editor, statement);
            }
            else
            {
                editor.ReplaceNode(line.Whole, ChainLink.Without(line.Whole, line.Calls[0]));
            }
        }
    }

    /// <summary>A chain of calls on a span, some of which go.</summary>
    private sealed record Line(ExpressionSyntax Whole, IReadOnlyList<InvocationExpressionSyntax> Calls)
    {
        public ExpressionStatementSyntax? Statement => Whole.Parent as ExpressionStatementSyntax;

        public bool IsWhole => Whole.DescendantNodesAndSelf(static node => node is not ArgumentListSyntax).OfType<InvocationExpressionSyntax>().Count() == Calls.Count;

        public bool CanGo => Statement is not null && Receiver is not null && (IsWhole || (Calls.Count == 1 && Statement.Parent is BlockSyntax));

        /// <summary>What the chain begins with, and how it goes on: <c>activity?.</c></summary>
        public string? Receiver => ChainLink.RootOf(Whole);
    }
}
