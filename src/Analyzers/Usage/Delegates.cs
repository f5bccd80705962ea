using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

internal static class Delegates
{
    /// <summary>Whether the delegate made of a method is only removed from another one or compared with it, and so never called.</summary>
    public static bool OnlyTakesAway(IMethodReferenceOperation reference)
    {
        IOperation made = reference;
        while (made.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            made = made.Parent;
        }

        return made.Parent switch
        {
            IEventAssignmentOperation assignment => !assignment.Adds,
            ICompoundAssignmentOperation assignment => assignment.OperatorKind is BinaryOperatorKind.Subtract,
            IBinaryOperation binary => binary.OperatorKind is BinaryOperatorKind.Subtract or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
            _ => false,
        };
    }
}
