namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>Parameters and results of every kind.</summary>
public sealed class Signatures : ShapeTests<Signatures>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("ref, out, in and ref readonly", "public class Till { [All] public int Add(ref int a, out int b, in int c, ref readonly int d) { a++; b = 2; return c + d; } }", "int a = 1, c = 3, d = 4; var sum = new Till().Add(ref a, out var b, in c, in d); return (a, b, sum);", "Till.Add=1"),
        new("in without modifier, with a conversion and a literal", "public class Till { [All] public long Add(in long a, in int b) => a + b; }", "int a = 1; return new Till().Add(a, 2) + new Till().Add(3, a);", "Till.Add=2"),
        new("out discards and declarations in conditions", "public class Till { [All] public bool Try(string text, out int value) => int.TryParse(text, out value); }", "var till = new Till(); return till.Try(\"12\", out var x) && !till.Try(\"y\", out _) ? x : -1;", "Till.Try=2"),
        new("out of a call that throws", "public class Till { [All] public int Fail(out int a) { a = 5; throw new InvalidOperationException(); } }", "var a = 1; try { return new Till().Fail(out a); } catch (InvalidOperationException) { return a; }", "Till.Fail=1"),
        new("ref to a field, an element and a ref local", "public class Till { public int X; [All] public void Up(ref int a) => a++; }", "var till = new Till(); var array = new int[2]; till.Up(ref till.X); till.Up(ref array[1]); ref var local = ref array[0]; till.Up(ref local); return (till.X, array[0], array[1]);", "Till.Up=3"),
        new("scoped parameters", "public ref struct View { public int A; } public class Till { [All] public int Span(scoped Span<int> a) => a.Length; [All] public int Ref(scoped ref int a) => a; [All] public int View(scoped in View a) => a.A; [All] public int Value(scoped View a) => a.A; }", "Span<int> span = stackalloc int[2]; var two = 2; var view = new View { A = 3 }; var till = new Till(); return till.Span(span) + till.Ref(ref two) + till.View(in view) + till.Value(view);", "Till.Span=1 Till.Ref=1 Till.View=1 Till.Value=1"),
        new("params array, span and list", "public class Till { [All] public int Array(params int[] a) => a.Length; [All] public int Span(params ReadOnlySpan<int> a) => a.Length; [All] public int List(params List<int> a) => a.Count; [All] public int Items(params IEnumerable<int> a) => a.Count(); }", "var till = new Till(); return (till.Array(1, 2, 3), till.Array(), till.Array([1]), till.Span(1, 2), till.Span(), till.List(1), till.Items(1, 2, 3, 4));", "Till.Array=3 Till.Span=2 Till.List=1 Till.Items=1"),
        new("optional values of every kind", "public class Till { [All] public string Show(int a = 5, string? b = \"x\", DayOfWeek day = DayOfWeek.Friday, decimal d = 1.5m, DateTime when = default, int? none = null, object? o = null, CancellationToken token = default, char c = '\\'', double e = double.NaN) => $\"{a}{b}{day}{d}{when.Ticks}{none}{o}{token.CanBeCanceled}{c}{e}\"; }", "var till = new Till(); return till.Show() + till.Show(b: null, e: 1) + till.Show(1, \"y\", c: 'z');", "Till.Show=3"),
        new("caller information", "public class Till { [All] public string Where([CallerMemberName] string member = \"\", [CallerLineNumber] int line = 0, [CallerFilePath] string file = \"\") => $\"{member}:{line}:{System.IO.Path.GetFileName(file)}\"; [All] public string What(int a, [CallerArgumentExpression(nameof(a))] string text = \"\") => text; }", "var till = new Till(); return till.Where() + till.What(1 + 2);", "Till.Where=1 Till.What=1"),
        new("interpolated string handler", "public class Till { [All] public string Show(ref DefaultInterpolatedStringHandler text) => text.ToStringAndClear(); [All] public string Plain(string text) => text; }", "new Till().Show($\"a{1}\") + new Till().Plain($\"b{2}\")", "Till.Plain=1 Till.Show=1"),
        new("interpolated string handler that asks its receiver", """
            [InterpolatedStringHandler] public ref struct Handler { private string _text; public Handler(int length, int holes, Till till, out bool wanted) { _text = till.Name; wanted = till.Wants; } public void AppendLiteral(string text) => _text += text; public void AppendFormatted<T>(T value) => _text += value; public override string ToString() => _text; }
            public class Till { public string Name = "n"; public bool Wants; [All] public string Show([InterpolatedStringHandlerArgument("")] Handler text) => text.ToString(); }
            """, "var n = 0; return new Till().Show($\"a{++n}\") + new Till { Wants = true }.Show($\"b{++n}\") + n;", "Till.Show=2"),
        new("ref return", "public class Till { private int _x; private readonly int[] _all = [1, 2]; [All] public ref int Slot() => ref _x; [All] public ref readonly int Peek(int i) => ref _all[i]; public int X => _x; }", "var till = new Till(); till.Slot() = 9; till.Slot()++; ref var slot = ref till.Slot(); slot += 10; ref readonly var peek = ref till.Peek(1); return (till.X, peek, till.Peek(0));", "Till.Slot=3 Till.Peek=2"),
        new("ref return from an argument", "public class Till { [All] public ref int Larger(ref int a, ref int b) => ref a > b ? ref a : ref b; [All] public ref T At<T>(T[] all, int i) => ref all[i]; }", "int a = 1, b = 2; new Till().Larger(ref a, ref b) = 7; var all = new[] { \"x\" }; new Till().At(all, 0) = \"y\"; return (a, b, all[0]);", "Till.Larger=1 Till.At=1"),
        new("ref return from this", "public struct Cell { private int _x; [All, UnscopedRef] public ref int Slot() => ref _x; }", "var cell = new Cell(); cell.Slot() = 5; return cell.Slot();", "Cell.Slot=2"),
        new("span returns", "public class Till { private readonly int[] _all = [1, 2]; [All] public Span<int> All() => _all; [All] public ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(); [All] public Memory<int> Memory() => _all; }", "var till = new Till(); till.All()[0] = 5; return till.All()[0] + till.Trim(\" ab \").Length + till.Memory().Length;", "Till.All=2 Till.Trim=1 Till.Memory=1"),
        new("pointers", "public unsafe class Till { [All] public int* Same(int* a, void* b) => a; [All] public int Call(delegate*<int, int> f) => f(2); [All] public static int Sum(int*[] all) => *all[0]; } public static unsafe class Caller { private static int Twice(int x) => 2 * x; public static int Go() { var i = 3; int*[] all = [&i]; return *new Till().Same(&i, null) + new Till().Call(&Twice) + Till.Sum(all); } }", "Caller.Go()", "Till.Same=1 Till.Call=1 Till.Sum=1"),
        new("native integers, tuples and dynamic", "public class Till { [All] public (string? Name, nint Size) Get(dynamic? d, List<(int X, object? Y)>? all) => (all?[0].Y?.ToString(), 1); }", "var got = new Till().Get((object?)null, [(1, \"z\")]); return got.Name + got.Size;", "Till.Get=1"),
        new("tuple names reach the caller", "public class Till { [All] public (int Net, (string City, int Zip) Address) Get((int A, int B) pair) => (pair.A, (\"x\", pair.B)); }", "var got = new Till().Get((1, 2)); return got.Net + got.Address.City + got.Address.Zip;", "Till.Get=1"),
        new("arrays of every rank", "public class Till { [All] public int[,][] Make(int[][,] a, params string?[]?[] b) => new int[a.Length, b.Length][]; }", "new Till().Make([new int[1, 1]], [\"a\"], null).Length", "Till.Make=1"),
        new("delegates that take references", "public delegate int Change(ref int a, scoped ReadOnlySpan<int> b); public class Till { [All] public int Run(Change change, int a) { change(ref a, [1, 2]); return a; } }", "new Till().Run(static (ref int a, scoped ReadOnlySpan<int> b) => a += b.Length, 1)", "Till.Run=1"),
        new("fifteen parameters", "public class Till { [All] public int Sum(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o) => a + b + c + d + e + f + g + h + i + j + k + l + m + n + o; }", "new Till().Sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)", "Till.Sum=1"),
        new("null results", "public class Till { [All] public string? None() => null; [All] public Task<int>? NoTask() => null; [All] public IAsyncEnumerable<int>? NoStream() => null; [All] public T? Default<T>() => default; }", "var till = new Till(); return (till.None(), till.NoTask() is null, till.NoStream() is null, till.Default<int>(), till.Default<string>());", "Till.None=1 Till.NoTask=1 Till.NoStream=1 Till.Default=2"),
        new("tasks that are complete, failed, canceled", """
            public class Till
            {
                [All] public Task<int> Done() => Task.FromResult(1);
                [All] public Task Failed() => Task.FromException(new InvalidOperationException("f"));
                [All] public Task Canceled(CancellationToken token) => Task.FromCanceled(token);
                [All] public ValueTask<int> Value() => new(2);
                [All] public async ValueTask Nothing() => await Task.Yield();
                [All] public Task<int> Throws() => throw new InvalidOperationException("t");
            }
            """, """
            var till = new Till();
            var text = "" + await till.Done() + await till.Value();
            await till.Nothing();
            try { await till.Failed(); } catch (InvalidOperationException e) { text += e.Message; }
            try { await till.Canceled(new CancellationToken(true)); } catch (TaskCanceledException) { text += "c"; }
            try { _ = till.Throws(); } catch (InvalidOperationException e) { text += e.Message; }
            return text;
            """, "Till.Done=1 Till.Value=1 Till.Nothing=1 Till.Failed=1 Till.Canceled=1 Till.Throws=1"),
        new("task subclasses and covariant results", "public class Till { [All] public Task Hidden() => Task.FromResult(5); [All] public object Boxed() => 1; [All] public IReadOnlyList<object> Wide() => new[] { \"a\" }; }", "var till = new Till(); return ((Task<int>)till.Hidden()).Result + (int)till.Boxed() + till.Wide().Count;", "Till.Hidden=1 Till.Boxed=1 Till.Wide=1"),
        new("sequences that are no iterators are values", "public class Till { [All] public IEnumerable<int> List() => new List<int> { 1, 2 }; [All] public List<int>.Enumerator Struct() => new List<int> { 1 }.GetEnumerator(); }", "var till = new Till(); return ((List<int>)till.List()).Count + (till.Struct().MoveNext() ? 1 : 0);", "Till.List=1 Till.Struct=1"),
    ];
}
