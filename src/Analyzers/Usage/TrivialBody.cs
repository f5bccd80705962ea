using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Recognises a body that could be a property's: it reads, computes and writes, and runs no other code.</summary>
internal static class TrivialBody
{
    /// <remarks>An empty body is none: something is yet to be written there, or is meant not to happen.</remarks>
    public static bool Is(IBlockOperation body)
    {
        var isEmpty = true;
        foreach (var operation in body.Descendants())
        {
            // What every method without a result ends with, written or not.
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: null })
            {
                continue;
            }

            isEmpty = false;
            if (!IsTrivial(operation))
            {
                return false;
            }
        }

        return !isEmpty;
    }

    // What is not known to be cheap is taken to be work.
    private static bool IsTrivial(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation reference => !MemberPath.RunsCode(reference.Property),
        IBinaryOperation binary => binary.OperatorMethod is null && IsPlain(binary.Type),
        IUnaryOperation unary => unary.OperatorMethod is null && IsPlain(unary.Type),
        ICompoundAssignmentOperation compound => compound.OperatorMethod is null && IsPlain(compound.Type),
        IIncrementOrDecrementOperation increment => increment.OperatorMethod is null,
        IConversionOperation conversion => conversion.OperatorMethod is null && !IsDynamic(conversion.Operand.Type) && !IsDynamic(conversion.Type),
        IReturnOperation @return => @return.Kind is OperationKind.Return,
        IBlockOperation or IExpressionStatementOperation or IParenthesizedOperation => true,
        ILiteralOperation or IDefaultValueOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation => true,
        IFieldReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation or IInstanceReferenceOperation or IArrayElementReferenceOperation => true,
        IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation => true,
        ISimpleAssignmentOperation or IDiscardOperation => true,
        IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation => true,
        IIsTypeOperation or IIsPatternOperation or IConstantPatternOperation or INegatedPatternOperation => true,
        _ => false,
    };

    // Texts are joined and objects bound by code of the framework's.
    private static bool IsPlain(ITypeSymbol? type) => type?.SpecialType is not SpecialType.System_String && !IsDynamic(type);

    private static bool IsDynamic(ITypeSymbol? type) => type is { TypeKind: TypeKind.Dynamic };
}
