using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Logs the id of whom the value is of: <c>user.Id</c> for <c>user.Email</c>.</summary>
internal static class IdInstead
{
    private const string Id = "Id";
    private const int ShortestTelling = 3;

    public static Remedy? For(TelemetryValue value) =>
        Of(value) is var (id, type, name) ? Replacement.For("Log the id instead", nameof(IdInstead), value, id, type, name) : null;

    /// <summary>The id, as the code reaches it from where the value is; its type; its name.</summary>
    public static (ExpressionSyntax Id, ITypeSymbol Type, string Name)? Of(TelemetryValue value)
    {
        if (value.Node is not ExpressionSyntax personal
            || value.Model.GetSymbolInfo(personal, value.CancellationToken).Symbol is not { IsStatic: false, Kind: SymbolKind.Property or SymbolKind.Field } member
            || OwnerOf(personal, member, value) is not { } owner
            || Find(owner, personal.SpanStart, value.Model) is not { } id)
        {
            return null;
        }

        var name = SyntaxFactory.IdentifierName(id.Name);
        ExpressionSyntax? by = personal switch
        {
            MemberAccessExpressionSyntax access => access.WithName(name),
            MemberBindingExpressionSyntax binding => binding.WithName(name),
            IdentifierNameSyntax => name,
            _ => null,
        };
        var type = id is IPropertySymbol property ? property.Type : ((IFieldSymbol)id).Type;
        return by is null ? null : (by, type, id.Name == Id ? NameOf(ReceiverOf(personal), owner) + Id : id.Name);
    }

    private static ITypeSymbol? OwnerOf(ExpressionSyntax personal, ISymbol member, TelemetryValue value) =>
        personal is MemberAccessExpressionSyntax access ? value.Model.GetTypeInfo(access.Expression, value.CancellationToken).Type : member.ContainingType;

    // What stands before the dot, if there is an expression.
    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax personal) => personal switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => personal.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static ISymbol? Find(ITypeSymbol owner, int position, SemanticModel model) =>
        new[] { Id, TypeName(owner) + Id }
            .SelectMany(name => model.LookupSymbols(position, owner, name))
            .FirstOrDefault(static found => found is IPropertySymbol { IsStatic: false, GetMethod: not null, Type: var property } ? IsSimple(property) : found is IFieldSymbol { IsStatic: false, Type: var field } && IsSimple(field));

    private static bool IsSimple(ITypeSymbol type) => type.IsValueType || type.SpecialType is SpecialType.System_String;

    private static string NameOf(ExpressionSyntax? receiver, ITypeSymbol owner)
    {
        var name = receiver switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        name = name.TrimStart('_');
        return name.Length < ShortestTelling ? TypeName(owner) : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static string TypeName(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: ['I', var second, ..] } && char.IsUpper(second) ? type.Name.Substring(1) : type.Name;
}
