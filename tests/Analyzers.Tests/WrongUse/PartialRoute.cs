namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class PartialRoute
{
    public static Row[] Rows { get; } =
    [
        new("no body", "public partial class C { [Traced] public partial int {|CS8795:{|INS0001:M|}|}(int a); public int N() => M(1); }"),
        new("body with other parameters", "public partial class C { [Traced] public partial int {|CS8795:{|INS0001:M|}|}(int a); private int MCore(long a) => 1; }"),
        new("body with another result", "public partial class C { [Traced] public partial Task<int> {|CS8795:{|INS0001:M|}|}(); private Task MCore() => Task.CompletedTask; }"),
        new("body that is abstract", "public abstract partial class C { [Traced] public partial int {|CS8795:{|INS0001:M|}|}(); protected abstract int MCore(); }"),
        new("body that is a property", "public partial class C { [Traced] public partial int {|CS8795:{|INS0001:M|}|}(); private int MCore => 1; }"),
        new("type that is not partial", "public class C { [Traced] public partial void {|CS0751:{|CS8795:{|INS0001:M|}|}|}(); private void MCore() { } }"),
        new("outer type that is not partial", "public class Outer { public partial class C { [Traced] public partial void {|CS8795:{|INS0001:M|}|}(); private void MCore() { } } }"),
        new("implemented by hand as well", "public partial class C { [Traced] public partial void M(); public partial void M() { } private void MCore() { } public void N() => M(); }"),
        new("attributes on both parts", "public partial class C { [Traced] public partial void M(); [{|INS0007:Traced(\"a\")|}, Metered] public partial void M() { } public void N() => M(); }"),
        new("attributes on the implementation only", "public partial class C { public partial void M(); [Traced] public partial void M() { } public void N() => M(); }"),
        new("attribute on the body's method", "public partial class C { public partial void {|CS8795:M|}(); [Traced] private void MCore() { } public void N() => M(); }"),
        new("attributes on declaration and body", "public partial class C { [Traced] public partial void M(); [Metered] private void MCore() { } public void N() => M(); }"),
        new("declared twice", "public partial class C { [Traced] public partial void {|CS8795:M|}(); [Traced] public partial void {|CS0756:{|CS0111:M|}|}(); private void MCore() { } }"),
        new("old-style partial method", "public partial class C { [Traced] partial void {|INS0001:M|}(); public void N() => M(); }"),
        new("old-style partial method with body", "public partial class C { [Traced] partial void M(int a); private void MCore(int a) { } public void N() => M(1); }"),
        new("partial without attribute", "public partial class C { public partial int {|CS8795:M|}(); private int MCore() => 1; }"),
        new("opted out", "public partial class C { [NotInstrumented] public partial int {|CS8795:M|}(); private int MCore() => 1; }"),
        new("two bodies", "public partial class C { [Traced] public partial Task MAsync(); private Task MAsyncCore() => Task.CompletedTask; private Task MCoreAsync() => Task.CompletedTask; public Task N() => MAsync(); }"),
        new("generic with another order", "public partial class C { [Traced] public partial void {|CS8795:{|INS0001:M|}|}<T, U>(T a, U b); private void MCore<T, U>(U a, T b) { } }"),
        new("constraints that differ", "public partial class C { [Traced] public partial void {|CS8795:{|INS0001:M|}|}<T>(T a) where T : class; private void MCore<T>(T a) where T : class, new() { } }"),
        new("static body of an instance method", "public partial class C { [Traced] public partial int {|CS8795:{|INS0001:M|}|}(); private static int MCore() => 1; }"),
        new("ref, out, in, scoped, params", """
            public partial class C
            {
                [Traced] public partial ref int M(ref int a, out int b, in int c, ref readonly int d, scoped ref int e, params Span<int> f);
                private ref int MCore(ref int a, out int b, in int c, ref readonly int d, scoped ref int e, scoped Span<int> f) { b = 1; return ref a; }
            }
            """),
        new("async void body", "public partial class C { [Traced] public partial void M(); private async void MCore() => await Task.Yield(); public void N() => M(); }"),
        new("async declaration", "public partial class C { [Traced] public async partial Task {|CS1994:{|CS8795:M|}|}(); private Task MCore() => Task.CompletedTask; }"),
        new("override that is partial under a plain one", "public class B { [Traced] public virtual void M() { } } public partial class C : B { [Traced] public override partial void {|INS0011:M|}(); private void MCore() => base.M(); }"),
        new("override that is plain under a partial one", "public partial class B { [Traced] public virtual partial void M(); private void MCore() { } } public class C : B { public override void {|INS0002:M|}() => base.M(); }"),
        new("partial explicit implementation", "public interface I { void M(); } public partial class C : I { [Traced] partial void I.{|CS0754:M|}(); }"),
        new("partial interface member", "public partial interface I { [Traced] public virtual partial int M(); private int MCore() => 1; [Traced] partial int {|CS8796:{|INS0001:L|}|}(); }"),
        new("extension method", "public static partial class C { [Traced] public static partial int M(this string a, int b = 1); private static int MCore(string a, int b) => b; public static int N() => \"\".M(); }"),
        new("unsafe", "public unsafe partial class C { [Traced] public partial int* M(int* a); private int* MCore(int* a) => a; }"),
        new("in a struct", "public partial struct C { [Traced] public readonly partial int M(); private readonly int MCore() => 1; [Traced] public partial void L(); private void LCore() { } public int N() { L(); return M(); } }"),
    ];
}
