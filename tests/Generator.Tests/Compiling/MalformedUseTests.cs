namespace Instrumentation.Generator.Tests.Compiling;

/// <summary>
/// Wrong use is the user's to correct, at the user's code: whatever is written, and however unfinished it is, the generator neither throws
/// nor writes code that the compiler complains about.
/// </summary>
public sealed class MalformedUseTests
{
    [Theory]
    [InlineData("[Traced(1)] public static void Run() { }")]
    [InlineData("[Traced((string)null!)] public static void Run() { }")]
    [InlineData("[Traced(\"\")] public static void Run() { }")]
    [InlineData("[Traced(\"a\", \"b\")] public static void Run() { }")]
    [InlineData("[Traced(Unknown = 1)] public static void Run() { }")]
    [InlineData("[Traced(Kind = (System.Diagnostics.ActivityKind)77, Exceptions = (ExceptionRecording)77)] public static void Run() { }")]
    [InlineData("[Traced(Kind = \"Server\", Root = 1)] public static void Run() { }")]
    [InlineData("[Traced, Traced] public static void Run() { }")]
    [InlineData("[Traced(ErrorWhen = \"Nothing\")] public static string Run() => \"\";")]
    [InlineData("[Traced(ErrorWhen = \"Length\")] public static string Run() => \"\";")]
    [InlineData("[Traced(ErrorWhen = \"IsCompleted\")] public static void Run() { }")]
    [InlineData("[Traced(ErrorWhen = \"\")] public static bool Run() => true;")]
    [InlineData("[Traced(ErrorWhen = null)] public static bool Run() => true;")]
    [InlineData("[Traced(ErrorWhen = \"A\"), Metered(ErrorWhen = \"B\")] public static (bool A, bool B) Run() => default;")]
    [InlineData("[Metered(\"\")] public static void Run() { }")]
    [InlineData("[Metered(\"Ä ö!\\n\")] public static void Run() { }")]
    [InlineData("[Metered(Buckets = null)] public static void Run() { }")]
    [InlineData("[Metered(\"a\", Buckets = new double[0])] public static void Run() { }")]
    [InlineData("[Metered(\"a\", Buckets = new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon })] public static void Run() { }")]
    [InlineData("[Logged(\"{unclosed\")] public static void Run() { }")]
    [InlineData("[Logged(\"}\")] public static void Run() { }")]
    [InlineData("[Logged(\"{} {0} {a b} {a.} {.a} {@x} {missing}\")] public static void Run(int a) { }")]
    [InlineData("[Logged(\"{a:{b}}\")] public static void Run(int a) { }")]
    [InlineData("[Logged((string)null!)] public static void Run() { }")]
    [InlineData("[Logged(Level = (Microsoft.Extensions.Logging.LogLevel)99, Start = (Microsoft.Extensions.Logging.LogLevel)(-1), EventId = -1)] public static void Run() { }")]
    [InlineData("[Logged(\"{span}\")] public static void Run(System.Span<int> span) { }")]
    public void AttributeArguments_NeverBreakGeneratedCode(string member) => AssertClean(Page(member));

    [Theory]
    [InlineData("[Traced] public static void Run([Tag] System.Span<int> span, [Tag] ref int a, [Tag(\"x\", \"Length\")] in System.ReadOnlySpan<char> text) { }")]
    [InlineData("[Traced] public static void Run([Tag(path: \"\")] string a, [Tag(path: \".\")] string b, [Tag(path: \"a..b\")] string c, [Tag(\"\")] string d, [Tag(null)] string e) { }")]
    [InlineData("[Traced] public static void Run([Tag(path: \"Trim\")] string a, [Tag(path: \"Empty\")] string b, [Tag(path: \"Chars\")] string c, [Tag(path: \"_firstChar\")] string d) { }")]
    [InlineData("[Traced] public static void Run([Tag(\"same\")] int a, [Tag(\"same\")] int b, [Tag, Tag] int c) { }")]
    [InlineData("[Traced] public static void Run([Tag(\"x\", \"Unknown.Deeper\")] Unknown a, [Tag] Unknown b) { }")]
    [InlineData("[Traced] public static void Run<T>([Tag] T a, [Tag(path: \"Length\")] T b) where T : allows ref struct { }")]
    [InlineData("[Traced] [return: Tag] public static void Run() { }")]
    [InlineData("[Traced] [return: Tag] public static System.Threading.Tasks.Task Run() => null!;")]
    [InlineData("[Traced] [return: Tag] public static System.Span<int> Run() => default;")]
    [InlineData("[Traced] [return: Tag(path: \"Item3\")] public static (int, int) Run() => default;")]
    [InlineData("[Traced] public static void Run([Tag(On = (Signals)64)] int a, [Tag(On = (Signals)(-1))] int b) { }")]
    [InlineData("[Traced] public static void Run([Tag] out int a, [Tag(path: \"Length\")] out string b) { a = 1; b = \"\"; }")]
    [InlineData("[Tag] public static int Count => Run(); [Traced] public static int Run() => 1;")]
    [InlineData("[Tag] public static int Count { set { } } [Traced] public static int Run() => 1;")]
    public void Tags_NeverBreakGeneratedCode(string member) => AssertClean(Page(member));

