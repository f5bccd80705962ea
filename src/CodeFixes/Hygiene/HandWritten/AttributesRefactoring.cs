using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Hygiene.HandWritten;

/// <summary>INS4009: replaces a span, a measurement and a log of failures that are written by hand around a body by attributes, where that records the same.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AttributesRefactoring)), Shared]
internal sealed class AttributesRefactoring : CodeRefactoringProvider
{
    private const string Key = "INS4009";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Body: { } body } method || model is null
            || !(method.Identifier.Span.IntersectsWith(context.Span) || body.Statements.FirstOrDefault()?.Span.IntersectsWith(context.Span) is true)
            || HandWrittenOperation.In(method, model, context.CancellationToken) is not { } operation)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            $"Replace by [{operation.Attributes}]",
            async cancellationToken =>
            {
                var editor = await DocumentEditor.CreateAsync(context.Document, cancellationToken).ConfigureAwait(false);
                editor.ReplaceNode(method, (current, generator) => AttributeAddition.AddTo(
                    Bare((MethodDeclarationSyntax)current, operation), method, operation.Attributes, generator, model.Compilation));
                return editor.GetChangedDocument();
            },
            Key));
    }

    // The inner block stands where the outer one stood.
    private static MethodDeclarationSyntax Bare(MethodDeclarationSyntax method, HandWrittenOperation operation) => method.WithBody(operation.Body
        .WithOpenBraceToken(method.Body!.OpenBraceToken)
        .WithStatements(Indentation.Reduced(operation.Body, method.Body))
        .WithCloseBraceToken(method.Body.CloseBraceToken));
}
