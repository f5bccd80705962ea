using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Lets a <c>catch</c> clause tell what it caught, before it does anything else.</summary>
internal static class ExceptionRecording
{
    public static Remedy? For(Document document, CatchClauseSyntax clause, string entryPoint, SemanticModel model, CancellationToken cancellationToken)
    {
        var position = clause.Block.OpenBraceToken.Span.End;
        var given = clause.Declaration?.Identifier.ValueText;
        var variable = string.IsNullOrEmpty(given) ? model.LookupSymbols(position, name: "e").IsEmpty ? "e" : "exception" : clause.Declaration!.Identifier.Text;
        if (ReachableLogger.At(position, "LogError", model, cancellationToken) is { } logger)
        {
            var message = SymbolDisplay.FormatLiteral(entryPoint.Replace("{", "{{").Replace("}", "}}") + " failed", quote: true);
            return new Remedy("Log the exception", nameof(ExceptionRecording), document, clause, editor => Insert(editor, clause, variable, [$"{logger}.LogError({variable}, {message});"], model.Compilation));
        }

        return model.Compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is { } activity && !activity.GetMembers("AddException").IsEmpty
            ? new Remedy("Record the exception on the span", nameof(ExceptionRecording), document, clause, editor => Insert(
                editor, clause, variable, [$"Activity.Current?.AddException({variable});", "Activity.Current?.SetStatus(ActivityStatusCode.Error);"], model.Compilation))
            : null;
    }

    private static void Insert(SyntaxEditor editor, CatchClauseSyntax clause, string variable, string[] statements, Compilation compilation) => editor.ReplaceNode(clause, (current, generator) =>
    {
        var handler = (CatchClauseSyntax)current;
        var added = statements.Select(text => Imported(SyntaxFactory.ParseStatement(text), generator, compilation).WithTrailingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation));
        handler = handler.WithBlock(handler.Block.WithStatements(handler.Block.Statements.InsertRange(0, added)));
        return handler.Declaration switch
        {
            null => handler
                .WithCatchKeyword(handler.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
                .WithDeclaration(SyntaxFactory.CatchDeclaration(
                    (TypeSyntax)generator.TypeExpression(compilation.GetTypeByMetadataName("System.Exception")!).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation).WithTrailingTrivia(SyntaxFactory.Space),
                    SyntaxFactory.Identifier(variable)).WithTrailingTrivia(handler.CatchKeyword.TrailingTrivia)),
            { Identifier.RawKind: 0 } declaration => handler.WithDeclaration(
                declaration.WithType(declaration.Type.WithTrailingTrivia(SyntaxFactory.Space)).WithIdentifier(SyntaxFactory.Identifier(variable))),
            _ => handler,
        };
    });

    // The clean-up after every fix adds the using directive that is missing.
    private static StatementSyntax Imported(StatementSyntax statement, SyntaxGenerator generator, Compilation compilation) =>
        statement.ReplaceNodes(
            statement.DescendantNodes().OfType<IdentifierNameSyntax>().Where(static name => name.Identifier.ValueText is "Activity" or "ActivityStatusCode"),
            (name, _) => compilation.GetTypeByMetadataName("System.Diagnostics." + name.Identifier.ValueText) is { } type
                ? generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation).CopyAnnotationsTo(name)!
                : name);
}
