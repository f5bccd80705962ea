using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Checks that leave a value only what a list has: <c>Known.Contains(x) ? x : "other"</c>, <c>if (x is not ("a" or "b")) return;</c>.</summary>
internal static class AllowLists
{
    /// <summary>The size of the list that a variable or property has been compared with where it stands; <see langword="null"/> if it has not.</summary>
    public static int? SizeFor(IOperation value)
    {
        if (!IsVariable(value))
        {
            return null;
        }

        for (var (child, current) = (value, value.Parent); current is not null; (child, current) = (current, current.Parent))
        {
            var size = current switch
            {
                IConditionalOperation conditional when conditional.WhenTrue == child => SizeAfter(conditional.Condition, outcome: true, value, current),
                IConditionalOperation conditional when conditional.WhenFalse == child => SizeAfter(conditional.Condition, outcome: false, value, current),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } arm when AreSame(expression.Value, value) => Constants(arm.Pattern, outcome: true),
                ISwitchCaseOperation { Parent: ISwitchOperation statement } section when AreSame(statement.Value, value) && !IsWritten(value, section, after: section.Syntax.SpanStart) => Constants(section),
                IBlockOperation block => SizeAfterExits(block, child, value),
                _ => null,
            };
            if (size is not null)
            {
                return size;
            }
        }

        return null;
    }

    // if (!Known.Contains(x)) return;
    private static int? SizeAfterExits(IBlockOperation block, IOperation upTo, IOperation value)
    {
        foreach (var statement in block.Operations)
        {
            if (statement == upTo)
            {
                break;
            }

            if (statement is IConditionalOperation { WhenFalse: null } check && Leaves(check.WhenTrue) && SizeAfter(check.Condition, outcome: false, value, block) is { } size)
            {
                return size;
            }
        }

        return null;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { IsEmpty: false } statements } => Leaves(statements[statements.Length - 1]),
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => statement is IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation or IBranchOperation,
    };

    private static int? SizeAfter(IOperation condition, bool outcome, IOperation value, IOperation scope) =>
        SizeIf(condition, outcome, value) is { } size && !IsWritten(value, scope, after: condition.Syntax.Span.End) ? size : null;

    private static int? SizeIf(IOperation condition, bool outcome, IOperation value)
    {
        switch (condition.Unwrapped())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return SizeIf(not.Operand, !outcome, value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                var (left, right) = (SizeIf(both.LeftOperand, outcome, value), SizeIf(both.RightOperand, outcome, value));
                return both.OperatorKind is BinaryOperatorKind.ConditionalAnd == outcome ? left ?? right : left + right;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue.HasValue: true } equals
                when equals.OperatorKind is BinaryOperatorKind.Equals == outcome && AreSame(equals.LeftOperand, value):
                return 1;
            case IIsPatternOperation match when AreSame(match.Value, value):
                return Constants(match.Pattern, outcome);
            case IInvocationOperation { TargetMethod.Name: "Contains" or "ContainsKey" or "TryGetValue" } call
                when outcome && call.Receiver() is { } list && call.Arguments.Any(argument => argument.Value != list && AreSame(argument.Value, value)):
                return ConstantLists.HasExactly(list, call);
            default:
                return null;
        }
    }

    private static int? Constants(IPatternOperation pattern, bool outcome) => pattern switch
    {
        INegatedPatternOperation negated => Constants(negated.Pattern, !outcome),
        IConstantPatternOperation => outcome ? 1 : null,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when outcome => Constants(either.LeftPattern, outcome) + Constants(either.RightPattern, outcome),
        _ => null,
    };

    // case "a": case "b":
    private static int? Constants(ISwitchCaseOperation section) => section.Clauses
        .Select(static clause => clause switch
        {
            ISingleValueCaseClauseOperation => 1,
            IPatternCaseClauseOperation { Pattern: { } pattern } => Constants(pattern, outcome: true),
            _ => null,
        })
        .Aggregate((int?)0, static (sum, next) => sum + next);

    // What was checked may be something else by the time that it is used.
    private static bool IsWritten(IOperation value, IOperation scope, int after) => scope.Descendants().Any(operation => operation.Syntax.SpanStart >= after && operation switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => AreSame(target, value)),
        IIncrementOrDecrementOperation step => AreSame(step.Target, value),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => AreSame(argument.Value, value),
        _ => false,
    });

    private static bool IsVariable(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false };

    /// <summary>Whether two expressions name the same variable, field or property of the same object.</summary>
    private static bool AreSame(IOperation? left, IOperation? right) => (left?.Unwrapped(), right?.Unwrapped()) switch
    {
        (null, null) => true,
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        (IMemberReferenceOperation one, IMemberReferenceOperation other) =>
            IsVariable(one) && SymbolEqualityComparer.Default.Equals(one.Member, other.Member) && AreSame(one.Receiver(), other.Receiver()),
        _ => false,
    };
}
