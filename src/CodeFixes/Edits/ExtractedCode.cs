using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Code that can become the body of a method of its own without meaning anything else.</summary>
/// <param name="Parameters">The variables around it that it reads, which become parameters.</param>
/// <param name="NeedsInstance">Whether it uses the object.</param>
/// <param name="IsAsync">Whether it awaits.</param>
/// <param name="Configures">Whether all that it awaits leaves the context.</param>
internal sealed record ExtractedCode(IReadOnlyList<ISymbol> Parameters, bool NeedsInstance, bool IsAsync, bool Configures)
{
    /// <summary>Statements, of which none leaves them; <see langword="null"/> if they cannot be taken out.</summary>
    public static ExtractedCode? Of(IReadOnlyList<StatementSyntax> statements, SemanticModel model)
    {
        var control = model.AnalyzeControlFlow(statements[0], statements[statements.Count - 1]);
        return control is { Succeeded: true, ExitPoints.IsEmpty: true, EntryPoints.IsEmpty: true, ReturnStatements.IsEmpty: true }
            ? Of(model.AnalyzeDataFlow(statements[0], statements[statements.Count - 1]), statements, model)
            : null;
    }

    /// <summary>The body of a lambda expression.</summary>
    public static ExtractedCode? OfBody(CSharpSyntaxNode body, SemanticModel model) => Of(
        body is BlockSyntax block ? model.AnalyzeDataFlow(block) : model.AnalyzeDataFlow((ExpressionSyntax)body), [body], model);

    private static ExtractedCode? Of(DataFlowAnalysis? flow, IReadOnlyList<SyntaxNode> code, SemanticModel model)
    {
        if (flow is not { Succeeded: true, UnsafeAddressTaken.IsEmpty: true })
        {
            return null;
        }

        var outside = flow.ReadInside.Concat(flow.WrittenInside).Where(symbol => !flow.VariablesDeclared.Contains(symbol, SymbolEqualityComparer.Default)).ToList();
        var variables = outside.Where(static symbol => !IsMember(symbol)).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        if (variables.Any(symbol => flow.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default) || !CanBeHandedOver(symbol))
            || !flow.DataFlowsOut.IsEmpty
            || variables.Any(symbol => symbol is ILocalSymbol { IsConst: false, IsForEach: false } && flow.CapturedInside.Contains(symbol, SymbolEqualityComparer.Default))
            || code.Any(node => node.ContainsDirectives || node.DescendantNodesAndSelf().Any(each => each is YieldStatementSyntax || IsForeign(each, code, model))))
        {
            return null;
        }

        var awaits = code.SelectMany(static node => node.DescendantNodesAndSelf(static each => each is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Where(static node => node is AwaitExpressionSyntax || node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 })
            .ToList();
        var isOfGenericMethod = variables.Any(static symbol => TypeOf(symbol) is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method });
        return isOfGenericMethod ? null : new ExtractedCode(
            variables,
            outside.Exists(IsMember),
            awaits.Count > 0,
            awaits.Count > 0 && awaits.All(static each => each is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } }));
    }

    public static ITypeSymbol TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;

    // 'this', and the parameters of a primary constructor, which methods see as well.
    private static bool IsMember(ISymbol symbol) => symbol is IParameterSymbol { IsThis: true } or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private static bool CanBeHandedOver(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.RefKind is RefKind.None && CanBeNamed(local.Type),
        IParameterSymbol parameter => parameter.RefKind is RefKind.None && CanBeNamed(parameter.Type),
        _ => false,
    };

    public static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } or { IsRefLikeType: true } or { TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic } => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(CanBeNamed),
        _ => true,
    };

    // Local functions and labels stay where they are.
    private static bool IsForeign(SyntaxNode node, IReadOnlyList<SyntaxNode> code, SemanticModel model) => node is GotoStatementSyntax
        || (node is IdentifierNameSyntax && model.GetSymbolInfo(node).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } function
            && !function.DeclaringSyntaxReferences.Any(reference => code.Any(each => each.Span.Contains(reference.Span))));
}
