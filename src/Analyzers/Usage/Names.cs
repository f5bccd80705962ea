using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Names as messages show them.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat TypeAndMember = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface);

    /// <summary><c>Type.Method</c>; a local function is just its name.</summary>
    public static string Of(IMethodSymbol method) => method.ToDisplayString(TypeAndMember);
}
