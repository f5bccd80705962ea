using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Turns a method group into a lambda, whose call of the method is one that can be redirected.</summary>
internal static class MethodGroupLambda
{
    /// <returns>The remedy, or <see langword="null"/> if the lambda would mean something else.</returns>
    public static Remedy? For(Document document, ExpressionSyntax group, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(group, cancellationToken) is not IMethodReferenceOperation { Parent: IDelegateCreationOperation creation } reference
            || creation.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            || !CanBeCalled(reference, group, model, cancellationToken)
            || IsKeptOrTranslated(creation)
            || (IsNatural(creation, group) && SaysMoreThanItsParameters(reference.Method))
            || !StableReceiver.Is(reference.Instance, group.SyntaxTree.GetRoot(cancellationToken)))
        {
            return null;
        }

        var needsTypes = IsNatural(creation, group) || invoke.Parameters.Any(static parameter => parameter.RefKind is not RefKind.None);
        return Build(reference.Method, invoke, group, needsTypes, model) is { } lambda && BindsTheSame(group, lambda, model, cancellationToken)
            ? new Remedy("Call the method in a lambda", nameof(MethodGroupLambda), document, group, editor => editor.ReplaceNode(group, lambda))
            : null;
    }

    private static bool CanBeCalled(IMethodReferenceOperation reference, ExpressionSyntax group, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = group is MemberAccessExpressionSyntax access ? access.Name : group as SimpleNameSyntax;
        var isBase = group is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
        return name is not null
            && !isBase
            && (reference.Method.Arity == 0 || name is GenericNameSyntax)
            && InterceptorRoute.Refusal(CallSites.DefinitionOf(reference.Method), model.Compilation, cancellationToken) is null;
    }

    /// <summary>Whether the delegate may be looked for again, to remove it, or becomes part of an expression tree, in which no call can be redirected.</summary>
    private static bool IsKeptOrTranslated(IOperation creation)
    {
        var user = creation.Parent;
        while (user is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            user = user.Parent;
        }

        return user is IEventAssignmentOperation or ICompoundAssignmentOperation or IBinaryOperation || IsInExpressionTree(creation);
    }

    private static bool IsInExpressionTree(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current.Type is { ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the delegate has its type from the method.</summary>
    private static bool IsNatural(IDelegateCreationOperation creation, ExpressionSyntax group) =>
        creation.Parent is IConversionOperation { Type.TypeKind: not TypeKind.Delegate }
        || group.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } };

    /// <summary>Whether whoever takes the delegate, as a minimal API does, could see attributes and defaults of the method that the lambda does not have.</summary>
    private static bool SaysMoreThanItsParameters(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => parameter.IsOptional || parameter.IsParams || !AreOurs(parameter.GetAttributes()))
        || !AreOurs(method.GetAttributes())
        || !AreOurs(method.GetReturnTypeAttributes());

    private static bool AreOurs(IEnumerable<AttributeData> attributes) => attributes.All(static attribute =>
        attribute.AttributeClass is { } type && (type.Is(KnownNames.Namespace, type.Name) || type.Is("System.Runtime.CompilerServices", type.Name)));

    private static ExpressionSyntax? Build(IMethodSymbol method, IMethodSymbol invoke, ExpressionSyntax group, bool needsTypes, SemanticModel model)
    {
        if (method.Parameters.Length != invoke.Parameters.Length)
        {
            return null;
        }

        var taken = new HashSet<string>(group.DescendantTokens().Select(static token => token.ValueText), StringComparer.Ordinal);
        var parameters = new List<string>();
        var arguments = new List<string>();
        for (var i = 0; i < invoke.Parameters.Length; i++)
        {
            var name = method.Parameters[i].Name;
            while (!taken.Add(name))
            {
                name += "1";
            }

            name = SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;
            var (modifier, argument) = invoke.Parameters[i].RefKind switch
            {
                RefKind.Ref => ("ref ", "ref "),
                RefKind.Out => ("out ", "out "),
                RefKind.In => ("in ", "in "),
                RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),
                _ => ("", ""),
            };
            parameters.Add(needsTypes ? $"{modifier}{invoke.Parameters[i].Type.ToMinimalDisplayString(model, group.SpanStart)} {name}" : name);
            arguments.Add(argument + name);
        }

        var list = parameters.Count == 1 && !needsTypes ? parameters[0] : $"({string.Join(", ", parameters)})";
        var lambda = SyntaxFactory.ParseExpression($"{list} => {group.WithoutTrivia()}({string.Join(", ", arguments)})");
        return (StandsAlone(group) ? lambda : SyntaxFactory.ParenthesizedExpression(lambda)).WithTriviaFrom(group);
    }

    private static bool StandsAlone(ExpressionSyntax group) => group.Parent is
        ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ParenthesizedExpressionSyntax
        or InitializerExpressionSyntax or LambdaExpressionSyntax or ExpressionElementSyntax;

    /// <summary>Whether a call that the delegate is an argument of still means the same overload.</summary>
    private static bool BindsTheSame(ExpressionSyntax group, ExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken) =>
        group.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } }
        || model.GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(group, lambda), SpeculativeBindingOption.BindAsExpression).Symbol
            .Same(model.GetSymbolInfo(call, cancellationToken).Symbol);
}