    [Theory]
    [InlineData("[Traced] public partial int Run();")]
    [InlineData("[Traced] public partial int Run(); string RunCore() => \"\";")]
    [InlineData("[Traced] public partial int Run(); static int RunCore() => 1;")]
    [InlineData("[Traced] public partial int Run(); int RunCore(int a) => 1;")]
    [InlineData("[Traced] public partial int Run(); int RunCore<T>() => 1;")]
    [InlineData("[Traced] public partial int Run(); int RunCore() => 1; int RunCore() => 2;")]
    [InlineData("[Traced] public partial int Run(); [Traced] public partial int Run(); int RunCore() => 1;")]
    [InlineData("[Traced] public partial int Run(); public partial int Run() => 1; int RunCore() => 1;")]
    [InlineData("[Traced] public partial int Run(); int RunCore => 1;")]
    [InlineData("[Traced] public partial int Run(); [Traced] private partial int RunCore();")]
    [InlineData("[Traced] partial void Run(); void RunCore() { }")]
    [InlineData("[Traced] partial int Run(); int RunCore() => 1;")]
    [InlineData("[Traced] public partial ref int Run(); ref int RunCore() => throw new System.Exception();")]
    [InlineData("[Traced] public partial Unknown Run(Unknown other); Unknown RunCore(Unknown other) => other;")]
    [InlineData("[Traced] public partial T Run<T>() where T : new(); T RunCore<T>() => default!;")]
    [InlineData("[Traced] public abstract partial int Run(); int RunCore() => 1;")]
    [InlineData("[Traced] public override partial int Run(); int RunCore() => 1;")]
    [InlineData("[Traced] public async partial System.Threading.Tasks.Task Run(); System.Threading.Tasks.Task RunCore() => null!;")]
    [InlineData("[Traced] public partial int Run(int a = 1, __arglist); int RunCore(int a, __arglist) => 1;")]
    [InlineData("[Traced] public partial int this[int index] { get; }")]
    [InlineData("[Traced] public partial string ToString(); string ToStringCore() => \"\";")]
    public void PartialMethods_NeverBreakGeneratedCode(string member)
    {
        AssertClean($"using Instrumentation; public partial class Page {{ {member} }}");
        AssertClean($"using Instrumentation; public class Page {{ {member} }}");
        AssertClean($"using Instrumentation; public partial interface IPage {{ {member} }}");
        AssertClean($"using Instrumentation; public partial struct Page {{ {member} }}");
    }

