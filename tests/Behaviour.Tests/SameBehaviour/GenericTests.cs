namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class GenericTests
{
    public static TheoryData<Route, string, string> Constraints()
    {
        (string Constraint, string Argument)[] kinds =
        [
            ("", "\"text\""),
            ("where T : class", "\"text\""),
            ("where T : class?", "(string?)null"),
            ("where T : struct", "3"),
            ("where T : notnull", "3"),
            ("where T : unmanaged", "3.5"),
            ("where T : new()", "new object()"),
            ("where T : class, new()", "new List<int>()"),
            ("where T : Exception", "new FormatException()"),
            ("where T : Exception?, IFormattable", "(Both?)null"),
            ("where T : IComparable<T>", "3"),
            ("where T : Enum", "DayOfWeek.Friday"),
            ("where T : struct, Enum", "DayOfWeek.Friday"),
            ("where T : Delegate", "new Action(() => { })"),
            ("where T : IEnumerable<int>, ICollection<int>, new()", "new List<int>()"),
            ("where T : IParsable<T>", "3"),
            ("where T : allows ref struct", "3"),
            ("where T : IDisposable?, allows ref struct", "new StringReader(\"\")"),
        ];
        var data = new TheoryData<Route, string, string>();
        foreach (var route in Enum.GetValues<Route>())
        {
            foreach (var (constraint, argument) in kinds)
            {
                data.Add(route, constraint, argument);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Constraints))]
    public async Task Constraints_AreCopied(Route route, string constraint, string argument)
    {
        var run = await new SubjectProgram(route)
            {
                Types = "public abstract class Both : Exception, IFormattable { public abstract string ToString(string? format, IFormatProvider? provider); }",
            }
            .Method($"string Name<T>(T value) {constraint}", "=> typeof(T).Name;")
            .RunAsync($"Log.Say(subject.Name({argument}));");

        run.Telemetry.CompletedOnce("Subject.Name");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TypeParametersThatDependOnEachOther_AreKept(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("TValue? Get<TKey, TValue, TMap>(TMap map, TKey key) where TKey : notnull where TValue : class where TMap : IDictionary<TKey, TValue>",
                "=> map.TryGetValue(key, out var value) ? value : null;")
            .Method("U Up<T, U>(T value) where T : U", "=> value;")
            .Method("async Task<T?> Maybe<T>(T? value)", "{ await Task.Yield(); return value; }")
            .Method("T[]? Array<T>(params T?[]? values)", "=> values as T[];")
            .RunAsync("""
                Log.Say(subject.Get<int, string, Dictionary<int, string>>(new() { [1] = "one" }, 1));
                Log.Say(subject.Up<string, object>("up"));
                Log.Say(await subject.Maybe<int>(4));
                Log.Say(await subject.Maybe<string>(null) is null);
                Log.Say(subject.Array(1, 2)!.Length);
                """);

        Assert.Equal("one\nup\n4\nTrue\n2", run.Text);
        run.Telemetry.CompletedOnce("Subject.Get");
        run.Telemetry.CompletedOnce("Subject.Up");
        run.Telemetry.Completed("Subject.Maybe", times: 2);
        run.Telemetry.CompletedOnce("Subject.Array");
    }

    [Theory]
    [InlineData("partial ")]
    [InlineData("")]
    public async Task GenericTypes_StaticAndNestedAndWithCollidingNames(string partial)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            #pragma warning disable CS0693 // Type parameter has the same name as the type parameter from the outer type.
            using Instrumentation;

            public static {{partial}}class Cache<T> where T : notnull
            {
                [Traced, Metered, Logged] public static string Get(T key) => typeof(T).Name + key;
                [Traced, Metered, Logged] internal static string Map<U>(T key, U value) => typeof(T).Name + typeof(U).Name;
            }

            public {{partial}}class Outer<T>
            {
                [Traced, Metered, Logged] public string Own(T value) => "own " + typeof(T).Name;

                public {{partial}}class Inner<T>
                {
                    [Traced, Metered, Logged] public string Read<U>(T value, U other) => typeof(T).Name + typeof(U).Name;
                    [Traced, Metered, Logged] public static async Task<string> Later<T>(T value) { await Task.Yield(); return typeof(T).Name; }
                }

                public {{partial}}struct Value<T_>(T first, T_ second)
                {
                    [Traced, Metered, Logged] public readonly string Both<T>(T third) => $"{first}{second}{third}";
                }
            }

            public static class Test
            {
                public static async Task<string> Run() => string.Join(" ",
                    Cache<string>.Get("k"),
                    Cache<int>.Map(1, 'c'),
                    new Outer<int>().Own(1),
                    new Outer<int>.Inner<string>().Read("s", 2L),
                    await Outer<int>.Inner<string>.Later(true),
                    new Outer<int>.Value<string>(1, "2").Both(3));
            }
            """);

        Assert.Equal("Stringk Int32Char own Int32 StringInt64 Boolean 123", run.Text);
        foreach (var name in new[] { "Cache.Get", "Cache.Map", "Outer.Own", "Inner.Read", "Inner.Later", "Value.Both" })
        {
            run.Telemetry.CompletedOnce(name);
        }
    }

    [Fact]
    public async Task GenericInterfaces_AreImplementedForEachConstruction()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public interface IHandler<in TIn, TOut> where TOut : class? { TOut Handle(TIn request); Task<TOut?> HandleAsync<TExtra>(TIn request, TExtra? extra) where TExtra : class; }
            public record A; public record B;

            public partial class Both : IHandler<A, string>, IHandler<B, List<int>?>
            {
                [Traced, Metered, Logged] public string Handle(A request) => "a";
                [Traced, Metered, Logged] public List<int>? Handle(B request) => null;
                [Traced, Metered, Logged] public Task<string?> HandleAsync<TExtra>(A request, TExtra? extra) where TExtra : class => Task.FromResult<string?>(typeof(TExtra).Name);
                [Traced, Metered, Logged] public async Task<List<int>?> HandleAsync<T>(B request, T? extra) where T : class { await Task.Yield(); return [1]; }
            }

            public partial class Generic<T, TOut>(TOut result) : IHandler<T, TOut> where TOut : class
            {
                [Traced, Metered, Logged] public TOut Handle(T request) => result;
                [Traced, Metered, Logged] public Task<TOut?> HandleAsync<T_>(T request, T_? extra) where T_ : class => Task.FromResult<TOut?>(result);
            }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    IHandler<A, string> a = new Both();
                    IHandler<B, List<int>?> b = new Both();
                    IHandler<int, string> g = new Generic<int, string>("g");
                    return a.Handle(new()) + (b.Handle(new()) is null) + g.Handle(1)
                        + await a.HandleAsync(new(), "x") + (await b.HandleAsync(new(), "x"))!.Count + await g.HandleAsync(1, "x");
                }
            }
            """);

        Assert.Equal("aTruegString1g", run.Text);
        run.Telemetry.Completed("Both.Handle", times: 2);
        run.Telemetry.Completed("Both.HandleAsync", times: 2);
        run.Telemetry.CompletedOnce("Generic.Handle");
        run.Telemetry.CompletedOnce("Generic.HandleAsync");
    }
}
