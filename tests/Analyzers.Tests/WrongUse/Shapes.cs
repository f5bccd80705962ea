namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class Shapes
{
    public static Row[] Rows { get; } =
    [
        new("async void", "public class C { [Traced, Metered] public async void {|INS0001:M|}() => await Task.Yield(); public void N() => M(); }"),
        new("async void behind an interface", "public interface I { void M(); } public partial class C : I { [Traced] public async void {|INS0001:M|}() => await Task.Yield(); }"),
        new("variable argument list", "public class C { [Traced] public void {|INS0001:M|}(__arglist) { } public void N() => M(__arglist(1)); }"),
        new("custom awaitable", """
            public class C { [Traced] public Later {|INS0001:M|}() => new(); public async Task N() => await M(); }
            public class Later { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
            """),
        new("ref return", "public class C { private int _value; [Traced, Metered] public ref int M() => ref _value; public void N() => M() = 1; }"),
        new("ref readonly return with tag", "public class C { private int _value; [Traced] [return: Tag(\"value\")] public ref readonly int M() => ref _value; public int N() => M(); }"),
        new("span in and out", "public class C { [Traced] public Span<int> M(Span<int> a) => a; public int N() => M([1])[0]; }"),
        new("scoped span", "public class C { [Traced] public int M(scoped Span<int> a, scoped ref int b) => a.Length; public int N(int a) => M([1], ref a); }"),
        new("pointers", "public unsafe class C { [Traced] public int* M(int* a, delegate*<int, void> b) => a; public void N(int* a) => M(a, null); }"),
        new("tagged pointer", "public unsafe class C { [Traced] public void M([{|INS0004:Tag|}] int* a) { } public void N(int* a) => M(a); }"),
        new("iterators", """
            public class C
            {
                [Traced, Metered] public IEnumerable<int> M(int a) { yield return a; }
                [Traced] public async IAsyncEnumerable<int> L([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop) { await Task.Yield(); yield return 1; }
                public async Task N() { foreach (var a in M(1)) { } await foreach (var a in L(default)) { } }
            }
            """),
        new("tagged stream", "public class C { [Traced] [return: {|INS0004:Tag|}] public IEnumerable<int> M() { yield return 1; } public void N() => M(); }"),
        new("operators and accessors", """
            public class C
            {
                [{|INS0007:Traced|}] public static C operator +(C a, C b) => a;
                public int P { [{|INS0007:Metered|}] get => 1; [{|INS0007:Logged|}] set { } }
                [{|INS0007:Traced|}] ~C() { }
                public C N() => this + this;
            }
            """),
        new("constructor, field, property, parameter", """
            public class C
            {
                [{|CS0592:{|INS0007:Traced|}|}] public C() { }
                [{|CS0592:Metered|}] public int F;
                [{|CS0592:Logged|}] public int P { get; set; }
                public void M([{|CS0592:Traced|}] int a) { }
            }
            """),
        new("local function and lambda", "public class C { public int M() { return L() + F(); [{|INS0007:Traced|}] int L() => 1; int F() { var f = [{|INS0007:Metered|}] () => 1; return f(); } } }"),
        new("extern and imported", "public static class C { [{|INS0007:Traced|}, System.Runtime.InteropServices.DllImport(\"c\")] public static extern int M(int a); public static int N() => M(1); }"),
        new("explicit implementation", "public interface I { int M(); } public partial class C : I { [Traced] int I.{|INS0002:M|}() => 1; public int N() => ((I)this).M(); }"),
        new("conditional", "public class C { [Traced, System.Diagnostics.Conditional(\"NEVER\")] public void {|INS0001:M|}(int a) { } public void N() => M(1); }"),
        new("obsolete as error", "public class C { [Traced, Obsolete(\"no\", true)] public void M() { } public void N() => {|CS0619:M()|}; }"),
        new("return value that is not used", "public class C { [Traced, Metered] public ValueTask<int> M() => new(1); public void N() { _ = M(); } }"),
        new("unmanaged callers only", "public static unsafe class C { [Traced, System.Runtime.InteropServices.UnmanagedCallersOnly] public static void M() { } public static delegate* unmanaged<void> N() => &{|INS0003:M|}; }"),
        new("module initializer", "public static class C { [Traced, System.Runtime.CompilerServices.ModuleInitializer] public static void M() { } }"),
        new("params of all kinds", """
            public class C
            {
                [Traced] public int A(params int[] a) => a.Length;
                [Traced] public int B(params ReadOnlySpan<int> a) => a.Length;
                [Traced] public int D(params IEnumerable<int> a) => a.Count();
                public int N() => A(1, 2) + B(1, 2) + D(1, 2) + A();
            }
            """),
        new("interpolated string handler", """
            public class C
            {
                [Traced] public void M(bool on, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("on")] Handler text) { }
                public void N() => M(true, $"a{1}");
            }
            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public struct Handler { public Handler(int a, int b, bool on) { } public void AppendLiteral(string a) { } public void AppendFormatted(int a) { } }
            """),
        new("dynamic", "public class C { [Traced, Logged(\"{a}\")] public dynamic {|INS0008:M|}([Tag] dynamic a) => a; public object N() => M(1); }"),
    ];
}
