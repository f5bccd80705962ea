using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Logs which headers or parameters a client sent, not what it sent in them.</summary>
internal static class KeysInstead
{
    private const string Member = "Keys";

    public static Remedy? For(TelemetryValue value)
    {
        // In a text, the keys would be the name of their collection's type.
        if (value.Node is not ExpressionSyntax raw
            || !ValueAccess.IsPath(raw)
            || value.Slot is not { Name: { Length: > 0 } name }
            || value.Model.GetTypeInfo(raw, value.CancellationToken).Type is not INamedTypeSymbol type
            || KeysOf(type, raw.SpanStart, value.Model) is not { } keys)
        {
            return null;
        }

        var singular = name.EndsWith("s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        return Replacement.For("Log its keys", nameof(KeysInstead), value, ValueAccess.MemberOf(raw, Member, value), keys.Type, singular + Member);
    }

    // An interface inherits from several.
    private static IPropertySymbol? KeysOf(INamedTypeSymbol type, int position, SemanticModel model) =>
        model.LookupSymbols(position, type, Member).OfType<IPropertySymbol>().FirstOrDefault(static property => property is { IsStatic: false, GetMethod: not null });
}
