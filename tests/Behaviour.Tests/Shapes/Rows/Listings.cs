namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>Which body the runtime takes for an interface member, where several could be.</summary>
public sealed class Listings : ShapeTests<Listings>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("explicit implementation that calls its base", "public interface ITill { string Get(); } public partial class Base : ITill { [All] public virtual string Get() => \"base\"; } public class Till : Base, ITill { string ITill.Get() => {|INS0003:base.Get|}(); }", "ITill till = new Till(); return till.Get();", "", "a 'base' call"),
        new("explicit implementation below an abstract one", "public interface ITill { string Get(); } public abstract partial class Base : ITill { [All] public abstract string Get(); } public class Till : Base, ITill { public override string Get() => \"till\"; string ITill.Get() => \"explicit\"; }", "ITill till = new Till(); return till.Get() + new Till().Get();", "Till.Get=1"),
        new("hidden by a virtual method, listed again below", "public interface ITill { string Get(); } public partial class Base : ITill { [All] public virtual string Get() => \"base\"; } public class Middle : Base { public new virtual string Get() => \"middle\"; } public class Till : Middle, ITill { }", "ITill middle = new Middle(), till = new Till(); return middle.Get() + till.Get();", "Base.Get=1"),
        new("interface unified by a type argument", "public interface IBox<T> { string Get(T a); } public partial class Box<T> : IBox<T> { [All] public string Get(T a) => \"x\" + a; }", "IBox<int> box = new Box<int>(); return box.Get(1);", "Box.Get=1"),
        new("interface nested in a generic type", "public partial class Outer<T> { public interface IBox<U> { string Get<V>(T t, U u, V v); } public partial class Box<U> : IBox<U> { [All] public string Get<V>(T t, U u, V v) => $\"{t}{u}{v}\"; } }", "Outer<int>.IBox<string> box = new Outer<int>.Box<string>(); return box.Get(1, \"b\", 2.5);", "Box.Get=1"),
        new("constraint to the interface's parameter", "public interface IBox<T> { U? Get<U>(U? a) where U : class, T; } public partial class Box<T> : IBox<T> where T : class { [All] public V? Get<V>(V? a) where V : class, T => a; }", "IBox<object> box = new Box<object>(); return box.Get(\"x\");", "Box.Get=1"),
        new("in by the interface, ref readonly by the class", "public interface ITill { int Get(in int a); } public partial class Till : ITill { [All] public int Get(ref readonly int a) => a; }", "ITill till = new Till(); var two = 2; return till.Get(3) + new Till().Get(in two);", "Till.Get=2"),
        new("parameters with the names of keywords", "public interface ITill { string Get(int @class, int @ref, string value); } public partial class Till : ITill { [All] public string Get(int @class, int @ref, string value) => $\"{@class}{@ref}{value}\"; }", "ITill till = new Till(); return till.Get(1, @ref: 2, value: \"b\");", "Till.Get=1"),
        new("obsolete base interface", """
            [Obsolete("no", true)] public interface IOld { int Get(); }
            [Obsolete] public interface INew : IOld;
            [Obsolete] public partial class Till : INew { [All] public int Get() => 2; }
            """, "\n#pragma warning disable CS0612\nINew till = new Till(); return till.Get();", "Till.Get=1"),
        new("file without nullable annotations", """
            #nullable disable
            public interface ITill { T Get<T>(T t) where T : class; string[] All(string[] a); }
            public partial class Till : ITill { [All] public T Get<T>(T t) where T : class => t; [All] public string[] All(string[] a) => a; }
            #nullable restore
            """, "ITill till = new Till(); return till.Get(\"x\") + till.All([\"y\"])[0] + new Till().Get(\"z\");", "Till.Get=2 Till.All=1"),
        new("annotations of parameters and results", """
            public interface ITill { [return: NotNullIfNotNull(nameof(a))] string? Get([DisallowNull] string? a); bool Try([NotNullWhen(true)] out string? text); }
            public partial class Till : ITill { [All, MethodImpl(MethodImplOptions.Synchronized)] [return: NotNullIfNotNull(nameof(a))] public string? Get(string? a) => a; [All] public bool Try([NotNullWhen(true)] out string? text) { text = "t"; return true; } }
            """, "ITill till = new Till(); string got = till.Get(\"a\"); return till.Try(out var text) ? got.Length + text.Length : 0;", "Till.Get=1 Till.Try=1"),
        new("record", "public interface ITill { int Get(); } public partial record Till(int X) : ITill { [All] public int Get() => X; }", "ITill till = new Till(1); var other = (Till)till with { X = 2 }; var (x, _) = (other.X, 0); return till.Get() + other.ToString() + other.Equals(new Till(2)) + x;", "Till.Get=1"),
        new("struct with a primary constructor", "public interface ITill { int Get(); } public partial struct Till(int x, string name) : ITill { public int X = x; [All] public int Get() => X; public static int Size => Unsafe.SizeOf<Till>(); }\n#pragma warning disable CS9113", "ITill till = new Till(3, \"\"); return (till.Get(), Till.Size, typeof(Till).GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Length);", "Till.Get=1") { Prologue = "#pragma warning disable CS9113" },
        new("constrained call of a sealed class", "public interface ITill { string Get(); } public partial class Base : ITill { [All] public virtual string Get() => \"base\"; } public sealed partial class Till : Base { [All] public override string Get() => \"till\"; } public static class Caller { public static string Of<T>(T till) where T : ITill => till.Get(); }", "Caller.Of(new Till()) + Caller.Of(new Base())", "Till.Get=1 Base.Get=1"),
        new("override without an attribute of its own", "public interface ITill { string Get(); } public partial class Base : ITill { [All] public virtual string Get() => \"base\"; } public class Till : Base { public override string Get() => \"till\"; }", "ITill till = new Till(); return till.Get() + ((Base)till).Get();", "Base.Get=2"),
    ];
}
