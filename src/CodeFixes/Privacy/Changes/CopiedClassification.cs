using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Hands the classification of a value on to the <c>[LoggerMessage]</c> parameter that takes it, so that the logger redacts it.</summary>
internal static class CopiedClassification
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax syntax } } argument
            || value.Model.GetSymbolInfo(syntax, value.CancellationToken).Symbol is not IMethodSymbol method
            || (method.PartialDefinitionPart ?? method) is not { IsPartialDefinition: true } definition
            || definition.FindAttribute("LoggerMessageAttribute", "Microsoft.Extensions.Logging") is null
            || value.Model.GetSymbolInfo(value.Node, value.CancellationToken).Symbol is not { } symbol
            || ClassificationOf(symbol) is not { AttributeClass: { } type } classification)
        {
            return null;
        }

        var index = argument.NameColon is null ? ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument) : -1;
        var parameter = index < 0
            ? definition.Parameters.FirstOrDefault(each => each.Name == argument.NameColon!.Name.Identifier.ValueText)
            : definition.Parameters.ElementAtOrDefault(index + (method.ReducedFrom is null ? 0 : 1));
        return parameter?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(value.CancellationToken) is ParameterSyntax declaration
            && value.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } document
                ? new Remedy($"Mark the parameter '{parameter.Name}' as the value is", nameof(CopiedClassification), document, declaration, editor =>
                    editor.AddAttribute(declaration, editor.Generator.Attribute(classification)))
                : null;
    }

    // Only those of Microsoft.Extensions.Compliance: no other attribute means anything to that logger.
    private static AttributeData? ClassificationOf(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(static attribute => SensitivityMarks.IsClassification(attribute.AttributeClass));
}
