using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared;

/// <summary>Whether a method is of a shape that can be instrumented. The one opinion of generator and analyzers.</summary>
internal static class MethodShape
{
    public static ReturnKind ReturnKindOf(IMethodSymbol method, CancellationToken cancellationToken = default)
    {
        if (method.ReturnsVoid)
        {
            return ReturnKind.Void;
        }

        if ((IsAsyncStream(method.ReturnType) || IsSequence(method.ReturnType)) && IsIterator(method, cancellationToken))
        {
            return ReturnKind.Stream;
        }

        if (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } type && type.Is("System.Threading.Tasks", type.Name))
        {
            return (type.Name, type.Arity) switch
            {
                ("Task", 0) => ReturnKind.Task,
                ("Task", 1) => ReturnKind.TaskOfResult,
                ("ValueTask", 0) => ReturnKind.ValueTask,
                _ => ReturnKind.ValueTaskOfResult,
            };
        }

        return ReturnKind.Value;
    }

    /// <summary>The type that a caller gets after awaiting, or <see langword="null"/> if there is no value.</summary>
    public static ITypeSymbol? ResultTypeOf(IMethodSymbol method) => ReturnKindOf(method) switch
    {
        ReturnKind.Value => method.ReturnType,
        ReturnKind.TaskOfResult or ReturnKind.ValueTaskOfResult => ((INamedTypeSymbol)method.ReturnType).TypeArguments[0],
        _ => null,
    };

    /// <summary>Why the attribute means nothing on this method (INS0007), or <see langword="null"/>.</summary>
    public static string? NoEffectReason(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => "a constructor",
        MethodKind.PropertyGet or MethodKind.PropertySet => "a property accessor",
        MethodKind.EventAdd or MethodKind.EventRemove => "an event accessor",
        MethodKind.UserDefinedOperator or MethodKind.Conversion => "an operator",
        MethodKind.Destructor => "a finalizer",
        MethodKind.LocalFunction => "a local function",
        MethodKind.AnonymousFunction => "a lambda",
        MethodKind.Ordinary when method.IsExtern => "an extern method",
        _ => null,
    };

    /// <summary>Why the method cannot be instrumented by any route (INS0001), or <see langword="null"/>.</summary>
    public static string? Refusal(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.IsAsync && method.ReturnsVoid)
        {
            return "an 'async void' method ends when nobody can see it; return Task";
        }

        // Not of a partial method, whose body does not have the attribute.
        if (!PartialMethods.Takes(method) && method.Root().HasAttribute("ConditionalAttribute", "System.Diagnostics"))
        {
            return "it is [Conditional], and only the caller's file says whether it is called at all";
        }

        if (method.IsVararg)
        {
            return "it has a variable argument list";
        }

        if (ReturnKindOf(method) is ReturnKind.Value && IsAwaitable(method.ReturnType))
        {
            return $"it returns the awaitable type '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', and only Task and ValueTask are known";
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"generated code cannot name the file-local type '{type.Name}'";
            }

            if (type.TypeKind is TypeKind.Extension)
            {
                return "it is declared in an extension block";
            }
        }

        return OverloadsCompete(method) ? "overloads of it have different overload resolution priorities" : null;
    }

    /// <summary>Whether the method is known to be <see langword="async"/> and cannot be overridden by one that is not.</summary>
    public static bool IsCertainlyAsync(IMethodSymbol method) =>
        IsCertainlyCalled(method)
        && (method.IsAsync || method.HasAttribute("AsyncStateMachineAttribute", "System.Runtime.CompilerServices"));

    /// <summary>
    /// Whether all that a call of it throws is certain to end up in its task or in the enumeration of its stream. Not if the call can be what
    /// runs a static constructor, nor with a builder of somebody's own, nor if another version of the method can stand behind the call at run time.
    /// </summary>
    public static bool NeverThrowsAtOnce(IMethodSymbol method) =>
        IsCertainlyCalled(method)
        && !method.DeclaringSyntaxReferences.IsEmpty
        && (method.IsAsync ? ReturnKindOf(method) is not (ReturnKind.Void or ReturnKind.Value) : ReturnKindOf(method) is ReturnKind.Stream)
        && !method.HasAttribute("AsyncMethodBuilderAttribute", "System.Runtime.CompilerServices")
        && ((!method.IsStatic && method.ContainingType.IsReferenceType) || method.ContainingType.StaticConstructors.IsEmpty);

    /// <summary>Whether a call of it cannot mean an override.</summary>
    private static bool IsCertainlyCalled(IMethodSymbol method) =>
        !(method.IsVirtual || method.IsAbstract || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed;

    /// <summary>Whether the signature needs an <see langword="unsafe"/> context.</summary>
    public static bool HasPointers(IMethodSymbol method)
    {
        if (IsPointer(method.ReturnType))
        {
            return true;
        }

        foreach (var parameter in method.Parameters)
        {
            if (IsPointer(parameter.Type))
            {
                return true;
            }
        }

        return false;

        static bool IsPointer(ITypeSymbol type) => type switch
        {
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
            IArrayTypeSymbol array => IsPointer(array.ElementType),
            _ => false,
        };
    }

    public static bool IsAsyncStream(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "IAsyncEnumerable" or "IAsyncEnumerator" } && type.Is("System.Collections.Generic", type.Name);

    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType is
        SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
        or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T;

    // A method that returns a sequence it has at hand does its work before it returns, and that very object may matter to its caller.
    private static bool IsIterator(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (PartialMethods.Takes(method))
        {
            return PartialMethods.FindCore(method) is { } core && IsIterator(core, cancellationToken);
        }

        if (method.HasAttribute("IteratorStateMachineAttribute", "System.Runtime.CompilerServices")
            || method.HasAttribute("AsyncIteratorStateMachineAttribute", "System.Runtime.CompilerServices"))
        {
            return true;
        }

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes(IsNoFunction))
            {
                if (node is YieldStatementSyntax)
                {
                    return true;
                }
            }
        }

        return false;

        static bool IsNoFunction(SyntaxNode node) => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax;
    }

    private static bool IsAwaitable(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers(WellKnownMemberNames.GetAwaiter))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, Arity: 0, IsStatic: false })
            {
                return true;
            }
        }

        return false;
    }

    // A wrapper calls by name and exact arguments; a priority could send that call to a sibling.
    private static bool OverloadsCompete(IMethodSymbol method)
    {
        foreach (var sibling in method.ContainingType.GetMembers(method.Name))
        {
            if (sibling.HasAttribute("OverloadResolutionPriorityAttribute", "System.Runtime.CompilerServices"))
            {
                return true;
            }
        }

        return false;
    }
}
