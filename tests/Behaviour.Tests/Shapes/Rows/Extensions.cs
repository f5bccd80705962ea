namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>Extension methods and the extension blocks of C# 14.</summary>
public sealed class Extensions : ShapeTests<Extensions>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("classic, as an extension and as a static method", "public static class Numbers { [All] public static int Next(this int a) => a + 1; }", "1.Next() + Numbers.Next(2)", "Numbers.Next=2"),
        new("classic, on null and conditional", "public static class Texts { [All] public static int Size(this string? text) => text?.Length ?? -1; }", "string? none = null; string? some = \"ab\"; return (none.Size(), none?.Size(), some?.Size(), Texts.Size(null));", "Texts.Size=3"),
        new("classic, by reference", "public struct Counter { public int X; } public static class Counters { [All] public static void Up(this ref Counter counter) => counter.X++; [All] public static int Read(this in Counter counter) => counter.X; }", "var counter = new Counter(); counter.Up(); counter.Up(); return counter.Read();", "Counters.Up=2 Counters.Read=1"),
        new("classic, generic", "public static class Lists { [All] public static T Second<T>(this IReadOnlyList<T> list) => list[1]; [All] public static TOut Map<TIn, TOut>(this TIn value, Func<TIn, TOut> map) where TIn : notnull => map(value); }", "new[] { 1, 2 }.Second() + \"x\".Map(static text => text.Length)", "Lists.Second=1 Lists.Map=1"),
        new("classic, on an interface and an enum", "public interface ITill { } public class Till : ITill; public static class Tills { [All] public static string Name(this ITill till) => till.GetType().Name; [All] public static bool IsWeekend(this DayOfWeek day) => day is DayOfWeek.Sunday; }", "new Till().Name() + DayOfWeek.Sunday.IsWeekend()", "Tills.Name=1 Tills.IsWeekend=1"),
        new("classic, asynchronous", "public static class Tills { [All] public static async Task<int> LaterAsync(this int a) { await Task.Yield(); return a; } }", "await 1.LaterAsync()", "Tills.LaterAsync=1"),
        new("classic, as a method group", "public static class Numbers { [All] public static int Next(this int a) => a + 1; }", "new[] { 1 }.Select({|INS0003:Numbers.Next|}).Sum()", "", "a method group"),
        new("classic, on a reference as a method group", "public static class Texts { [All] public static int Size(this string text) => text.Length; }", "Func<int> size = {|INS0003:\"abc\".Size|}; return size();", "", "a method group"),
        new("classic, in an expression tree", "public static class Numbers { [All] public static int Next(this int a) => a + 1; }", "Expression<Func<int, int>> tree = i => {|INS0003:i.Next()|}; return tree.Compile()(1);", "", "a call in an expression tree"),
        new("classic, nested in a private class's caller", "internal static class Numbers { [All] internal static int Next(this int a) => a + 1; }", "1.Next()", "Numbers.Next=1"),

        new("block", "public static class Numbers { extension(int a) { [All] public int Plus(int b) => a + b; } }", "1.Plus(2)", "Numbers.Plus=1"),
        new("block, called by its implementation", "public static class Numbers { extension(int a) { [All] public int Plus(int b) => a + b; } }", "Numbers.Plus(1, 2)", "Numbers.Plus=1"),
        new("block, static member", "public static class Numbers { extension(int) { [All] public static int Twice(int b) => 2 * b; } }", "int.Twice(2) + Numbers.Twice(3)", "Numbers.Twice=2"),
        new("block, generic on both sides", "public static class Lists { extension<T>(List<T> list) { [All] public string Show<TText>(TText text) => $\"{list.Count}{text}{typeof(T).Name}{typeof(TText).Name}\"; } }", "new List<int>().Show(\"x\")", "Lists.Show=1"),
        new("block, constraints on both sides", "public static class Lists { extension<T>(IEnumerable<T> source) where T : struct, IComparable<T> { [All] public TOut Best<TOut>(Func<T, TOut> map) where TOut : notnull => map(source.Max()); } }", "new[] { 1, 3, 2 }.Best(static i => i + \"!\")", "Lists.Best=1"),
        new("block, receiver by reference", "public struct Counter { public int X; } public static class Counters { extension(ref Counter counter) { [All] public void Up() => counter.X++; } extension(in Counter counter) { [All] public int Read() => counter.X; } }", "var counter = new Counter(); counter.Up(); counter.Up(); return counter.Read();", "Counters.Up=2 Counters.Read=1"),
        new("block, nullable receiver", "public static class Texts { extension(string? text) { [All] public int Size() => text?.Length ?? -1; } }", "string? none = null; return none.Size() + \"ab\".Size();", "Texts.Size=2"),
        new("block, spans", "public static class Spans { extension(ReadOnlySpan<int> span) { [All] public int Total() { var sum = 0; foreach (var i in span) { sum += i; } return sum; } } }", "Spans.Total([1, 2, 3]) + new ReadOnlySpan<int>([4]).Total()", "Spans.Total=2"),
        new("block, asynchronous", "public static class Numbers { extension(int a) { [All] public async Task<int> LaterAsync(CancellationToken token = default) { await Task.Yield(); return a; } } }", "await 1.LaterAsync() + await Numbers.LaterAsync(2)", "Numbers.LaterAsync=2"),
        new("block, iterator", "public static class Numbers { extension(int a) { [All] public IEnumerable<int> Up() { for (var i = 0; i < a; i++) { yield return i; } } } }", "3.Up().Sum()", "Numbers.Up=1"),
        new("block, params, optional and caller information", "public static class Numbers { extension(int a) { [All] public string All(string text = \"t\", [CallerMemberName] string name = \"\", params int[] more) => $\"{a}{text}{name}{more.Length}\"; } }", "1.All() + 2.All(\"u\", \"v\", 1, 2)", "Numbers.All=2"),
        new("block, two of them with the same member name", "public static class Things { extension(int a) { [All] public string Name() => \"int\"; } extension(string a) { [All] public string Name() => \"string\"; } }", "1.Name() + \"\".Name()", "Things.Name=2"),
        new("block, members beside it", "public static class Numbers { extension(int a) { public int Half => a / 2; [All] public int Next() => a + 1; public static int Zero => 0; } }", "4.Half.Next() + int.Zero.Next()", "Numbers.Next=2"),
        new("block, member calls member", "public static class Numbers { extension(int a) { [All] public int Next() => a + 1; [All] public int AfterNext() => a.Next().Next(); } }", "1.AfterNext()", "Numbers.Next=2 Numbers.AfterNext=1"),
        new("block, private", "public static class Numbers { extension(int a) { [All] private int Hidden() => a + 1; public int Shown() => a.Hidden(); } }", "1.Shown()", "", "it is private and 'Numbers' is not partial"),
        new("block, private in a partial class", "public static partial class Numbers { extension(int a) { [All] private int Hidden() => a + 1; public int Shown() => a.Hidden(); } }", "1.Shown()", "Numbers.Hidden=1"),
        new("block, as a method group", "public static class Texts { extension(string text) { [All] public int Size() => text.Length; } }", "Func<int> size = {|INS0003:\"abc\".Size|}; return size();", "", "a method group"),
        new("block, in an expression tree", "public static class Texts { extension(string text) { [All] public int Size() => text.Length; } }", "Expression<Func<string, int>> tree = text => {|INS0003:text.Size()|}; return tree.Compile()(\"ab\");", "", "a call in an expression tree"),
        new("block, of an attributed class", "[All] public static class Numbers { extension(int a) { public int Next() => a + 1; [NotInstrumented] public int Quiet() => a; public int Half => a / 2; } public static int Plain(int a) => a; }", "1.Next() + 1.Quiet() + 1.Half + Numbers.Plain(1)", "Numbers.Next=1 Numbers.Plain=1"),
        new("block, throwing", "public static class Numbers { extension(int a) { [All] public int Fail() => throw new InvalidOperationException(\"no \" + a); } }", "try { return 1.Fail(); } catch (InvalidOperationException e) { return e.Message; }", "Numbers.Fail=1"),
    ];
}
