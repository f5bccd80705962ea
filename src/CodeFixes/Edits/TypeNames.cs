using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Names of types as they can be written at a place.</summary>
internal static class TypeNames
{
    /// <summary>The simple name if it means that type there, else the full one.</summary>
    public static string At(SemanticModel model, int position, string containingNamespace, string name) =>
        model.GetSpeculativeTypeInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type is INamedTypeSymbol { ContainingNamespace: { } found }
        && found.ToDisplayString() == containingNamespace
            ? name
            : $"global::{containingNamespace}.{name}";
}
