namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>Generic methods in generic types.</summary>
public sealed class Generics : ShapeTests<Generics>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("method", "public class Box { [All] public T Same<T>(T a) where T : notnull => a; }", "new Box().Same(1) + new Box().Same(\"x\") + new Box().Same<object>(2)", "Box.Same=3"),
        new("type", "public class Box<T> { [All] public T Same(T a) => a; }", "new Box<int>().Same(1) + new Box<string>().Same(\"x\")", "Box.Same=2"),
        new("method of a generic type", "public class Box<T> { [All] public (T, U) Pair<U>(T a, U b) => (a, b); }", "new Box<int>().Pair(1, \"b\")", "Box.Pair=1"),
        new("static method of a generic type", "public static class Box<T> { [All] public static string Name() => typeof(T).Name; }", "Box<int>.Name() + Box<List<string?>>.Name()", "Box.Name=2"),
        new("nested with colliding names", """
            public class Outer<T>
            {
                #pragma warning disable CS0693
                public class Inner<T> { [All] public string Show<T>(T a) => typeof(T).Name + a; }
                #pragma warning restore CS0693
            }
            """, "new Outer<int>.Inner<string>().Show(1.5)", "Inner.Show=1"),
        new("nested in a generic type", "public class Outer<T> { public class Inner { [All] public T Same(T a) => a; } public struct Value { [All] public T? None() => default; } }", "new Outer<int>.Inner().Same(1) + new Outer<string>.Value().None()", "Inner.Same=1 Value.None=1"),
        new("self-call in a generic type", "public class Box<T> { [All] public T Same(T a) => a; public T Go(T a) => Same(a); }", "new Box<int>().Go(1)", "Box.Same=1"),
        new("inherited from a constructed base", "public class Base<T> { [All] public T Same(T a) => a; } public class Derived : Base<int>; public class Further<TKey> : Base<List<TKey>>;", "new Derived().Same(1) + new Further<int>().Same([1, 2]).Count", "Base.Same=2"),
        new("constraints", """
            public class Box
            {
                [All] public T New<T>() where T : class, new() => new();
                [All] public T Bits<T>(T t) where T : unmanaged, IComparable<T> => t;
                [All] public static int Enum<T>(T t) where T : struct, Enum => Convert.ToInt32(t);
                [All] public string Base<T>(T t) where T : Box => t.GetType().Name;
                [All] public string Both<T, U>(T t, U u) where U : T where T : notnull => t.GetType().Name + u.GetType().Name;
                [All] public T? Maybe<T>(T? t) => t;
                [All] public T? MaybeClass<T>(T? t) where T : class? => t;
                [All] public T? MaybeStruct<T>(T? t) where T : struct => t;
            }
            """, """
            var box = new Box();
            return (box.New<List<int>>().Count, box.Bits(3), Box.Enum(DayOfWeek.Friday), box.Base(box), box.Both<object, string>(1, "x"), box.Maybe<string>(null), box.MaybeClass("a"), box.MaybeStruct<int>(null));
            """, "Box.New=1 Box.Bits=1 Box.Enum=1 Box.Base=1 Box.Both=1 Box.Maybe=1 Box.MaybeClass=1 Box.MaybeStruct=1"),
        new("recursive constraint", "public class Box<T> where T : class, IComparable<T> { [All] public static bool Is<U>(T? a, U u) where U : T => a?.CompareTo(u) == 0; }", "Box<string>.Is(\"a\", \"a\")", "Box.Is=1"),
        new("allows ref struct", "public class Box { [All] public int Count<T>(T a) where T : IDisposable, allows ref struct { a.Dispose(); return 1; } } public ref struct Door : IDisposable { public void Dispose() { } }", "new Box().Count(new Door())", "Box.Count=1"),
        new("allows ref struct in the type", "public class Box<T> where T : allows ref struct { [All] public int Count(scoped T a) => 1; [All] public T Same(T a) => a; }", "new Box<Span<int>>().Count([1]) + new Box<Span<int>>().Same(new int[3]).Length", "Box.Count=1 Box.Same=1"),
        new("variance and delegates in signatures", "public class Box<T> { [All] public IEnumerable<object> Wide(IEnumerable<T> items, Func<T, object> map) => items.Select(map).ToList(); }", "new Box<int>().Wide([1, 2], static i => \"n\" + i)", "Box.Wide=1"),
        new("dictionary of nested constructed types", "public class Outer<TKey> where TKey : notnull { public class Entry { public int X = 1; } [All] public int Sum(Dictionary<TKey, List<Entry?>?> all) => all.Values.Sum(list => list?.Sum(entry => entry?.X ?? 0) ?? 0); }", "new Outer<string>().Sum(new() { [\"a\"] = [new(), null], [\"b\"] = null })", "Outer.Sum=1"),
        new("type parameters named like keywords and like ours", "public class Box<@class> { [All] public string Show<call, @event>(@class a, call b, @event error) => $\"{a}{b}{error}\"; }", "new Box<int>().Show(1, \"b\", 2.5)", "Box.Show=1"),
        new("private in a generic type", "public class Box<T> { [All] private T {|INS0002:Same|}(T a) => a; public T Go(T a) => Same(a); }", "new Box<int>().Go(1)", "", "it is private and 'Box' is not partial"),
        new("private in a partial generic type", "public partial class Box<T> where T : IComparable<T> { [All] private (T, U) Pair<U>(T a, U b) where U : notnull => (a, b); public object Go(T a) => Pair(a, \"b\"); }", "new Box<int>().Go(1)", "Box.Pair=1"),
        new("receiver that is a constrained type parameter", "public class Till { [All] public virtual string Name() => \"till\"; } public class Sub : Till { public override string Name() => \"sub\"; } public static class Caller { public static string Of<T>(T till) where T : Till => till.Name(); }", "Caller.Of(new Sub())", "Till.Name=1"),
        new("tuple, array and nullable type arguments", "public class Box<T> { [All] public T Same(T a) => a; }", "(new Box<(int a, string? b)>().Same((1, null)), new Box<int[]>().Same([1]).Length, new Box<int?>().Same(null), new Box<dynamic>().Same(1))", "Box.Same=4"),
        new("asynchronous", "public class Box<T> { [All] public async Task<T> LaterAsync(T a) { await Task.Yield(); return a; } [All] public async ValueTask<(T, U)> PairAsync<U>(T a, U b) { await Task.Yield(); return (a, b); } }", "(await new Box<int>().LaterAsync(1), await new Box<string>().PairAsync(\"a\", 2))", "Box.LaterAsync=1 Box.PairAsync=1"),
        new("generic attributes and type-level attribute", "[All] public class Box<T> { public T Same(T a) => a; public U Other<U>(U u) => u; public static T? None() => default; protected T Hidden(T a) => a; }", "new Box<int>().Same(1) + new Box<int>().Other(2) + Box<int>.None()", "Box.Same=1 Box.Other=1 Box.None=1"),
        new("abstract generic math", "public static class Sums { [All] public static T Sum<T>(params ReadOnlySpan<T> all) where T : System.Numerics.INumber<T> { var sum = T.Zero; foreach (var one in all) { sum += one; } return sum; } }", "Sums.Sum(1, 2, 3) + Sums.Sum(1.5)", "Sums.Sum=2"),
    ];
}
