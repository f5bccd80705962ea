using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Values;

/// <summary>
/// Whether somebody keeps an object that an expression makes: returns it, stores it, hands it on, captures it, or calls one of the methods
/// that a rule asks for. What is not understood counts as kept.
/// </summary>
internal abstract class ObjectUse
{
    private readonly HashSet<ILocalSymbol> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a <c>using</c> is enough.</summary>
    protected virtual bool IsKeptByUsing => true;

    /// <summary>Whether those who get the object returned keep it.</summary>
    protected virtual bool IsKeptByReturn => true;

    public bool IsKept(IOperation value)
    {
        switch (value.Parent)
        {
            case IExpressionStatementOperation or IMemberReferenceOperation:
                return false;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                return false;
            case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                return IsKept(value.Parent);
            case IConditionalOperation conditional:
                return conditional.Condition != value && IsKept(conditional);
            case IConditionalAccessOperation access:
                return access.Operation != value ? IsKept(access)
                    : access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is not { } instance || IsKept(instance);
            case IInvocationOperation call when call.Instance == value:
                return IsKeptByCall(call);
            case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } when IsOfLibrary(call.TargetMethod):
                return IsKeptByCall(call);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return IsDeclaredByUsing(declarator) ? IsKeptByUsing : IsKept(declarator.Symbol, value);
            case IAssignmentOperation assignment when assignment.Target == value:
                return false;
            case IAssignmentOperation { Target: IDiscardOperation } assignment:
                return IsKept(assignment);
            case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                return IsKept(target.Local, value) || IsKept(assignment);
            case IIsPatternOperation match:
                return DeclaredBy(match.Pattern) is { } local && IsKept(local, value);
            case IUsingOperation statement when statement.Resources == value:
                return IsKeptByUsing;
            case IReturnOperation:
                return IsKeptByReturn;
            default:
                return true;
        }
    }

    /// <summary>Whether a call on the object keeps it, or ends it as it should.</summary>
    protected abstract bool Keeps(IMethodSymbol method);

    /// <summary>Whether what a call on the object returns is the object again, or holds it.</summary>
    protected abstract bool Continues(IMethodSymbol method);

    private bool IsKeptByCall(IInvocationOperation call) => Keeps(call.TargetMethod) || (Continues(call.TargetMethod) && IsKept(call));

    private bool IsKept(ILocalSymbol local, IOperation within)
    {
        if (!_locals.Add(local))
        {
            return false;
        }

        foreach (var operation in within.Outermost().Descendants())
        {
            if (operation is ILocalReferenceOperation reference && reference.Local.Same(local) && (IsCaptured(reference) || IsKept(reference)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCaptured(ILocalReferenceOperation reference) => reference.Function() is { } function && !function.Same(reference.Local.ContainingSymbol);

    private static bool IsDeclaredByUsing(IOperation declarator) =>
        declarator is { Parent.Parent: { Parent: IUsingDeclarationOperation } or IUsingOperation } or { Parent.Parent.Parent: IUsingOperation };

    // What others hand out of an object's hands is theirs; a library's extension only adds to it.
    private static bool IsOfLibrary(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty && method.ContainingNamespace.FullName().StartsWith("OpenTelemetry", StringComparison.Ordinal);

    private static ILocalSymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol as ILocalSymbol,
        INegatedPatternOperation negated => DeclaredBy(negated.Pattern),
        _ => null,
    };
}
