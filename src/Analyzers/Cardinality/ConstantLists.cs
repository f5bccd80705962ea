using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Collections that are written out in a field or property that is never assigned again.</summary>
internal static class ConstantLists
{
    private const string Comparer = "Comparer";
    private const string IgnoreCase = "IgnoreCase";

    /// <summary>The number of elements, each of which is one value.</summary>
    public static int? SizeOf(IOperation collection) => InitializerOf(collection) is { } initializer ? Count(initializer, IsStatic(collection)) : null;

    /// <summary>The number of texts of which a call says that the list has them. A list that ignores case has any number.</summary>
    public static int? HasExactly(IOperation collection, IInvocationOperation call) =>
        InitializerOf(collection) is { } initializer && !MentionsIgnoreCase(initializer) && !MentionsIgnoreCase(call.Syntax) ? SizeOf(collection) : null;

    private static bool MentionsIgnoreCase(SyntaxNode node) => node.ToString().IndexOf(IgnoreCase, StringComparison.Ordinal) >= 0;

    private static bool IsStatic(IOperation collection) => collection.Unwrapped() is IMemberReferenceOperation { Member.IsStatic: true };

    private static ExpressionSyntax? InitializerOf(IOperation collection)
    {
        ISymbol? member = collection.Unwrapped() switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => field,
            IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null } property } => property,
            _ => null,
        };
        return member?.DeclaringSyntaxReferences
            .Select(static reference => reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                _ => null,
            })
            .FirstOrDefault(static value => value is not null);
    }

    private static int? Count(ExpressionSyntax initializer, bool isStatic) =>
        ElementsOf(initializer) is { Count: > 0 } elements && elements.All(element => isStatic ? element is not SpreadElementSyntax : IsLiteral(element)) ? elements.Count : null;

    private static IReadOnlyList<SyntaxNode>? ElementsOf(ExpressionSyntax initializer) => initializer switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.Select(static element => element is ExpressionElementSyntax expression ? expression.Expression : (SyntaxNode)element)],
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } elements } creation when creation.ArgumentList?.Arguments.All(IsComparer) is not false => elements.Expressions,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" }, ArgumentList.Arguments: var arguments } =>
            [.. arguments.Where(static argument => !IsComparer(argument)).Select(static argument => argument.Expression)],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToFrozenSet" or "ToImmutableHashSet" or "ToHashSet" or "ToImmutableArray" or "ToList" or "AsReadOnly" } conversion } =>
            ElementsOf(conversion.Expression),
        _ => null,
    };

    private static bool IsComparer(ArgumentSyntax argument) => argument.ToString().IndexOf(Comparer, StringComparison.Ordinal) >= 0;

    private static bool IsLiteral(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax => true,
        InitializerExpressionSyntax pair => pair.Expressions.All(IsLiteral),
        AssignmentExpressionSyntax pair => IsLiteral(pair.Right),
        MemberAccessExpressionSyntax => true,
        _ => false,
    };
}
