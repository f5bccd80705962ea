using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Instrumentation.Mass.Tests.Writing;

namespace Instrumentation.Mass.Tests.Plans;

/// <summary>A random program: FsCheck prints it as its source when it is a counterexample.</summary>
public sealed record ProgramPlan(ImmutableArray<MethodPlan> Methods)
{
    private const int MethodsPerProgram = 250;
    private const int MostCalls = 2;
    private const int MostParameters = 4;

    public static Arbitrary<ProgramPlan> Arbitrary => Arb.From(
        from methods in Gen.ArrayOf(Method, MethodsPerProgram)
        select new ProgramPlan([.. methods.Select(static method => method.Legal())]),
        Shrink);

    public override string ToString() => new ProgramWriter(this).Write();

    private static Gen<MethodPlan> Method =>
        from container in AnyOf<Container>()
        from dispatch in AnyOf<Dispatch>()
        from access in AnyOf<Access>()
        from place in AnyOf<Place>()
        from result in AnyOf<Result>()
        from outcome in AnyOf<Outcome>()
        from yields in Gen.Elements(true, false)
        from hasTypeParameter in Gen.Elements(true, false, false)
        from constraint in AnyOf<Constraint>()
        from hasOddNames in Gen.Elements(true, false, false)
        from parameters in Some<Parameter>(0, MostParameters)
        from calls in Some<Form>(1, MostCalls)
        select new MethodPlan(container, dispatch, access, place, result, outcome, yields, hasTypeParameter, constraint, hasOddNames, parameters, calls);

    private static Gen<T> AnyOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<ImmutableArray<T>> Some<T>(int fewest, int most)
        where T : struct, Enum =>
        from count in Gen.Choose(fewest, most)
        from items in Gen.ArrayOf(AnyOf<T>(), count)
        select items.ToImmutableArray();

    // First to one method, then to one call and to as few parameters as still fail.
    private static IEnumerable<ProgramPlan> Shrink(ProgramPlan plan)
    {
        if (plan.Methods.Length > 1)
        {
            var half = plan.Methods.Length / 2;
            return [new(plan.Methods[..half]), new(plan.Methods[half..])];
        }

        return plan.Methods.SelectMany(static method =>
            Shorter(method.Calls).Where(static calls => !calls.IsEmpty).Select(calls => method with { Calls = calls })
                .Concat(Shorter(method.Parameters).Select(parameters => method with { Parameters = parameters })))
            .Select(static method => new ProgramPlan([method.Legal()]));
    }

    private static IEnumerable<ImmutableArray<T>> Shorter<T>(ImmutableArray<T> items) => Enumerable.Range(0, items.Length).Select(items.RemoveAt);
}
