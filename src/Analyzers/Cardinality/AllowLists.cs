using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Checks that leave a value only what a list has: <c>Known.Contains(x) ? x : "other"</c>, <c>x is "a" or "b"</c>.</summary>
internal static class AllowLists
{
    /// <summary>The size of the list that a variable has been compared with where it stands; <see langword="null"/> if it has not.</summary>
    public static int? SizeFor(IOperation value)
    {
        if (SymbolOf(value) is not { } symbol)
        {
            return null;
        }

        for (var (child, current) = (value, value.Parent); current is not null; (child, current) = (current, current.Parent))
        {
            if (current is IConditionalOperation conditional && conditional.WhenTrue == child && SizeIn(conditional.Condition, symbol) is { } size)
            {
                return size;
            }

            if (current is ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } arm && SymbolOf(expression.Value.Unwrapped()) is { } judged
                && SymbolEqualityComparer.Default.Equals(judged, symbol) && Constants(arm.Pattern) is { } constants)
            {
                return constants;
            }
        }

        return null;
    }

    /// <summary>The number of constants in a collection that is written out in a read-only field.</summary>
    public static int? SizeOf(IOperation collection)
    {
        if (collection.Unwrapped() is not IFieldReferenceOperation { Field: { IsReadOnly: true } field })
        {
            return null;
        }

        foreach (var reference in field.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initializer } && ElementsOf(initializer) is { Count: > 0 } elements && elements.All(IsLiteral))
            {
                return elements.Count;
            }
        }

        return null;
    }

    private static int? SizeIn(IOperation condition, ISymbol symbol) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => SizeIn(both.LeftOperand, symbol) ?? SizeIn(both.RightOperand, symbol),
        IInvocationOperation { TargetMethod.Name: "Contains" or "ContainsKey" or "TryGetValue" } call
            when call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(SymbolOf(argument.Value.Unwrapped()), symbol)) && call.Receiver() is { } list => SizeOf(list),
        IIsPatternOperation match when SymbolEqualityComparer.Default.Equals(SymbolOf(match.Value.Unwrapped()), symbol) => Constants(match.Pattern),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals
            when SymbolEqualityComparer.Default.Equals(SymbolOf(equals.LeftOperand.Unwrapped()), symbol) && equals.RightOperand.ConstantValue.HasValue => 1,
        _ => null,
    };

    private static int? Constants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation => 1,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Constants(either.LeftPattern) + Constants(either.RightPattern),
        _ => null,
    };

    private static IReadOnlyList<SyntaxNode>? ElementsOf(ExpressionSyntax initializer) => initializer switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.Select(static element => element is ExpressionElementSyntax expression ? expression.Expression : (SyntaxNode)element)],
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" or "ToFrozenSet" or "ToImmutableHashSet" } =>
            [.. arguments.Select(static argument => argument.Expression)],
        _ => null,
    };

    private static bool IsLiteral(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax => true,
        InitializerExpressionSyntax pair => pair.Expressions.All(IsLiteral),
        AssignmentExpressionSyntax pair => IsLiteral(pair.Right),
        MemberAccessExpressionSyntax => true,
        _ => false,
    };

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };
}
