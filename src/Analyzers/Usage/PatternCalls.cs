using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Calls of methods that the compiler finds by their names, for an expression that does not look like a call.</summary>
internal static class PatternCalls
{
    public static readonly OperationKind[] Kinds =
        [OperationKind.Await, OperationKind.CollectionExpression, OperationKind.DeconstructionAssignment, OperationKind.Loop, OperationKind.RecursivePattern];

    public static IEnumerable<(IMethodSymbol Called, string What, SyntaxNode Syntax)> Of(IOperation operation, InstrumentedMethods methods, Compilation compilation)
    {
        switch (operation)
        {
            case IAwaitOperation { Syntax: AwaitExpressionSyntax syntax } wait when !IsOfTheFramework(wait.Operation.Type):
                var info = wait.SemanticModel.GetAwaitExpressionInfo(syntax);
                return With("'await'", syntax.Expression, info.GetAwaiterMethod, info.IsCompletedProperty?.GetMethod, info.GetResultMethod);
            case ICollectionExpressionOperation { Type: INamedTypeSymbol type } expression when methods.IsConcerned(type):
                return With("a collection expression", expression.Syntax, AddOf(type, expression, compilation));
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax } assignment when assignment.Value.Type is not { IsTupleType: true }:
                return With("a deconstruction", syntax.Right, [.. MethodsOf(assignment.SemanticModel.GetDeconstructionInfo(syntax))]);
            case IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax syntax } loop:
                return With("a deconstruction", syntax.Variable, [.. MethodsOf(loop.SemanticModel.GetDeconstructionInfo(syntax))]);
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } pattern:
                return With("a pattern", pattern.Syntax, method);
            default:
                return [];
        }
    }

    private static IEnumerable<(IMethodSymbol Called, string What, SyntaxNode Syntax)> With(string what, SyntaxNode syntax, params IMethodSymbol?[] methods) =>
        methods.OfType<IMethodSymbol>().Select(method => (method, what, syntax));

    // To bind the expression once more is dear, and nearly all that is awaited is a task.
    private static bool IsOfTheFramework(ITypeSymbol? awaited) =>
        awaited?.ContainingNamespace.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    // The operation does not say which method takes the elements; nobody has more than one for them.
    private static IMethodSymbol? AddOf(INamedTypeSymbol type, ICollectionExpressionOperation expression, Compilation compilation) =>
        expression.Elements.IsEmpty || type.HasAttribute("CollectionBuilderAttribute", "System.Runtime.CompilerServices")
            ? null
            : type.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(method =>
                method is { IsStatic: false, Parameters.Length: 1 } && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly));

    private static IEnumerable<IMethodSymbol> MethodsOf(DeconstructionInfo info) =>
        (info.Method is { } method ? [method] : Enumerable.Empty<IMethodSymbol>()).Concat(info.Nested.SelectMany(MethodsOf));
}
