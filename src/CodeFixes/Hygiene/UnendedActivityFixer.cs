using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4001: puts the activity into a <c>using</c> that lasts to the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnendedActivityFixer)), Shared]
internal sealed class UnendedActivityFixer() : RuleFixer(RuleIds.UnendedActivity)
{
    private const string Title = "Stop the activity at the end of the block: using";

    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.Compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            yield break;
        }

        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is ExpressionStatementSyntax { Expression: var started } && LocalOf(started, model, cancellationToken) is { } local)
        {
            statement = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken).FirstAncestorOrSelf<StatementSyntax>();
        }

        if (statement is LocalDeclarationStatementSyntax declaration && CanBeUsing(declaration, model, cancellationToken))
        {
            yield return new Remedy(Title, "Using", document, declaration, editor => editor.ReplaceNode(
                declaration, static (current, _) => UsingDeclaration.Of((LocalDeclarationStatementSyntax)current)));
        }
        else if (statement is ExpressionStatementSyntax discarding && CanBeDeclaration(discarding) && ValueOf(discarding) is var value && IsActivity(value, model, cancellationToken))
        {
            yield return new Remedy(Title, "Using", document, discarding, editor => UsingDeclaration.Replace(editor, discarding, value, "activity", model));
        }
    }

    // new Activity("a"), started by a statement of its own.
    private static ILocalSymbol? LocalOf(ExpressionSyntax started, SemanticModel model, CancellationToken cancellationToken)
    {
        while (started is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
        {
            started = started switch
            {
                InvocationExpressionSyntax call => call.Expression,
                MemberAccessExpressionSyntax member => member.Expression,
                _ => ((ConditionalAccessExpressionSyntax)started).Expression,
            };
        }

        return model.GetSymbolInfo(started, cancellationToken).Symbol as ILocalSymbol;
    }

    private static bool CanBeUsing(LocalDeclarationStatementSyntax declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is { Parent: BlockSyntax or GlobalStatementSyntax, UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables }
        && variables[0] is { Initializer.Value: { } value, Identifier.ValueText: var name }
        && IsActivity(value, model, cancellationToken)
        && declaration.Parent!.AncestorsAndSelf().First(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is var member
        && !member.DescendantNodes().Any(node => IsAssigned(node, name));

    // As the last statement it would stop at once.
    private static bool CanBeDeclaration(ExpressionStatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.Last() != statement,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global => unit.Members.OfType<GlobalStatementSyntax>().Last() != global,
        _ => false,
    };

    private static ExpressionSyntax ValueOf(ExpressionStatementSyntax statement) =>
        statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var value } ? value : statement.Expression;

    private static bool IsActivity(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(value, cancellationToken).Type.Is("System.Diagnostics", "Activity");

    private static bool IsAssigned(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax argument } => argument.Identifier.ValueText == name,
        _ => false,
    };
}
