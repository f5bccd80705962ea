namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class Places
{
    public static Row[] Rows { get; } =
    [
        new("calls in initializers and attributes", """
            public class C
            {
                private static readonly int First = M(1);
                private readonly int _second = M(2);
                [Traced] public static int M(int a) => a;
                public int P { get; } = M(3);
                public C() : this(M(4)) { }
                public C(int a) => _second += a + First + P;
                public int D(int a = {|CS1736:M(5)|}) => _second;
                [Obsolete(nameof(M))] public void N() { }
            }
            """),
        new("calls of what does not bind", "public class C { [Traced] public void M(int a) { } public void N() { {|CS7036:M|}(); M({|CS1503:\"\"|}); {|CS1501:M|}(1, 2); {|CS0103:L|}(); this.{|CS1061:K|}(); M(1){|CS1002:}|} }"),
        new("unfinished code", "public class C { [Traced] public void M( {|CS1026:{|} } public void N() => M({|CS1026:;|} [Traced{|CS1003:|}{|CS1513:|}"),
        new("attribute of nothing", "public class C { [Traced] {|CS1519:}|}"),
        new("base, this and null-conditional calls", """
            public class B { [Traced] public virtual int M() => 1; }
            public class C : B { public override int M() => base.M() + this.N(null); private int N(C? c) => c?.M() ?? c!.M() + (c as B)?.M() ?? 0; }
            """),
        new("calls in expression trees and queries", """
            public class C
            {
                [Traced] public static bool M(int a) => a > 1;
                public object N(IQueryable<int> a, IEnumerable<int> b) => (a.Where(x => {|INS0003:M|}(x)), from x in a where {|INS0003:M|}(x) select x, from x in b where M(x) select x, b.Where({|INS0003:M|}));
            }
            """),
        new("method groups of all kinds", """
            public unsafe class C
            {
                public event Action? E;
                [Traced] public static void M() { }
                public void N() { E += {|INS0003:M|}; E -= M; Action a = {|INS0003:C.M|}; var b = {|INS0003:M|}; delegate*<void> c = &{|INS0003:M|}; new Thread({|INS0003:M|}).Start(); E?.Invoke(); }
            }
            """),
        new("attributes on everything", """
            [assembly: Traced, Metered, Logged("a")]
            [Traced, Metered("b"), Logged]
            public partial class C
            {
                [Traced, Metered, Logged, NotInterceptedAttribute] public void {|INS0008:M|}() { }
                [Traced, Metered, Logged] private int {|INS0008:L|}([Tag, Bounded(1)] int a) => a;
                public void {|INS0008:N|}() { M(); L(1); }
            }
            """),
        new("in a foreign attribute class", "public class MyAttribute : Attribute { [Traced] public static int M() => 1; [Traced] public override bool {|INS0002:Match|}(object? a) => true; public void N() => M(); }"),
        new("attribute that derives from ours", "public class MyAttribute : {|CS0509:TracedAttribute|}; public class C { [{|CS0616:My|}] public void M() { } public void N() => M(); }"),
        new("caller information", """
            public class C
            {
                [Traced] public string M(int a, [System.Runtime.CompilerServices.CallerMemberName] string b = "", [System.Runtime.CompilerServices.CallerArgumentExpression("a")] string c = "", [System.Runtime.CompilerServices.CallerLineNumber] int d = 0) => b + c + d;
                public string N() => M(1 + 1);
            }
            """),
        new("call on a type parameter", "public interface I { void M(); } public partial class C : I { [Traced] public void M() { } public void N<T, U>(T a, U b) where T : C where U : struct, I { a.M(); b.M(); } }"),
        new("nullable annotations that disagree", """
            #nullable disable
            public interface I { string M(string a); }
            #nullable enable
            public partial class C : I { [Traced] public string? M(string a) => a; public void N() => M(""); }
            """),
        new("interface nullability that disagrees", "public interface I { string M(string? a); } public partial class C : I { [Traced] public string? {|INS0012:{|INS0012:M|}|}(string a) => a; }"),
        new("hidden line directives", """
            public class C
            {
            #line hidden
                [Traced] public void M() { }
            #line 100 "other file.cs"
                public void N() => M();
            #line default
            }
            """),
    ];
}
