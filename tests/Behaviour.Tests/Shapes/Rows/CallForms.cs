namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>How a direct call can be written.</summary>
public sealed class CallForms : ShapeTests<CallForms>, IShapes
{
    private const string Till = "public class Till { [All] public int Add(int a) => a + 1; public Till Self => this; }";

    public static ShapeRow[] Rows =>
    [
        new("length of an array", "public static class Box { [All] public static int Count() => 3; }", "var array = new int[Box.Count()]; Span<byte> span = stackalloc byte[Box.Count()]; return array.Length + span.Length;", "Box.Count=2"),
        new("instance", Till, "new Till().Add(1)", "Till.Add=1"),
        new("static", "public class Till { [All] public static int Add(int a) => a + 1; }", "Till.Add(1)", "Till.Add=1"),
        new("static by using static", "public static class Till { [All] public static int Add(int a) => a + 1; }", "Add(1)", "Till.Add=1") { Prologue = "using static Till;" },
        new("aliased type", "namespace Shop { public class Till { [All] public static int Add(int a) => a + 1; } }", "Counter.Add(1)", "Till.Add=1") { Prologue = "using Counter = Shop.Till;" },
        new("conditional access", Till, "Till? till = new(); Till? none = null; return (till?.Add(1), none?.Add(1));", "Till.Add=1"),
        new("conditional access further down", Till, "Till? till = new(); return till?.Self.Self.Add(1);", "Till.Add=1"),
        new("conditional access twice", Till, "Till? till = new(); return till?.Self?.Add(1);", "Till.Add=1"),
        new("conditional access in an argument", Till, "Till? till = new(); return till?.Add(till?.Add(1) ?? 0);", "Till.Add=2"),
        new("conditional access on a nullable struct", "public struct Till { [All] public int Add(int a) => a + 1; }", "Till? till = new Till(); return till?.Add(1);", "Till.Add=1"),
        new("null-forgiving receiver", Till, "Till? till = new Till(); return till!.Add(1);", "Till.Add=1"),
        new("in parentheses", Till, "var till = new Till(); return {|INS0003:(till!.Add)|}(1) + {|INS0003:((new Till()).Add)|}(2) + (till).Add(3);", "Till.Add=1", "a call of a name in parentheses; a call of a name in parentheses"),
        new("on this and without", "public class Till { [All] public int Add(int a) => a + 1; public int Go() => Add(1) + this.Add(2); }", "new Till().Go()", "Till.Add=2"),
        new("recursion", "public class Till { [All] public int Down(int a) => a == 0 ? 0 : 1 + Down(a - 1); }", "new Till().Down(3)", "Till.Down=4"),
        new("mutual recursion", "public class Till { [All] public bool Even(int a) => a == 0 || Odd(a - 1); [All] public bool Odd(int a) => a != 0 && Even(a - 1); }", "new Till().Even(4)", "Till.Even=3 Till.Odd=2"),
        new("nested arguments", Till, "var till = new Till(); return till.Add(till.Add(till.Add(1)));", "Till.Add=3"),
        new("chained", "public class Till { public int Sum; [All] public Till Add(int a) { Sum += a; return this; } }", "new Till().Add(1).Add(2)\n.Add(3).Sum", "Till.Add=3"),
        new("named arguments out of order", "public class Till { [All] public string Pair(int a, int b) => $\"{a}/{b}\"; }", "var n = 0; return new Till().Pair(b: ++n, a: ++n);", "Till.Pair=1"),
        new("in lambdas and local functions", Till, """
            var till = new Till();
            Func<int> lambda = () => till.Add(1);
            Func<int, int> withParameter = static a => new Till().Add(a);
            Func<int> anonymous = delegate { return till.Add(3); };
            int Local() => till.Add(4);
            return lambda() + withParameter(2) + anonymous() + Local();
            """, "Till.Add=4"),
        new("in an async lambda", Till, "var till = new Till(); Func<Task<int>> go = async () => { await Task.Yield(); return till.Add(1); }; return await go();", "Till.Add=1"),
        new("in an iterator and an async iterator", $$"""
            {{Till}}
            public static class Steps
            {
                public static IEnumerable<int> Sync() { yield return new Till().Add(1); yield return new Till().Add(2); }
                public static async IAsyncEnumerable<int> Async() { await Task.Yield(); yield return new Till().Add(3); }
            }
            """, "var sum = Steps.Sync().Sum(); await foreach (var i in Steps.Async()) { sum += i; } return sum;", "Till.Add=3"),
        new("in query expressions", Till, "var till = new Till(); return (from i in new[] { 1, 2 } where till.Add(i) > 0 let j = till.Add(i) orderby till.Add(j) select till.Add(j)).ToList();", "Till.Add=8"),
        new("in initialisers and constructor chains", """
            public static class Till { [All] public static int Add(int a) => a + 1; }
            public class Shop { private static readonly int First = Till.Add(1); private readonly int _second = Till.Add(2); public Shop() : this(Till.Add(3)) { } private Shop(int third) => Sum = First + _second + third; public int Sum { get; } = Till.Add(4); }
            public class Branch(int a) : Base(Till.Add(a)) { public int Property { get; } = Till.Add(a); }
            public class Base(int a) { public int A => a; }
            """, "new Shop().Sum + new Branch(5).A", "Till.Add=6"),
        new("in accessors, operators and indexers", """
            public class Till
            {
                [All] public int Add(int a) => a + 1;
                public int Property { get => Add(1); set => Add(value); }
                public int this[int i] => Add(i);
                public static Till operator +(Till left, Till right) { left.Add(2); return right; }
                public static implicit operator int(Till till) => till.Add(3);
                public event Action Event { add => Add(4); remove => Add(5); }
            }
            """, "var till = new Till(); till.Property = till.Property; till += till; till.Event += () => { }; till.Event -= () => { }; return till[1] + (int)till;", "Till.Add=7"),
        new("in patterns, switches and interpolations", Till, """
            var till = new Till();
            var text = $"{till.Add(1)} {till.Add(2):x4}";
            var kind = till.Add(3) switch { 4 => "four", var other when till.Add(other) > 0 => "more", _ => "none" };
            return till is { } same && same.Add(4) is > 4 and < 6 ? text + kind : "";
            """, "Till.Add=4"),
        new("in collection expressions, with and tuples", Till + " public record Receipt(int Total);", "var till = new Till(); int[] all = [till.Add(1), .. new[] { till.Add(2) }]; var receipt = new Receipt(till.Add(3)) with { Total = till.Add(4) }; return (till.Add(5), all.Length, receipt);", "Till.Add=5"),
        new("in exception filters, catch and finally", Till, """
            var till = new Till();
            try { throw new InvalidOperationException("x" + till.Add(1)); }
            catch (InvalidOperationException e) when (till.Add(2) == 3 && e.Message == "x2") { return till.Add(3); }
            finally { till.Add(4); }
            """, "Till.Add=4"),
        new("in lock, using and loops", Till + " public sealed class Door : IDisposable { public void Dispose() { } public static Door Of(int a) => new(); }", """
            var till = new Till();
            lock (till) { till.Add(1); }
            using (Door.Of(till.Add(2))) { }
            for (var i = 0; till.Add(i) < 3; i++) { }
            do { till.Add(9); } while (false);
            foreach (var i in new[] { till.Add(1) }) { till.Add(i); }
            return "";
            """, "Till.Add=8"),
        new("throw expression and coalescing", Till, "var till = new Till(); int? none = null; none ??= till.Add(1); return none ?? throw new Exception(\"\" + till.Add(2));", "Till.Add=1"),
        new("short circuit", Till, "var till = new Till(); return till.Add(1) == 0 && till.Add(2) == 3;", "Till.Add=1"),
        new("discarded, awaited, cast", "public class Till { [All] public Task<object> Find(int a) => Task.FromResult<object>(a); }", "var till = new Till(); _ = till.Find(1); return (int)await till.Find(2) + (await till.Find(3)).GetHashCode();", "Till.Find=3"),
        new("several on one line", Till, "var a = new Till(); var b = new Till(); return a.Add(1) + b.Add(2) + a.Add(3) + b.Self.Add(4);", "Till.Add=4"),
        new("overloads are told apart", "public class Till { [All] public string Add(int a) => \"int\"; public string Add(long a) => \"long\"; [All] public string Add(object a) => \"object\"; }", "var till = new Till(); return till.Add(1) + till.Add(1L) + till.Add(\"\");", "Till.Add=2"),
        new("line directive", Till, "var till = new Till();\n#line 100 \"Pages/Index.razor\"\nvar sum = till.Add(1);\n#line hidden\nsum += till.Add(2);\n#line (1, 2) - (1, 20) 5 \"Other.cshtml\"\nsum += till.Add(3);\n#line default\nreturn sum;", "Till.Add=3"),
        new("name of", Till, "nameof(Till.Add) + nameof(Test)", ""),
        new("call inside name-like strings and typeof", Till, "typeof(Till).GetMethod(nameof(Till.Add))!.Name", ""),
        new("reflection is invisible to every interceptor", Till, "typeof(Till).GetMethod(\"Add\")!.Invoke(new Till(), [1])", ""),

        new("method group", Till, "Func<int, int> add = {|INS0003:new Till().Add|}; return add(1);", "", "a method group"),
        new("method group as an argument", Till, "new[] { 1, 2 }.Select({|INS0003:new Till().Add|}).Sum()", "", "a method group"),
        new("static method group", "public static class Till { [All] public static int Add(int a) => a + 1; }", "new[] { 1, 2 }.Select({|INS0003:Till.Add|}).Sum()", "", "a method group"),
        new("function pointer", "public static unsafe class Till { [All] public static int Add(int a) => a + 1; public static int Go() { delegate*<int, int> add = &{|INS0003:Add|}; return add(1); } }", "Till.Go()", "", "a method group"),
        new("expression tree", Till, "var till = new Till(); Expression<Func<int>> tree = () => {|INS0003:till.Add|}(1) + {|INS0003:till.Add|}(2); return tree.ToString().Contains(\"Add\") + \"\" + tree.Compile()();", "", "a call in an expression tree; a call in an expression tree"),
        new("queryable lambda", Till, "var till = new Till(); var query = new[] { 1, 2 }.AsQueryable().Where(i => {|INS0003:till.Add|}(i) > 2); return query.Expression.ToString().Contains(\"Add\") + \"\" + query.Count();", "", "a call in an expression tree"),
        new("queryable query", Till, "var till = new Till(); var query = from i in new[] { 1, 2 }.AsQueryable() where {|INS0003:till.Add|}(i) > 2 select i; return query.Count();", "", "a call in an expression tree"),
        new("source of a queryable query", "public class Till { [All] public int[] All() => [1, 2]; }", "var till = new Till(); return (from i in till.All().AsQueryable() where i > 1 select i).Count();", "Till.All=1"),
        new("dynamic receiver", Till, "dynamic till = new Till(); return till.Add(1);", ""),
        new("dynamic argument", Till, "dynamic one = 1; var till = new Till(); return {|INS0003:till.Add|}(one);", "", "a dynamic call"),
        new("query pattern method", "public class Till { [All] public string Select(Func<int, int> f) => \"s\" + f(1); }", "from i in new Till() {|INS0003:select i|}", ""),
        new("collection initialiser", "public class Till : IEnumerable { public int Sum; [All] public void Add(int a) => Sum += a; public IEnumerator GetEnumerator() => throw new NotSupportedException(); }", "new Till { {|INS0003:1|}, {|INS0003:2|} }.Sum", ""),
        new("enumeration by pattern", "public class Till { [All] public List<int>.Enumerator GetEnumerator() => new List<int> { 1 }.GetEnumerator(); }", "var sum = 0; foreach (var i in {|INS0003:new Till()|}) { sum += i; } return sum;", ""),
        new("deconstruction", "public class Till { [All] public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }", "var (a, b) = {|INS0003:new Till()|}; return a + b;", ""),
        new("positional pattern", "public class Till { [All] public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }", "new Till() is {|INS0003:(1, 2)|}", ""),
        new("collection expression", "public class Till : IEnumerable<int> { public int Sum; [All] public void Add(int a) => Sum += a; public IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }", "Till till = {|INS0003:[1, 2]|}; return till.Sum;", ""),
        new("awaited by pattern", "public class Till { [All] public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }", "await {|INS0003:new Till()|}; return 1;", ""),
        new("conditional method that is left out", "public class Till { public int Sum; [All, Conditional(\"NEVER\")] public void {|INS0001:Add|}(int a) => Sum += a; }", "var till = new Till(); var n = 0; till.Add(++n); return n + till.Sum;", ""),
        new("opted out by method, type and name", """
            public class Till { [All] public int Add(int a) => a + 1; [All] public int Take(int a) => a - 1; }
            public static class Caller { [NotIntercepted] public static int Quiet(Till till) => till.Add(1) + till.Take(1); [NotIntercepted("Add")] public static int Half(Till till) => till.Add(1) + till.Take(1); [NotIntercepted] public static int Property => new Till().Add(1); }
            [NotIntercepted] public static class Silent { public static Func<Till, int> Lambda = till => till.Add(1); public static int Go(Till till) { int Local() => till.Take(2); return Local(); } }
            """, "var till = new Till(); return Caller.Quiet(till) + Caller.Half(till) + Caller.Property + Silent.Lambda(till) + Silent.Go(till);", "Till.Take=1",
            "[NotIntercepted]; [NotIntercepted]; [NotIntercepted]; [NotIntercepted]; [NotIntercepted]; [NotIntercepted]"),
        new("opted out by assembly, the interface route stays", "public interface ITill { int Add(int a); } public partial class Till : ITill { [All] public int Add(int a) => a + 1; }", "ITill till = new Till(); return till.Add(1) + new Till().Add(2);", "Till.Add=1", "[NotIntercepted]") { Prologue = "[assembly: NotIntercepted]" },
    ];
}