    [Theory]
    [InlineData("[Traced] public Page() { Run(); } [Traced] static Page() { } [Traced] ~Page() { } [Traced] public static void Run() { }")]
    [InlineData("[Traced] public static int Run { [Traced] get; set; } [Traced] public static event System.Action? Happened; [Traced] public int this[int i] => i;")]
    [InlineData("[Traced] public static Page operator +(Page a, Page b) => a; [Traced] public static implicit operator int(Page a) => 1; public static void Run() { }")]
    [InlineData("[Traced] public static extern int Run(); [Traced, System.Runtime.InteropServices.DllImport(\"x\")] static extern int Other(); static void Call() => Other();")]
    [InlineData("public static void Run() { [Traced] static void Local() { } Local(); var f = [Traced] (int x) => x; f(1); }")]
    [InlineData("[Traced] public delegate void D(); [Traced] public enum E { A } public static void Run() { }")]
    [InlineData("[Traced] public static int Run() => 1; [Traced] public static int Run() => 2;")]
    [InlineData("[Traced] public static int Run(int a) => 1; [Traced] public static string Run(int b) => \"\";")]
    [InlineData("[Traced] public static Unknown Run(Unknown a, List<Unknown> b) => a; static void Call() => Run(null, null);")]
    [InlineData("[Traced] public static int Run(int a, int a) => a; static void Call() => Run(1, 2);")]
    [InlineData("[Traced] public static T Run<T, T>(T a) => a; static void Call() => Run<int, int>(2);")]
    [InlineData("[Traced] public static void Run<T>() where T : T { } static void Call() => Run<int>();")]
    [InlineData("[Traced] public static int Run(__arglist) => 1; static void Call() => Run(__arglist(1));")]
    [InlineData("[Traced] public unsafe static int* Run(int* p) => p; static unsafe void Call() => Run(null);")]
    [InlineData("[Traced] public static ref readonly int Run() => ref Field; static int Field; static void Call() => Run();")]
    [InlineData("[Traced] public static async void Run() { await System.Threading.Tasks.Task.Yield(); } static void Call() => Run();")]
    [InlineData("[Traced] public static async int Run() => 1; static void Call() => Run();")]
    [InlineData("[Traced] public static int Run() static void Call() => Run();")]
    [InlineData("[Traced] public static int Run(")]
    [InlineData("[Traced] public static int")]
    [InlineData("[Traced")]
    [InlineData("[Traced] [")]
    [InlineData("[Traced] public static int Run() => 1; static void Call() { Run(1, 2); Run<int>(); Page.Run.ToString(); Run(; x.Run(); base.Run(); nameof(Run()); }")]
    [InlineData("[Traced] public static int Run(dynamic a) => 1; static void Call(dynamic d) { Run(d); d.Run(1); Run(1); }")]
    [InlineData("[Traced] public static int Run() => 1; [System.Obsolete(Run())] const int X = Run(); static void Call(int a = Run()) { }")]
    public void Members_NeverBreakGeneratedCode(string member) => AssertClean(Page(member));

