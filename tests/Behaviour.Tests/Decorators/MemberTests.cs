namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>Every kind of member is handed on, with the arguments, results and references that it had.</summary>
public sealed class MemberTests
{
    [Fact]
    public async Task Properties_AreHandedOn()
    {
        var run = await RunAsync("""
            public interface IBox<T>
            {
                T Value { get; set; }
                string Name { get; }
                int Width { set; }
                ref int Reference { get; }
                ref readonly int ReadOnlyReference { get; }
                T this[int index] { get; set; }
                string this[string value, params int[] rest] { get; }
                int @class { get; }
            }

            public class Box : IBox<int>
            {
                private readonly int[] _items = [1, 2, 3];
                public int Value { get; set; }
                public string Name => "box";
                public int Width { set => Log.Say($"width {value}"); }
                public ref int Reference => ref _items[0];
                public ref readonly int ReadOnlyReference => ref _items[0];
                public int this[int index] { get => _items[index]; set => _items[index] = value; }
                public string this[string value, params int[] rest] => value + rest.Length;
                public int @class => 7;
            }
            """, "IBox<int>", "new Box()", """
            it.Value = 5;
            it.Width = 6;
            it.Reference = 10;
            it[1] += 20;
            Log.Say($"{it.Value} {it.Name} {it.Reference} {it.ReadOnlyReference} {it[0]} {it[1]} {it["a", 1, 2]} {it.@class}");
            """);

        Assert.Equal("width 6\n5 box 10 10 10 22 a2 7", run.Text);
        Assert.Empty(run.Telemetry.Spans);
    }

    [Fact]
    public async Task Events_AreHandedOn()
    {
        var run = await RunAsync("""
            public interface IBell { event EventHandler<string>? Rung; void Ring(string how); }

            public class Bell : IBell
            {
                public event EventHandler<string>? Rung { add { Log.Say("added"); _rung += value; } remove { Log.Say("removed"); _rung -= value; } }
                private EventHandler<string>? _rung;
                public void Ring(string how) => _rung?.Invoke(this, how);
            }
            """, "IBell", "new Bell()", """
            void Hear(object? sender, string how) => Log.Say(how);
            it.Rung += Hear;
            it.Ring("once");
            it.Rung -= Hear;
            it.Ring("twice");
            """);

        Assert.Equal("added\nonce\nremoved", run.Text);
        run.Telemetry.SpansOf("IBell.Ring", 2);
    }

    [Fact]
    public async Task Parameters_AreHandedOn()
    {
        var run = await RunAsync("""
            public interface IParameters
            {
                bool Try(string text, out int value);
                void Swap(ref int a, ref int b);
                int In(in int a, ref readonly int b);
                int Spans(ReadOnlySpan<char> text, params ReadOnlySpan<int> rest);
                int Optional(int a = 1, string? b = null, params string[] rest);
                ref int Pick(int[] items, int index);
                ref readonly int Peek(int[] items, int index);
                Span<int> Slice(scoped Span<int> ignored, Span<int> items);
                object Dynamic(dynamic value, object other);
                int Keyword(int @class, int @event);
                int Call(int call, int error, int exception, int task, int result);
            }

            public class Parameters : IParameters
            {
                public bool Try(string text, out int value) => int.TryParse(text, out value);
                public void Swap(ref int a, ref int b) => (a, b) = (b, a);
                public int In(in int a, ref readonly int b) => a + b;
                public int Spans(ReadOnlySpan<char> text, params ReadOnlySpan<int> rest) => text.Length + rest.Length;
                public int Optional(int a, string? b, params string[] rest) => a + rest.Length;
                public ref int Pick(int[] items, int index) => ref items[index];
                public ref readonly int Peek(int[] items, int index) => ref items[index];
                public Span<int> Slice(scoped Span<int> ignored, Span<int> items) => items[1..];
                public object Dynamic(dynamic value, object other) => value.ToString() + other;
                public int Keyword(int @class, int @event) => @class - @event;
                public int Call(int call, int error, int exception, int task, int result) => call + error + exception + task + result;
            }
            """, "IParameters", "new Parameters()", """
            var (a, b) = (1, 2);
            it.Swap(ref a, ref b);
            var items = new[] { 1, 2, 3 };
            it.Pick(items, 1) = 20;
            Log.Say($"{it.Try("5", out var value)} {value} {a} {b} {it.In(a, in b)} {it.Spans("abc", 1, 2)} {it.Optional()} {it.Optional(5, "x", "y", "z")}");
            Log.Say($"{items[1]} {it.Peek(items, 0)} {it.Slice(default, items)[0]} {it.Dynamic(1, 2)} {it.Keyword(5, 3)} {it.Call(1, 2, 3, 4, 5)}");
            """);

        Assert.Equal("True 5 2 1 3 5 1 7\n20 1 20 12 2 15", run.Text);
        Assert.Equal(12, run.Telemetry.Spans.Count);
    }

