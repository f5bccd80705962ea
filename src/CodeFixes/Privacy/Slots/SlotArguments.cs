using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>What slots ask of calls and their arguments.</summary>
internal static class SlotArguments
{
    public static IInvocationOperation? CallOf(ArgumentSyntax argument, TelemetryValue value) =>
        argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } ? value.Model.GetOperation(call, value.CancellationToken) as IInvocationOperation : null;

    /// <summary>The parameter of an argument, as its method declares it.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(each => each.Syntax.Span.Contains(argument.Span) && each.ArgumentKind is not ArgumentKind.DefaultValue)?.Parameter?.OriginalDefinition
        ?? call.TargetMethod.OriginalDefinition.Parameters.FirstOrDefault(static parameter => parameter.IsParams);

    /// <summary>Whether there is a form of the method with one argument less; if several can come, one with any number.</summary>
    public static bool HasForm(IMethodSymbol method, bool less)
    {
        var declared = method.ReducedFrom ?? method;
        return declared.ContainingType.GetMembers(declared.Name).OfType<IMethodSymbol>().Any(other =>
            other.IsStatic == declared.IsStatic
            && (other.Parameters.LastOrDefault() is { IsParams: true } || (less && other.Parameters.Length == declared.Parameters.Length - 1)));
    }

    /// <summary>Whether a parameter takes values of any type.</summary>
    public static bool TakesAnything(IParameterSymbol? parameter) =>
        parameter is { Type: ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } }
        || (parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object } or INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Object }] } });
}
