using System.Composition;
using System.Globalization;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>INS3005: states on the helper's parameter how many values it has, for all callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedArgumentFixer)), Shared]
internal sealed class UnboundedArgumentFixer() : RuleFixer(RuleIds.UnboundedArgument)
{
    private const string Suffix = "Attribute";

    /// <summary>A number to correct: nobody but the user knows it.</summary>
    private const int Count = 100;

    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
            && parameter.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax declaration
            && document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } home)
        {
            var name = TypeNames.At(model.Compilation.GetSemanticModel(declaration.SyntaxTree), declaration.SpanStart, KnownNames.Namespace, KnownNames.Bounded);
            yield return new Remedy(
                $"State that '{parameter.Name}' has few values: [Bounded({Count})]", "Bounded", home, declaration,
                editor => ParameterMark.Add(editor, declaration, Bounded(name)));
        }
    }

    private static AttributeSyntax Bounded(string name) => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName(name.Substring(0, name.Length - Suffix.Length)),
        SyntaxFactory.ParseAttributeArgumentList($"({Count.ToString(CultureInfo.InvariantCulture)})"));
}