    [Fact]
    public async Task Generics_AreHandedOn()
    {
        var run = await RunAsync("""
            public interface IGenerics<T> where T : class
            {
                T? Self(T? value);
                U? Reference<U>(U? value) where U : class, new();
                U? Value<U>(U? value) where U : struct, IComparable<U>;
                U? Any<U>(U? value, T other) where U : notnull;
                string Same<T>(T value) where T : unmanaged;
                List<V> Two<U, V>(IEnumerable<U> items, Func<U, V> map) where V : U;
            }

            public class Generics<T> : IGenerics<T> where T : class
            {
                public T? Self(T? value) => value;
                public U? Reference<U>(U? value) where U : class, new() => value ?? new U();
                public U? Value<U>(U? value) where U : struct, IComparable<U> => value;
                public U? Any<U>(U? value, T other) where U : notnull => value;
                public string Same<S>(S value) where S : unmanaged => typeof(S).Name;
                public List<V> Two<U, V>(IEnumerable<U> items, Func<U, V> map) where V : U => items.Select(map).ToList();
            }
            """, "IGenerics<string>", "new Generics<string>()", """
            Log.Say($"{it.Self("a")} {it.Reference<List<int>>(null)!.Count} {it.Value<int>(3)} {it.Any<int>(4, "b")} {it.Same(1.5)} {it.Two<object, string>([1, 2], each => $"<{each}>").Count}");
            """, "IGenerics<>");

        Assert.Equal("a 0 3 4 Double 2", run.Text);
        Assert.Equal(6, run.Telemetry.Spans.Count);
    }

    [Fact]
    public async Task DefaultMembers_AreThoseOfTheImplementation()
    {
        var run = await RunAsync("""
            public interface IGreeter
            {
                string Name { get; }
                string Greet() => "Hello " + Name;
                string Shout() => Greet() + "!";
                string Title => "default";
                static string Kind => "static";
                private string Secret() => "private";
                sealed string Both() => Greet() + Secret();
            }

            public interface IPolite : IGreeter
            {
                string IGreeter.Shout() => "politely: " + Greet();
                new string Title => "polite";
            }

            public class Polite : IPolite { public string Name => "Ada"; public string Greet() => "Good day " + Name; string IGreeter.Title => "own"; }
            """, "IPolite", "new Polite()", """
            Log.Say($"{it.Greet()} | {it.Shout()} | {it.Title} | {((IGreeter)it).Title} | {it.Both()} | {IGreeter.Kind}");
            """);

        Assert.Equal("Good day Ada | politely: Good day Ada | polite | own | Good day Adaprivate | static", run.Text);
        // Both() belongs to the interface alone: its call of Greet() reaches the decorator, it itself has nobody to be handed on to.
        run.Telemetry.SpansOf("IGreeter.Greet", 2);
        run.Telemetry.SpansOf("IGreeter.Shout", 1);
    }

    [Fact]
    public async Task InheritedInterfaces_AreHandedOn()
    {
        var run = await RunAsync("""
            public interface ILeft { int Go(int by); string Go(object by); int Count { get; } }
            public interface IRight { int Go(int by); int Count { get; set; } event Action? Done; }
            public interface IBoth : ILeft, IRight, IEnumerable<int>, IDisposable, IEquatable<IBoth> { new long Go(int by); string Go(string by); int Own(); }

            public sealed class Both : IBoth
            {
                int ILeft.Go(int by) => by + 1;
                string ILeft.Go(object by) => "object " + by;
                int ILeft.Count => 1;
                int IRight.Go(int by) => by + 2;
                int IRight.Count { get; set; } = 2;
                event Action? IRight.Done { add => value!(); remove { } }
                public long Go(int by) => by + 3;
                public string Go(string by) => "string " + by;
                public int Own() => 4;
                public IEnumerator<int> GetEnumerator() { yield return 5; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                public void Dispose() => Log.Say("disposed");
                public bool Equals(IBoth? other) => true;
                public override bool Equals(object? obj) => obj is Both;
                public override int GetHashCode() => 6;
                public override string ToString() => "both";
            }
            """, "IBoth", "new Both()", """
            using (it)
            {
                Log.Say($"{it.Go(0)} {it.Go("a")} {((ILeft)it).Go(0)} {((ILeft)it).Go((object)"a")} {((IRight)it).Go(0)} {((ILeft)it).Count} {++((IRight)it).Count} {it.Own()} {it.Single()}");
                ((IRight)it).Done += () => Log.Say("done");
                Log.Say($"{it.Equals(it)} {it.Equals(new object())} {it.Equals((object)new Both())} {it.GetHashCode()} {it}");
            }
            """);

        Assert.Equal("3 string a 1 object a 2 1 3 4 5\ndone\nTrue False True 6 both\ndisposed", run.Text);
        Assert.Equal(
            ["IBoth.Go", "IBoth.Go", "IBoth.Own", "ILeft.Go", "ILeft.Go", "IRight.Go"],
            run.Telemetry.Spans.Select(static span => span.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnnotatedMembers_AreHandedOn()
    {
        var run = await RunAsync("""
            [Obsolete("old")]
            public interface IOld
            {
                [Obsolete("older", true)] int Gone();
                [Obsolete] string Name { get; }
                [System.Diagnostics.CodeAnalysis.Experimental("VENDOR001")] int New();
                [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("reflects")] object? Make([System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] Type type);
            }

            [Obsolete("old")]
            public class Old : IOld
            {
                public int Gone() => 1;
                public string Name => "old";
                public int New() => 2;
                public object? Make(Type type) => Activator.CreateInstance(type);
            }
            """, "IOld", "new Old()", """
            Log.Say($"{it.Name} {it.New()} {it.Make(typeof(int))}");
            """);

        Assert.Equal("old 2 0", run.Text);
        Assert.Equal(2, run.Telemetry.Spans.Count);
    }

    private static Task<ProgramRun> RunAsync(string library, string type, string creation, string body, string? decorated = null) =>
        new VendorProgram("#pragma warning disable CS0612, CS0618, CS0619, IL2026\n" + library, $"[assembly: Decorate(typeof({decorated ?? type}))]").RunAsync($$"""
            #pragma warning disable CS0612, CS0618, VENDOR001
            {{type}} it = InstrumentedDecorators.Decorate(({{type}}){{creation}});
            {{body}}
            """);
}
