using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4004: makes a static field of what is created with constants alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PerCallInstrumentFixer)), Shared]
internal sealed class PerCallInstrumentFixer() : RuleFixer(RuleIds.PerCallInstrument)
{
    private const string Key = "Hoist";

    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not ExpressionSyntax expression || !IsFixed(expression, model, cancellationToken))
        {
            yield break;
        }

        var creation = WithInstrument(expression, model, cancellationToken);
        if (creation.Parent is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property })
        {
            if (property.Modifiers.Any(SyntaxKind.StaticKeyword))
            {
                yield return new Remedy(
                    $"Create it once: {property.Identifier.ValueText} {{ get; }}", Key, document, property,
                    editor => editor.ReplaceNode(property, static (current, _) => StaticField.Initialized((PropertyDeclarationSyntax)current)));
            }
        }
        else if (StaticField.For(creation, NameOf(creation), model, cancellationToken) is { } field)
        {
            yield return new Remedy("Create it once: make it a static field", Key, document, field.Expression, field.Hoist);
        }
    }

    // A meter whose only use is one instrument goes with it.
    private static ExpressionSyntax WithInstrument(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        creation.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == creation
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && method.ContainingType.Is("System.Diagnostics.Metrics", "Meter")
        && AreConstant(call.ArgumentList, model, cancellationToken)
            ? call
            : creation;

    private static bool IsFixed(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) => creation switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } arguments } => AreConstant(arguments, model, cancellationToken),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var meter } } call =>
            model.GetSymbolInfo(meter, cancellationToken).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true, SetMethod: null }
            && AreConstant(call.ArgumentList, model, cancellationToken),
        _ => false,
    };

    private static bool AreConstant(ArgumentListSyntax arguments, SemanticModel model, CancellationToken cancellationToken) =>
        arguments.Arguments.All(argument => model.GetConstantValue(argument.Expression, cancellationToken).HasValue);

    // After the variable that holds it, else after the name that it has in telemetry.
    private static string NameOf(ExpressionSyntax creation) => creation switch
    {
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name } => name,
        InvocationExpressionSyntax => "Instrument",
        ObjectCreationExpressionSyntax { Type: var type } when type.ToString().EndsWith("Meter", StringComparison.Ordinal) => "Meter",
        _ => "Source",
    };
}
