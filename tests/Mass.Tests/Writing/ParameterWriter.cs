using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests.Writing;

/// <summary>Writes parameters and arguments.</summary>
internal sealed class ParameterWriter(MethodPlan plan)
{
    private static readonly string[] OddNames = ["call", "@this", "error", "@class"];

    public string Declarations => Join((parameter, name) => parameter switch
    {
        Parameter.Int => $"int {name}",
        Parameter.NullableInt => $"int? {name}",
        Parameter.TaggedText => $"[Tag] string? {name}",
        Parameter.ListOfTypeParameter => $"List<T> {name}",
        Parameter.ScopedRef => $"scoped ref int {name}",
        Parameter.OptionalDecimal => $"decimal {name} = 1.5m",
        Parameter.OptionalToken => $"{(plan.Result is Result.AsyncStream ? "[EnumeratorCancellation] " : "")}CancellationToken {name} = default",
        Parameter.CallerLine => $"[CallerLineNumber] int {name} = 0",
        Parameter.ParamsList => $"params List<int> {name}",
        Parameter.Text => $"string? {name}",
        Parameter.Tuple => $"(int A, string? B) {name}",
        Parameter.Dynamic => $"dynamic {name}",
        Parameter.Function => $"Func<int, int> {name}",
        Parameter.Token => $"CancellationToken {name}",
        Parameter.TypeParameter => $"T {name}",
        Parameter.In => $"in int {name}",
        Parameter.Ref => $"ref int {name}",
        Parameter.Out => $"out int {name}",
        Parameter.RefReadOnly => $"ref readonly int {name}",
        Parameter.Span => $"scoped ReadOnlySpan<int> {name}",
        Parameter.Interpolated => $"ref DefaultInterpolatedStringHandler {name}",
        Parameter.Optional => $"int {name} = 5",
        Parameter.CallerName => $"[CallerMemberName] string {name} = \"\"",
        Parameter.ParamsArray => $"params int[] {name}",
        _ => $"params ReadOnlySpan<int> {name}",
    });

    /// <summary>What the body shows of what it was given, as an expression.</summary>
    public string Shown => string.Concat(Each(static (parameter, name) => parameter switch
    {
        Parameter.Function => $" + {name}(1)",
        Parameter.Token or Parameter.OptionalToken => $" + {name}.CanBeCanceled",
        Parameter.ListOfTypeParameter or Parameter.ParamsList => $" + {name}.Count",
        Parameter.Span or Parameter.ParamsArray or Parameter.ParamsSpan => $" + {name}.Length",
        Parameter.Interpolated => $" + {name}.ToStringAndClear()",
        Parameter.Out => "",
        _ => $" + {name}",
    }));

    /// <summary>Statements of the body that write what is written through references.</summary>
    public string Assignments => string.Concat(Each(static (parameter, name) => parameter switch
    {
        Parameter.Ref or Parameter.ScopedRef => $"{name}++; ",
        Parameter.Out => $"{name} = 7; ",
        _ => "",
    }));

    /// <summary>Statements that declare what the arguments refer to.</summary>
    public string Locals => string.Concat(Each(static (parameter, name) => parameter is Parameter.Ref or Parameter.ScopedRef or Parameter.RefReadOnly or Parameter.Out ? $"var local_{name.TrimStart('@')} = 4; " : ""));

    /// <summary>An expression that shows what came back through references.</summary>
    public string Returned => string.Concat(Each(static (parameter, name) => parameter is Parameter.Ref or Parameter.ScopedRef or Parameter.Out ? $" + local_{name.TrimStart('@')}" : ""));

    /// <param name="isNamed">Whether the arguments are named, and in another order.</param>
    /// <param name="passesAll">Whether optional ones are given too, as a delegate needs it.</param>
    public string Arguments(bool isNamed, bool passesAll)
    {
        // A parameter array takes what comes after the last parameter before it, so none of those may be left out.
        var passesOptional = passesAll || plan.Parameters.Any(static parameter => parameter >= Parameter.ParamsArray);
        var arguments = Each((parameter, name) =>
        {
            var local = "local_" + name.TrimStart('@');
            var value = parameter switch
            {
                Parameter.Int => "1",
                Parameter.NullableInt => "null",
                Parameter.Text => "\"s\"",
                Parameter.TaggedText => "\"t\"",
                Parameter.Tuple => "(2, \"t\")",
                Parameter.Dynamic => "(object)3",
                Parameter.Function => "static x => x + 1",
                Parameter.Token => "default",
                Parameter.TypeParameter => "6",
                Parameter.ListOfTypeParameter => "[6]",
                Parameter.In => "8",
                Parameter.Ref or Parameter.ScopedRef => $"ref {local}",
                Parameter.RefReadOnly => $"in {local}",
                Parameter.Out => $"out {local}",
                Parameter.Span => "[1, 2]",
                Parameter.Interpolated => "$\"h{9}\"",
                Parameter.Optional => passesOptional ? "10" : null,
                Parameter.OptionalDecimal => passesOptional ? "2.5m" : null,
                Parameter.OptionalToken => passesOptional ? "default" : null,
                Parameter.CallerLine => passesOptional ? "12" : null,
                Parameter.CallerName => passesOptional ? "\"c\"" : null,
                Parameter.ParamsArray or Parameter.ParamsList => passesAll ? "[1, 2]" : "1, 2",
                _ => passesAll ? "[1, 2, 3]" : "1, 2, 3",
            };
            return value is null ? null : isNamed ? $"{name}: {value}" : value;
        }).OfType<string>();

        return string.Join(", ", isNamed ? arguments.Reverse() : arguments);
    }

    /// <summary>The name of the first parameter of a kind.</summary>
    public string NameOf(Parameter kind) => Each(static (parameter, name) => (parameter, name)).First(each => each.parameter == kind).name;

    private string Join(Func<Parameter, string, string> write) => string.Join(", ", Each(write));

    private IEnumerable<TOut> Each<TOut>(Func<Parameter, string, TOut> write) =>
        plan.Parameters.Select((parameter, i) => write(parameter, plan.HasOddNames && i < OddNames.Length ? OddNames[i] : $"p{i}"));
}
