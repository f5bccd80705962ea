using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>INS3001: tags what the value is one of, in place of the value, or moves the tag to the span.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedTagFixer)), Shared]
internal sealed class UnboundedTagFixer() : RuleFixer(RuleIds.UnboundedTag)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (MeasuredTag.Of(node) is { } tag)
        {
            if (ErrorType.ExceptionOf(tag, model, cancellationToken) is { } exception)
            {
                yield return new Remedy("Tag the type of the exception instead", "ErrorType", document, tag.Pair, editor => ErrorType.Replace(editor, tag, exception));
            }

            if ((RouteTemplate.For(document, tag, model, cancellationToken) ?? StatusClass.For(document, tag, model, cancellationToken)) is { } instead)
            {
                yield return instead;
            }
        }

        if (SpanTag.Move(document, node, model, cancellationToken) is { } move)
        {
            yield return move;
        }
    }
}
