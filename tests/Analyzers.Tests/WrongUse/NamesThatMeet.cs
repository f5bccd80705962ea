namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class NamesThatMeet
{
    public static Row[] Rows { get; } =
    [
        new("parameters named as generated code names its own", """
            public partial class C(ILogger<C> logger)
            {
                [Traced, Metered, Logged("{call} {error} {task}")] [return: Tag("result")]
                public Task<int> M([Tag] int call, [Tag] int error, [Tag] int exception, [Tag] int task, int operation, int activity, int duration, int e, int value, int state, int inner, int self, int result) => Task.FromResult(call + result);
                public object N() { M(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13); return logger; }
            }
            """),
        new("parameters that are keywords", """
            public class C
            {
                [Traced] public int @class([Tag] int @this, [Tag] string @event, int @params, int @async, int @await, int @record, int @field, int @file, int @scoped, int @required) => @this;
                public int N() => @class(1, "", 3, 4, 5, 6, 7, 8, 9, 10);
            }
            """),
        new("types and namespaces that are keywords", "namespace @namespace.@int { public partial class @class<@in> { [Traced] private @in @return<@out>(@in @if, @out @else) => @if; public @in N(@in a) => @return(a, 1); } }"),
        new("types named as the framework's", """
            namespace Shop
            {
                public class Task; public class Exception; public class String; public class System { public class Diagnostics; } public class Object; public class Instrumentation2; public class Activity; public class Operation;
                public partial class C { [Traced, Metered] public global::System.Threading.Tasks.Task<Task> M([Tag] string a, Exception b) => null!; public void N() => M("", new()); }
            }
            """),
        new("own type named Instrumentation", "namespace Shop { public class Instrumentation { [Traced] public void Generated() { } public void N() => Generated(); } }"),
        new("members named as generated ones", """
            public partial class C
            {
                [Traced] private void M() { }
                private void M__Instrumented() { }
                private void M__Observed() { }
                public void N() { M(); M__Instrumented(); M__Observed(); }
            }
            """),
        new("classes whose mangled names meet", """
            namespace A { public class B_C { [Traced] public void M() { } } }
            namespace A_B { public class C { [Traced] public void M() { } } }
            namespace A.B { public class C { [Traced] public void M() { } public void N() { M(); new A_B.C().M(); new A.B_C().M(); } } }
            """),
        new("types that differ by case", "public class Orders { [Traced] public void M() { } } public class ORDERS { [Traced] public void M() { } public void N() { M(); new Orders().M(); } }"),
        new("types that differ by arity", "public class C { [Traced] public void M() { } } public class C<T> { [Traced] public void M() { } } public class C<T, U> { [Traced] public void M() { } public void N() { M(); new C().M(); new C<int>().M(); } }"),
        new("overloads by ref kind and arity", "public class C { [Traced] public void M(int a) { } [Traced] public void M(ref int a) { } [Traced] public void M<T>(T a) { } [Traced] public void M(params int[] a) { } public void N() { var a = 1; M(a); M(ref a); M<int>(a); M(); } }"),
        new("methods named as members of object", "public class C { [Traced] public new void ToString() { } [Traced] public bool Equals(int a) => true; [Traced] public new int GetHashCode() => 1; [Traced] public void Finalize2() { } public void N() { ToString(); Equals(1); GetHashCode(); } }"),
        new("methods named as statics of ours", "public class C { [Traced, Metered] public void Source() { } [Traced, Metered] public void Operations() { } [Traced] public void SourceDuration() { } [Metered] public void Scope() { } public void N() { Source(); Operations(); SourceDuration(); Scope(); } }"),
        new("names beyond ASCII", "namespace Größe { public partial class Ключ<Ω> { [Traced, Logged(\"{ключ}\")] private Ω {|INS0008:名前|}([Tag] Ω ключ) => ключ; public Ω N(Ω a) => 名前(a); } }"),
        new("global using that hides our namespace", "namespace Other { public class TracedAttribute : Attribute; public class Instrumentation { } } public class C { [Other.Traced] public void M() { } [global::Instrumentation.Traced] public void L() { } public void N() { M(); L(); } }"),
        new("attribute by alias", "namespace Shop { using T = Instrumentation.TracedAttribute; public class C { [T] public void M() { } public void N() => M(); } }"),
        new("user's own InterceptsLocation", "namespace System.Runtime.CompilerServices { public class InterceptsLocationAttribute(int version, string data) : Attribute { public int V => version; public string D => data; } } public class C { [Traced] public void M() { } public void N() => M(); }"),
        new("user's own generated namespace", "namespace Instrumentation.Generated { public static class Operations { public static int Source; } } public class C { [Traced, Metered] public void M() { } public void N() => M(); }"),
        new("user's own InstrumentationScopes", "public static class InstrumentationScopes { public static int All; } public class C { [Traced] public void M() { } public void N() => M(); }"),
    ];
}
