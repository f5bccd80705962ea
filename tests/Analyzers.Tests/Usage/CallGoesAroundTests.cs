namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class CallGoesAroundTests
{
    private const string Rule = "INS0003";

    private const string MethodGroup = "'C.M' is reached by a method group, which goes around its instrumentation, so calls through it are not recorded";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData("var action = new Action<int>([|c.M|]);")]
    [InlineData("Action<int> action = [|c.M|];")]
    [InlineData("var action = [|c.M|];")]
    [InlineData("var action = (Action<int>)[|c.M|];")]
    [InlineData("new List<int>().ForEach([|c.M|]);")]
    [InlineData("new List<int>().ForEach(([|c.M|]));")]
    [InlineData("c.Changed += [|c.M|]; c.Changed -= c.M;")]
    [InlineData("Action<int>? all = null; all += [|c.M|]; all -= c.M; _ = all == c.M;")]
    [InlineData("Delegate action = [|c.M|];")]
    [InlineData("Func<Action<int>> pick = () => [|c.M|];")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication app = null!; Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, \"/\", [|c.M|]);")]
    public async Task MethodGroup_IsReported(string statement)
    {
        var found = await Host.VerifyAsync($$"""
            using Instrumentation;
            public class C
            {
                public event Action<int>? Changed;
                [Traced] public void M(int a) => Changed?.Invoke(a);
            }
            public static class Test { public static void Run(C c) { {{statement}} } }
            """);

        Assert.Equal(MethodGroup, Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData(
        """
        public class B { [Traced] public virtual void M() { } public virtual void N() { } }
        public class D : B { public override void N() => [|base.M|](); }
        """,
        "'B.M' is reached by a 'base' call, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        "public class C { [Traced] public void M(int a) { } public static void Run(C c, dynamic a) => [|c.M|](a); }",
        "'C.M' is reached by a dynamic call, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        "public class C { [Traced] public static void M(int a) { } public static void M(string a) { } public static void Run(dynamic a) => [|M|](a); }",
        "'C.M' is reached by a dynamic call, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        "public class C { [Traced] public int M(int a) => a; public System.Linq.Expressions.Expression<Func<int, int>> Tree => a => [|M|](a); }",
        "'C.M' is reached by a call in an expression tree, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class C { [Traced] public static bool M(int a) => a > 1; }
        public static class Test { public static object Run(IQueryable<int> source) => from a in source where [|C.M|](a) select a; }
        """,
        "'C.M' is reached by a call in an expression tree, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public static unsafe class Pointers { [Traced] public static int M(int a) => a; public static delegate*<int, int> Get() => &[|M|]; }
        """,
        "'Pointers.M' is reached by a function pointer, which goes around its instrumentation, so calls through it are not recorded")]
    [InlineData(
        """
        public class Bag : System.Collections.IEnumerable
        {
            [Traced] public void Add(int a) { }
            public System.Collections.IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
            public static Bag Of() => new() { [|1|] };
        }
        """,
        "'Bag.Add' is reached by a call that the compiler writes, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Bag
        {
            [Traced] public List<int>.Enumerator GetEnumerator() => new List<int>().GetEnumerator();
            public void Run() { foreach (var a in [|this|]) { } }
        }
        """,
        "'Bag.GetEnumerator' is reached by 'foreach', which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public partial class Connection : IAsyncDisposable
        {
            [Traced] public ValueTask DisposeAsync() => default;
            public static async Task RunAsync() { await using var [|connection = new Connection()|]; }
        }
        """,
        "'Connection.DisposeAsync' is reached by 'using', which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Bag : IEnumerable<int>
        {
            [Traced] public void Add(int a) { }
            public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            public static Bag Of() => [|[1, 2]|];
            public static Bag None() => [];
        }
        """,
        "'Bag.Add' is reached by a collection expression, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Later { [Traced] public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }
        public static class Test { public static async Task RunAsync(Later later) { await [|later|]; await Task.Yield(); } }
        """,
        "'Later.GetAwaiter' is reached by 'await', which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Point { public int X => 1; }
        public static class Points
        {
            [Traced] public static void Deconstruct(this Point point, out int x, out int y) => x = y = point.X;
            public static int Run(Point point) { var (x, (y, z)) = (1, (2, 3)); (x, y) = [|point|]; return x + y + z; }
        }
        """,
        "'Points.Deconstruct' is reached by a deconstruction, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Point { [Traced] public void Deconstruct(out int x, out int y) => x = y = 1; }
        public static class Test { public static void Run(List<Point> points) { foreach ([|var (x, y)|] in points) { } } }
        """,
        "'Point.Deconstruct' is reached by a deconstruction, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public class Point { [Traced] public void Deconstruct(out int x, out int y) => x = y = 1; }
        public static class Test { public static bool Run(Point point) => point is [|(1, > 2)|]; }
        """,
        "'Point.Deconstruct' is reached by a pattern, which goes around its instrumentation, so this call is not recorded")]
    [InlineData(
        """
        public interface I { void M(); }
        public partial class C
        {
            private partial class D : I { [Traced] public void M() { } }
            public void Run() { I a = new D(); a.M(); [|new D().M|](); }
        }
        """,
        "'D.M' is reached by a direct call (the type 'D' is not accessible outside the type around it), which goes around its instrumentation, so this call is not recorded")]
    public async Task CallThatCannotBeRedirected_IsReported(string source, string message)
    {
        TestProgram program = "using Instrumentation;\n" + source;
        program = program with { CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true) };

        var found = await Host.VerifyAsync(program);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task WhatIsRecorded_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { void M(); }
        public partial class C : I, IDisposable
        {
            [Traced] public void M() { }
            [Traced] public partial void P(int a);
            private void PCore(int a) { }
            [Traced] public void Dispose() { }
            public void Plain(int a) { }

            public static void Run(C c, I i, dynamic d)
            {
                c.M();
                c?.M();
                i.M();
                d.M();
                c.P(d);
                c.Plain(d);
                Action throughTheInterface = i.M;
                Action<int> partialMethod = c.P;
                Action<int> notInstrumented = c.Plain;
                var lambda = () => c.M();
                var name = nameof(c.M) + nameof(C.M);
                using var disposedThroughTheInterface = new C();
                foreach (var a in new[] { 1 }) { }
                foreach (var a in Array.Empty<int>().Where(a => a > 1)) { }
            }
        }
        """);

    [Fact]
    public async Task BaseCallOfARecordedOverride_BelongsToItsCall() => await Host.VerifyAsync("""
        using Instrumentation;
        public class B { [Traced] public virtual void M() { } }
        public class D : B { public override void M() { base.M(); Action later = () => base.M(); } }
        public class E : B { [NotInstrumented] public override void M() => [|base.M|](); }
        """);

    [Fact]
    public async Task MethodOfALibrary_IsReportedWhereItIsUsed()
    {
        TestProgram library = """
            using Instrumentation;
            public class Job { [Traced] public void Run() { } [Traced] protected void Step() { } [Traced] protected internal void Other() { } }
            public partial class Partial { [Traced] public partial void Run(); private void RunCore() { } }
            """;
        TestProgram app = """
            public class Mail : Job
            {
                public Action Get(Partial partial) { Run(); [|Step|](); [|Other|](); Action recorded = partial.Run; return [|Run|]; }
            }
            public partial class Letter : Job { public void Get() => [|Step|](); }
            """;

        await Host.VerifyAsync(app.Referencing(library));
    }

    [Fact]
    public async Task MethodOfALibrary_HasItsAttributesFromAnInterfaceToo()
    {
        TestProgram library = """
            using Instrumentation;
            public interface I { [Traced] void M(); }
            public partial class C : I { public void M() { } }
            """;

        await Host.VerifyAsync(TestProgram.Of("public static class App { public static Action Get(C c, I i) { Action recorded = i.M; return [|c.M|]; } }").Referencing(library));
    }

    [Fact]
    public async Task BuildThatInterceptsNothing_IsSilent() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public void M() { } public Action Get() => M; }").WithInterceptorsNamespaces(null));

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public void M() { } public Action Get() => M; }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public class C
        {
            [Traced] public void M() { }
        #pragma warning disable INS0003
            public Action Get() => M;
        #pragma warning restore INS0003
            public Action Get2() => [|M|];
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public void M() { } public Action Get() => M; }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0003.severity = none",
        });

    [Fact]
    public async Task WhatIsReported_IsNotRecorded()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public partial class C : IAsyncDisposable
            {
                [Traced] public void M() { }
                [Traced] public List<int>.Enumerator GetEnumerator() => new List<int>().GetEnumerator();
                [Traced] public ValueTask DisposeAsync() => default;
            }
            public static class Test
            {
                public static async Task Run()
                {
                    await using var c = new C();
                    Action action = c.M;
                    action();
                    foreach (var a in c) { }
                }
            }
            """);

        Assert.Empty(run.Telemetry.Spans);
    }
}