    [Theory]
    [InlineData("public partial class Page : Page { [Traced] public int Run() => Run(); }")]
    [InlineData("namespace Shop { public static class Till { [Traced] public static int Run() => 1; } public static int Outside() => Till.Run(); }")]
    [InlineData("namespace Shop; public static class Till { [Traced] public static int Run() => 1; } { public static void Outside() { System.Func<int> later = () => { return Till.Run(); }; } }")]
    [InlineData("namespace Shop { public static class Till { [Traced] public static int Run() => 1; } public static void Outside(System.Func<int> f) { Outside(async () => Till.Run()); Till.Run(); } public static int Other = Till.Run(); }")]
    [InlineData("namespace Shop { [Traced] public static int Outside() => 1; public static class Till { public static int Run() => Outside(); } }")]
    [InlineData("namespace Shop { [Traced] public partial int Outside(); private int OutsideCore() => 1; }")]
    [InlineData("public partial class Page : Unknown, IUnknown { [Traced] public int Run() => Run(); [Traced] public partial int Go(); int GoCore() => 1; }")]
    [InlineData("public partial class Page : IPage { [Traced] public string Run() => \"\"; } public interface IPage { int Run(); int Other(); }")]
    [InlineData("public partial class Page : IPage { [Traced] public int Run() => 1; [Traced] int IPage.Run() => 2; } public interface IPage { int Run(); }")]
    [InlineData("public partial class Page : IPage, IPage { [Traced] public int Run() => 1; } public interface IPage { int Run(); }")]
    [InlineData("public partial class Page : IPage<int>, IPage<string> { [Traced] public int Run() => 1; } public interface IPage<T> { int Run(); }")]
    [InlineData("public partial class Page<T> : IPage<T>, IPage<int> { [Traced] public int Run(T a) => 1; } public interface IPage<T> { int Run(T a); }")]
    [InlineData("public partial class Page : IPage { [Traced] public int Run() => 1; } public interface IPage : IPage { int Run(); }")]
    [InlineData("public class Page { [Traced] public int Run() => 1; } public class Page { [Traced] public int Run() => Run(); }")]
    [InlineData("public partial class Page { [Traced] public int Run() => 1; } public partial struct Page { public int Call() => Run(); }")]
    [InlineData("public partial class Page { } public class Page { [Traced] public partial int Run(); int RunCore() => 1; }")]
    [InlineData("public static class Page { [Traced] public int Run() => 1; public static int Call() => Run(); }")]
    [InlineData("public abstract class Page { [Traced] public abstract int Run() => 1; public int Call() => Run(); }")]
    [InlineData("public sealed class Page { [Traced] public override int Run() => 1; public int Call() => Run(); }")]
    [InlineData("public ref partial struct Page { [Traced] public int Run() => 1; public int Call() => Run(); }")]
    [InlineData("public interface IPage { [Traced] static abstract int Run(); } public class Page<T> where T : IPage { public int Call() => T.Run(); }")]
    [InlineData("[Traced] public record Page(int Run) { public int Call() => Run(); }")]
    [InlineData("[Traced] public class Instrumentation { public static int Run() => Run(); }")]
    [InlineData("namespace Shop.Instrumentation.System { public class Global { [Traced] public static int Run() => Run(); } }")]
    [InlineData("[assembly: InstrumentationScope(null)] public class Page { [Traced] public static int Run() => Run(); }")]
    [InlineData("[assembly: InstrumentationScope(\"\")] [assembly: InstrumentationScope(\"b\")] public class Page { [Traced] public static int Run() => Run(); }")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"\")] public class Page { [Traced] public static int Run() => Run(); }")]
    [InlineData("[Traced] namespace Shop { } [Traced] using System; [Traced]")]
    [InlineData("public class { [Traced] public static int Run() => Run(); }")]
    [InlineData("public partial class <T> { [Traced] public partial int (); int Core() => 1; }")]
    [InlineData("[Traced] public static int Run() => Run();")]
    public void Types_NeverBreakGeneratedCode(string source) => AssertClean("using Instrumentation; " + source);

    [Theory]
    [InlineData("[assembly: Decorate(null)]")]
    [InlineData("[assembly: Decorate(typeof(string))] [assembly: Decorate(typeof(int[]))] [assembly: Decorate(typeof(void))] [assembly: Decorate(typeof(int*))]")]
    [InlineData("[assembly: Decorate(typeof(IUnknown))] [assembly: Decorate]")]
    [InlineData("[assembly: Decorate(typeof(IPage))] [assembly: Decorate(typeof(IPage))] public interface IPage { void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IPage<>))] [assembly: Decorate(typeof(IPage<int>))] public interface IPage<T> { void Run(T a); }")]
    [InlineData("[assembly: Decorate(typeof(IPage<,>))] public interface IPage<T> { void Run(T a); }")]
    [InlineData("[assembly: Decorate(typeof(Page.IInner))] public class Page { private interface IInner { void Run(); } }")]
    [InlineData("[assembly: Decorate(typeof(IPage))] public interface IPage { static abstract int Run(); Unknown Other(Unknown a); }")]
    [InlineData("[assembly: Decorate(typeof(IPage))] file interface IPage { void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IPage))] public interface IPage : IPage { void Run(); void Run(); int Run { get; } }")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IList<int>))] [assembly: Decorate(typeof(System.IDisposable))] [assembly: Decorate(typeof(System.Numerics.INumber<int>))]")]
    public void Decorators_NeverBreakGeneratedCode(string source) => AssertClean("using Instrumentation; " + source);

    private static string Page(string member) =>
        $$"""
        using Instrumentation;
        public class Page
        {
            {{member}}
            public static void CallAll() => Page.Run();
        }
        public static class Caller
        {
            public static void CallAll() => Page.Run();
        }
        """;

    private static void AssertClean(TestProgram program)
    {
        program = program with { CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true) };
        GeneratorHost.Run(program).AssertGeneratedCodeIsClean();
        GeneratorHost.Run(program.Disabled()).AssertGeneratedCodeIsClean();
        GeneratorHost.Run(program.WithFile("Partial.cs", "partial class Page { }")).AssertGeneratedCodeIsClean();
    }
}
