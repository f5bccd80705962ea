namespace Instrumentation.Analyzers.Tests.WrongUse;

internal static class Arguments
{
    public static Row[] Rows { get; } =
    [
        new("empty names", "public class C { [Traced({|INS0006:\"\"|}), Metered({|INS0006:\"\"|}), Logged(\"\")] public void {|INS0008:M|}([Tag({|INS0006:\"\"|})] int a) { } public void N() => M(1); }"),
        new("null names", "public class C { [Traced(null!), Metered(null!), Logged(null!)] public void {|INS0008:M|}([Tag(null, null)] int a) { } public void N() => M(1); }"),
        new("names full of quotes and escapes", "public class C { [Traced(\"a\\\"b\\\\c\\r\\n\\0{0}\\u2028\"), Metered({|INS0006:\"x y\\\"z\"|}), Logged(\"a \\\" \\\\ \\r\\n {a}\")] public void {|INS0008:M|}([Tag({|INS0006:\"a\\\"\\n\"|})] int a) { } public void N() => M(1); }"),
        new("unusual enum values", "public class C { [Traced(Kind = (System.Diagnostics.ActivityKind)99, Exceptions = (ExceptionRecording)(-1)), Logged(Level = (LogLevel)77, Start = (LogLevel)(-3), Failure = LogLevel.None)] public void {|INS0008:M|}([Tag(On = (Signals)255)] int a) { } public void N() => M(1); }"),
        new("unusual buckets", "public class C { [Metered(\"m\", Buckets = new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 1e308, double.Epsilon })] public void M() { } public void N() => M(); }"),
        new("no buckets", "public class C { [Metered(\"m\", Buckets = new double[0])] public void M() { } [Metered(\"l\", Buckets = null)] public void L() { } public void N() { M(); L(); } }"),
        new("arguments that are wrong", "public class C { [Traced({|CS1503:1|})] public void M() { } [Metered(Buckets = {|CS0029:1|})] public void L() { } [Logged({|CS0103:missing|})] public void {|INS0008:K|}() { } public void N() { M(); L(); K(); } }"),
        new("arguments that are missing or unknown", "public class C { [Traced({|CS0246:Missing|} = 1)] public void M() { } [{|CS1729:Metered(\"a\", \"b\")|}] public void L() { } public void N() { M(); L(); } }"),
        new("event ids", "public class C { [Logged(EventId = int.MinValue)] public void {|INS0008:M|}() { } [Logged(EventId = -1)] public void {|INS0008:L|}() { } public void N() { M(); L(); } }"),
        new("bad templates", """
            public class C(ILogger<C> logger)
            {
                private readonly ILogger _logger = logger;
                [Logged({|INS0004:"{"|})] public void A(int a) { }
                [Logged({|INS0004:"}"|})] public void B(int a) { }
                [Logged({|INS0004:"{}"|})] public void D(int a) { }
                [Logged({|INS0004:"{a"|})] public void E(int a) { }
                [Logged("{a.}")] public void F(int a) { }
                [Logged({|INS0004:"{.a}"|})] public void G(int a) { }
                [Logged({|INS0004:"{0}"|})] public void H(int a) { }
                [Logged("{a,-10:X4} {{a}} {a:{{}}}")] public void I(int a) { }
                public object N() { A(1); B(1); D(1); E(1); F(1); G(1); H(1); I(1); return _logger; }
            }
            """),
        new("holes that name everything else", """
            public class C(ILogger<C> logger)
            {
                private readonly ILogger _logger = logger;
                [Logged({|INS0004:"{this}"|})] public void A() { }
                [Logged({|INS0004:"{_logger}"|})] public void B() { }
                [Logged({|INS0004:"{result}"|})] public int D() => 1;
                [Logged({|INS0004:"{T}"|})] public void E<T>() { }
                [Logged({|INS0004:"{a.Length.B}"|})] public void F(string a) { }
                [Logged({|INS0004:"{a.ToString}"|})] public void G(string a) { }
                [Logged({|INS0004:"{a[0]}"|})] public void H(string a) { }
                [Logged({|INS0004:"{a.Chars}"|})] public void I(string a) { }
                public object N() { A(); B(); D(); E<int>(); F(""); G(""); H(""); I(""); return _logger; }
            }
            """),
        new("paths that do not bind", "public class C { [Traced] public void M([Tag(\"a\", \"\")] int a, [Tag(\"b\", {|INS0004:\"..\"|})] int b, [Tag(\"c\", {|INS0004:\"Length.\"|})] string c, [Tag(\"d\", {|INS0004:\"class\"|})] string d) { } public void N() => M(1, 2, \"\", \"\"); }"),
        new("paths over nullable and generic values", """
            public class C<T> where T : IComparable
            {
                [Traced] public void M([Tag("a", {|INS0004:"Value"|})] int? a, [Tag("b", "Value.Length")] KeyValuePair<int, string?>? b, [Tag("c")] T c, [Tag("d", "Length")] int[]? d, [Tag("e", "Item1")] (int, string) e) { }
                public void N(T c) => M(1, null, c, null, (1, ""));
            }
            """),
        new("tags of what cannot be kept", "public class C { [Traced] public void M([{|INS0004:Tag|}] Span<int> a, [{|INS0004:Tag|}] ReadOnlySpan<char> b, [Tag] ref int c, [Tag] out string d, [Tag] in Guid e) => d = \"\"; public void N() { var c = 1; M([], \"\", ref c, out _, Guid.Empty); } }"),
        new("tag of a type parameter that may be a ref struct", "public class C { [Traced] public void M<T>([{|INS0004:Tag|}] T a) where T : allows ref struct { } public void N() => M(1); }"),
        new("error member of the wrong kind", """
            public class Result { public bool Failed; public bool? Maybe; public string Text = ""; public bool Check() => true; public static bool Global; private bool Hidden = true; }
            public class C
            {
                [Traced(ErrorWhen = {|INS0004:"Maybe"|})] public Result A() => new();
                [Traced(ErrorWhen = {|INS0004:"Text"|})] public Result B() => new();
                [Traced(ErrorWhen = {|INS0004:"Check"|})] public Result D() => new();
                [Traced(ErrorWhen = {|INS0004:"Global"|})] public Result E() => new();
                [Traced(ErrorWhen = {|INS0004:"Hidden"|})] public Result F() => new();
                [Traced(ErrorWhen = {|INS0004:"Failed"|})] public Task G() => Task.CompletedTask;
                [Traced(ErrorWhen = {|INS0004:""|})] public Result H() => new();
                [Traced(ErrorWhen = "Failed"), Metered(ErrorWhen = {|INS0004:"Maybe"|})] public ValueTask<Result?> I() => default;
                public void N() { A(); B(); D(); E(); F(); G(); H(); _ = I(); }
            }
            """),
        new("repeated tags", "public class C { [Traced] public void M([Tag(\"a\"), Tag({|INS0004:\"a\"|}), Tag(\"b\")] int a) { } public void N() => M(1); }"),
        new("tags with the names of our own", "public class C { [Traced, Metered, Logged(\"{duration} {error}\")] public void {|INS0008:M|}([Tag(\"error.type\")] string error, [Tag(\"code.function.name\")] string a, [Tag(\"duration\")] int b, [Tag({|INS0006:\"{OriginalFormat}\"|})] int c) { } public void N() => M(\"\", \"\", 1, 2); }"),
        new("scope that is empty", "[assembly: InstrumentationScope({|INS0006:\"\"|})] public class C { [Traced] public void M() { } public void N() => M(); }"),
        new("scope that is null", "[assembly: InstrumentationScope(null!)] public class C { [Traced] public void M() { } public void N() => M(); }"),
        new("bounded by nonsense", "public class C { [Metered] public void M([Tag, Bounded(-1)] string a, [Tag, Bounded(0)] string b) { } public void N() => M(\"\", \"\"); }"),
    ];
}
