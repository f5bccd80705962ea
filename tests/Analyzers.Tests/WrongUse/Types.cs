namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class Types
{
    public static Row[] Rows { get; } =
    [
        new("file type", "file class C { [Traced] public void {|INS0001:M|}() { } public void N() => M(); }"),
        new("file type in the signature", "file class T; internal partial class C { [Traced] private void {|CS9051:M|}(T a) { } }"),
        new("ref struct", "public ref partial struct C { [Traced, Metered] public int M() => 1; public static int N() => new C().M(); }"),
        new("struct", "public struct C { public int Value; [Traced] public void M() => Value++; [Traced] private readonly void {|INS0002:L|}() { } public void N() { M(); L(); default(C).M(); } }"),
        new("private nested type", "public class Outer { private class C { [Traced] public void {|INS0002:M|}() { } } public void N() => new C().M(); }"),
        new("private type in the signature", "public partial class C { private class T; [Traced] private T {|INS0002:M|}(List<T[]> a) => new(); public void N() => M([]); }"),
        new("private constraint", "public partial class C { private interface T; [Traced] private void {|INS0002:M|}<U>() where U : T { } private class V : T; public void N() => M<V>(); }"),
        new("protected nested type", "public class Outer { protected class C { [Traced] public void {|INS0002:M|}() { } } public void N() => new C().M(); }"),
        new("static class with private method", "public static class C { [Traced] private static int {|INS0002:M|}() => 1; public static int N() => M(); }"),
        new("generic names that meet", "public partial class C<T> { public partial class D<T> { [Traced] private U {|INS0002:M|}<U>(T a, U b) => b; public U N<U>(T a, U b) => M(a, b); } }"),
        new("method type parameter that hides the type's", "public class C<T> { [Traced] public T M<T>(T a) => a; public int N() => M(1); }"),
        new("records", """
            [Traced]
            public partial record C(int A) { public int M() => A; public override string ToString() => ""; public int N() => M(); }
            [{|INS0007:Traced|}] public record struct E(int A);
            [Traced] public abstract record B { public abstract int M(); }
            public record D : B { public override int M() => 1; public int N() => M() + ((B)this).M(); }
            """),
        new("enum, delegate, interface", """
            [{|CS0592:Traced|}] public enum E { A }
            [{|CS0592:Traced|}] public delegate void D();
            [Traced] public interface I { void M(); static int S() => 1; int P { get; } }
            """),
        new("default interface members", "public interface I { [Traced] int {|INS0002:M|}() => 1; [Traced] static int {|INS0002:S|}() => 1; [Traced] private int {|INS0002:P|}() => 1; int N() => M() + S() + P(); }"),
        new("static abstract members", """
            public interface I<T> where T : I<T> { [Traced] static abstract T Parse(string text); static virtual int Two() => 2; }
            public partial class C : I<C> { public static C Parse(string text) => new(); public static C N() => Parse(""); public static T G<T>() where T : I<T> => T.Parse(""); }
            """),
        new("interface over generic names", "public interface I<T> { T M<U>(T a, U b); } public partial class C<U> : I<U> { [Traced] public U M<T>(U a, T b) => a; public U N(U a) => M(a, 1); }"),
        new("interface implemented twice", "public interface I<T> { void M(T a); } public partial class C : I<int>, I<string> { [Traced] public void M(int a) { } [Traced] public void M(string a) { } public void N() { M(1); M(\"\"); } }"),
        new("interface with an interface missing", "public partial class C : {|CS0246:Missing|} { [Traced] public void M() { } public void N() => M(); }"),
        new("member that is not implemented", "public interface I { void M(); } public partial class C : {|CS0535:I|} { [Traced] public void L() { } public void N() => L(); }"),
        new("base that is missing", "public partial class C : {|CS0246:Missing|} { [Traced] public override void M() { } public void N() => M(); }"),
        new("cyclic base", "public class {|CS0146:A|} : B { [Traced] public void M() { } } public class {|CS0146:B|} : A { public void N() => {|CS0120:M|}(); }"),
        new("two types of a name", "public class C { [Traced] public void M() { } } public class {|CS0101:C|} { [Traced] public void {|CS0111:M|}() { } }"),
        new("two methods of a signature", "public class C { [Traced] public void M() { } [Traced] public void {|CS0111:M|}() { } }"),
        new("hidden method", "public class B { [Traced] public void M() { } } public class C : B { [Traced] public new void M() { } public void N() { M(); ((B)this).M(); } }"),
        new("override of a sealed method", "public class B { [Traced] public virtual void M() { } } public class C : B { public sealed override void M() { } } public class D : C { public override void {|CS0239:M|}() { } }"),
        new("extension blocks", """
            public static partial class Words
            {
                extension<T>(List<T> list) where T : class
                {
                    [Traced, Metered] public T First2() => list[0];
                    [Traced] public static List<T> Empty2() => [];
                    [{|CS0592:Traced|}] public int Size => list.Count;
                }
                public static object N(List<string> list) => list.First2() + List<string>.Empty2();
            }
            """),
        new("unnamed type", "public class {|CS1001:{|} [Traced] public void M() { } }"),
    ];
}
