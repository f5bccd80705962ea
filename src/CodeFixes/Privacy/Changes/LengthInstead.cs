using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Logs how long a secret is: enough to tell whether one was there.</summary>
internal static class LengthInstead
{
    private const string Member = "Length";

    public static Remedy? For(TelemetryValue value)
    {
        var type = value.Node is ExpressionSyntax ? value.Model.GetTypeInfo(value.Node, value.CancellationToken).Type : null;
        return value.Node is ExpressionSyntax secret && ValueAccess.IsPath(secret) && type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol
            ? Replacement.For(
                "Log its length",
                nameof(LengthInstead),
                value,
                ValueAccess.MemberOf((ExpressionSyntax)value.Node, Member, value),
                value.Model.Compilation.GetSpecialType(SpecialType.System_Int32),
                value.Slot?.Name + Member)
            : null;
    }
}
