using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>
/// A method group evaluates its receiver when the delegate is made, a lambda each time it is called. That is the same only for an object that
/// the expression always means.
/// </summary>
internal static class StableReceiver
{
    public static bool Is(IOperation? receiver, SyntaxNode within) => receiver switch
    {
        null => true,
        { Type.IsReferenceType: not true } => false,
        IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Field.IsReadOnly: true } field => Is(field.Instance, within),
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => !IsAssigned(local.Local.Name, within),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => !IsAssigned(parameter.Parameter.Name, within),
        IConversionOperation { IsImplicit: true } conversion => Is(conversion.Operand, within),
        _ => false,
    };

    // By name: another variable with that name is a reason to be careful, not a mistake.
    private static bool IsAssigned(string name, SyntaxNode within) =>
        within.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name && IsTarget(identifier));

    private static bool IsTarget(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == identifier,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };
}
