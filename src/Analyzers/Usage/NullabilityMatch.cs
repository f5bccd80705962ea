using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>
/// Compares the nullability of a method with that of the interface member it implements, as the compiler does for its warnings CS8613 to
/// CS8617, CS8633, CS8766 and CS8767. No interface of Roslyn asks it for that.
/// </summary>
internal static class NullabilityMatch
{
    private const string MayGetNull = "the method may be handed a null that it does not expect";
    private const string MayGiveNull = "callers through the interface may get a null that they do not expect";

    /// <summary>Where the two differ so that a null can go unnoticed, and what follows.</summary>
    public static IEnumerable<(string What, string Consequence)> Differences(IMethodSymbol method, IMethodSymbol member)
    {
        var given = NullableFlow.OfReturn(method);
        var promised = NullableFlow.OfReturn(member);
        if (!Gives(given, promised))
        {
            yield return ("the return type", MayGiveNull);
        }
        else if (method.ReturnsByRef && !Takes(given, promised))
        {
            yield return ("the return type", MayGetNull);
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var own = NullableFlow.Of(method.Parameters[i]);
            var other = NullableFlow.Of(member.Parameters[i]);
            if (method.Parameters[i].RefKind is not RefKind.Out && !Takes(own, other))
            {
                yield return ($"the parameter '{method.Parameters[i].Name}'", MayGetNull);
            }
            else if (method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref && !Gives(own, other))
            {
                yield return ($"the parameter '{method.Parameters[i].Name}'", MayGiveNull);
            }
            else if (method.Parameters[i].RefKind is not RefKind.Out && !own.KeepsPromisesOf(other))
            {
                yield return ($"the parameter '{method.Parameters[i].Name}'", "callers through the interface take it for checked when the method has returned");
            }
        }

        for (var i = 0; i < method.TypeParameters.Length; i++)
        {
            if (!ConstraintsMatch(method.TypeParameters[i], member.TypeParameters[i]))
            {
                yield return ($"the constraints of '{method.TypeParameters[i].Name}'", MayGetNull);
            }
        }
    }

    /// <summary>Whether whatever goes into the member may go into the method.</summary>
    private static bool Takes(NullableFlow method, NullableFlow member) =>
        Converts(member.Type, method.Type) && !(member.TakesNull is true && method.TakesNull is false);

    /// <summary>Whether whatever comes out of the method may come out of the member.</summary>
    private static bool Gives(NullableFlow method, NullableFlow member) =>
        Converts(method.Type, member.Type)
        && !(method.GivesNull(when: true) is true && member.GivesNull(when: true) is false)
        && !(method.GivesNull(when: false) is true && member.GivesNull(when: false) is false);

    /// <summary>Whether a type converts to another that differs from it only in nullability, whose own nullability counts elsewhere.</summary>
    private static bool Converts(ITypeSymbol source, ITypeSymbol target)
    {
        if (source is IArrayTypeSymbol array && target is IArrayTypeSymbol targetArray)
        {
            return ConvertsWithin(array.ElementType, targetArray.ElementType);
        }

        if (source is not INamedTypeSymbol named || target is not INamedTypeSymbol targetNamed || named.Arity != targetNamed.Arity)
        {
            return true;
        }

        for (var i = 0; i < named.Arity; i++)
        {
            var (argument, targetArgument) = (named.TypeArguments[i], targetNamed.TypeArguments[i]);
            var variance = named.IsTupleType ? VarianceKind.Out : named.TypeParameters[i].Variance;
            if ((variance is not VarianceKind.In && !ConvertsWithin(argument, targetArgument))
                || (variance is not VarianceKind.Out && !ConvertsWithin(targetArgument, argument)))
            {
                return false;
            }
        }

        return named.ContainingType is not { } containing || Converts(containing, targetNamed.ContainingType);
    }

    private static bool ConvertsWithin(ITypeSymbol source, ITypeSymbol target) =>
        !(source.NullableAnnotation is NullableAnnotation.Annotated && target.NullableAnnotation is NullableAnnotation.NotAnnotated) && Converts(source, target);

    private static bool ConstraintsMatch(ITypeParameterSymbol own, ITypeParameterSymbol other)
    {
        // Code that is oblivious of null says nothing either way.
        if (own.HasReferenceTypeConstraint && other.HasReferenceTypeConstraint)
        {
            return own.ReferenceTypeConstraintNullableAnnotation is NullableAnnotation.None
                || other.ReferenceTypeConstraintNullableAnnotation is NullableAnnotation.None
                || own.ReferenceTypeConstraintNullableAnnotation == other.ReferenceTypeConstraintNullableAnnotation;
        }

        if (own.HasNotNullConstraint != other.HasNotNullConstraint)
        {
            return false;
        }

        return own.ConstraintTypes.Length != other.ConstraintTypes.Length
            || own.ConstraintTypes.Zip(other.ConstraintTypes, static (mine, theirs) => ConvertsWithin(mine, theirs) && ConvertsWithin(theirs, mine)).All(static match => match);
    }
}
