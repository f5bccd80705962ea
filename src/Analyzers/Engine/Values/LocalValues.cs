using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Values;

/// <summary>What a local variable stands for, where it is assigned once: by its declaration, a pattern or a loop.</summary>
internal static class LocalValues
{
    private static readonly ConditionalWeakTable<IOperation, Dictionary<ILocalSymbol, IOperation?>> Bodies = new();

    /// <summary>The expression behind a local variable, however many of them stand in between; else the operation itself.</summary>
    public static IOperation Resolve(IOperation operation)
    {
        var current = operation.Unwrapped();
        for (var i = 0; i < 5 && current is ILocalReferenceOperation reference && ValueOf(reference) is { } value; i++)
        {
            current = value.Unwrapped();
        }

        return current;
    }

    /// <summary>The expression that the only assignment of a local variable has; <see langword="null"/> if there are others or none.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        var values = Bodies.GetValue(reference.Outermost(), static body => AssignmentsIn(body));
        return values.TryGetValue(reference.Local, out var value) ? value : null;
    }

    private static Dictionary<ILocalSymbol, IOperation?> AssignmentsIn(IOperation body)
    {
        var values = new Dictionary<ILocalSymbol, IOperation?>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Parent: IVariableDeclarationOperation or IForEachLoopOperation } declarator:
                    if (declarator.Parent is IForEachLoopOperation loop)
                    {
                        Assign(declarator.Symbol, loop.Collection);
                    }
                    else if (declarator.GetVariableInitializer() is { } initializer)
                    {
                        Assign(declarator.Symbol, initializer.Value);
                    }

                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                    Assign(local, MatchedBy(pattern));
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                    Assign(local, MatchedBy(pattern));
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    AssignParts(deconstruction.Target, deconstruction.Value.Unwrapped());
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Assign(target.Local, assignment is ISimpleAssignmentOperation ? assignment.Value : null);
                    break;
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                    Assign(target.Local, null);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when argument.Value.Unwrapped() is ILocalReferenceOperation target:
                    Assign(target.Local, null);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IDeclarationExpressionOperation { Expression: ILocalReferenceOperation target } }:
                    Assign(target.Local, null);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } each:
                    Assign(variable.Symbol, each.Collection);
                    break;
            }
        }

        return values;

        void AssignParts(IOperation target, IOperation? value)
        {
            switch (target)
            {
                case IDeclarationExpressionOperation declaration:
                    AssignParts(declaration.Expression, value);
                    break;
                case ILocalReferenceOperation local:
                    Assign(local.Local, value);
                    break;
                case ITupleOperation targets:
                    var parts = value is ITupleOperation tuple && tuple.Elements.Length == targets.Elements.Length ? tuple : null;
                    for (var i = 0; i < targets.Elements.Length; i++)
                    {
                        AssignParts(targets.Elements[i], parts?.Elements[i].Unwrapped());
                    }

                    break;
            }
        }

        void Assign(ILocalSymbol local, IOperation? value)
        {
            // The declaration of a variable that is assigned later says nothing.
            var isFirst = !values.TryGetValue(local, out var known) || known == value;
            values[local] = isFirst ? value : null;
        }
    }

    private static IOperation? MatchedBy(IOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation match => match.Value,
        IPropertySubpatternOperation property => property.Member,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } => expression.Value,
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation statement } } => statement.Value,
        IBinaryPatternOperation or INegatedPatternOperation => MatchedBy(pattern.Parent),
        _ => null,
    };
}
