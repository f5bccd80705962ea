namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>Places in which a direct call can stand.</summary>
public sealed class CallSiteTests
{
    private const string Subject = """
        public class Subject
        {
            [All] public static int Work(int n = 1) => n;
            public int Get() => 1;
        }

        """;

    [Theory]
    [InlineData("lambda", "Func<int> f = () => Subject.Work(); return f().ToString();", "")]
    [InlineData("lambda that captures", "var n = 1; Func<int> f = () => Subject.Work(n); return f().ToString();", "")]
    [InlineData("async lambda", "Func<Task<int>> f = async () => { await Task.Yield(); return Subject.Work(); }; return (await f()).ToString();", "")]
    [InlineData("local function", "int F() => Subject.Work(); return F().ToString();", "")]
    [InlineData("static local function", "static int F() => Subject.Work(); return F().ToString();", "")]
    [InlineData("query", "return (from n in new[] { 1 } select Subject.Work(n)).Single().ToString();", "")]
    [InlineData("enumerable lambda", "return new[] { 1 }.Select(n => Subject.Work(n)).Single().ToString();", "")]
    [InlineData("iterator", "IEnumerable<int> F() { yield return Subject.Work(); } return F().Single().ToString();", "")]
    [InlineData("async iterator", "async IAsyncEnumerable<int> F() { await Task.Yield(); yield return Subject.Work(); } await foreach (var n in F()) return n.ToString(); return \"\";", "")]
    [InlineData("interpolation", "return $\"{Subject.Work()}\";", "")]
    [InlineData("argument of another call", "return Math.Abs(Subject.Work()).ToString();", "")]
    [InlineData("filter", "try { throw new Exception(); } catch when (Subject.Work() == 1) { return \"1\"; }", "")]
    [InlineData("lock", "lock (Subject.Work().ToString()) return \"1\";", "")]
    [InlineData("switch arm", "return (1 switch { 1 => Subject.Work(), _ => 0 }).ToString();", "")]
    [InlineData("switch guard", "return 1 switch { 1 when Subject.Work() == 1 => \"1\", _ => \"0\" };", "")]
    [InlineData("conditional", "return (DateTime.MinValue.Year == 1 ? Subject.Work() : 0).ToString();", "")]
    [InlineData("pattern", "return Subject.Work() is 1 and var n ? n.ToString() : \"0\";", "")]
    [InlineData("deconstruction", "var (a, _) = (Subject.Work(), 2); return a.ToString();", "")]
    [InlineData("checked", "return checked(Subject.Work() + 0).ToString();", "")]
    [InlineData("array and index", "return new[] { 1, 1 }[Subject.Work()].ToString();", "")]
    [InlineData("collection expression", "int[] n = [Subject.Work()]; return n[0].ToString();", "")]
    [InlineData("object initializer", "return new Holder { N = Subject.Work() }.N.ToString();", "public class Holder { public int N { get; set; } }")]
    [InlineData("field initializer", "return new Holder().N.ToString();", "public class Holder { public int N = Subject.Work(); }")]
    [InlineData("static field initializer", "return Holder.N.ToString();", "public static class Holder { public static readonly int N = Subject.Work(); }")]
    [InlineData("property initializer", "return new Holder().N.ToString();", "public class Holder { public int N { get; } = Subject.Work(); }")]
    [InlineData("property", "return new Holder().N.ToString();", "public class Holder { public int N => Subject.Work(); }")]
    [InlineData("indexer", "return new Holder()[1].ToString();", "public class Holder { public int this[int n] => Subject.Work(n); }")]
    [InlineData("constructor", "return new Holder().N.ToString();", "public class Holder { public int N; public Holder() { N = Subject.Work(); } }")]
    [InlineData("constructor initializer", "return new Holder().N.ToString();", "public class Holder { public int N; public Holder() : this(Subject.Work()) { } public Holder(int n) { N = n; } }")]
    [InlineData("base argument", "return new Holder().N.ToString();", "public class Base(int n) { public int N => n; } public class Holder() : Base(Subject.Work());")]
    [InlineData("operator", "return (new Holder() + 1).ToString();", "public class Holder { public static int operator +(Holder h, int n) => Subject.Work(n); }")]
    [InlineData("generic method", "return Holder.F(1).ToString();", "public static class Holder { public static int F<T>(T t) => Subject.Work(); }")]
    [InlineData("generic type", "return Holder<int>.F().ToString();", "public static class Holder<T> { public static int F() => Subject.Work(); }")]
    [InlineData("interface default body", "return ((IHolder)new Holder()).F().ToString();", "public interface IHolder { int F() => Subject.Work(); } public class Holder : IHolder;")]
    [InlineData("file type", "return Holder.F().ToString();", "file static class Holder { public static int F() => Subject.Work(); }")]
    [InlineData("file alias", "return Alias.Work().ToString();", "")]
    [InlineData("using static", "return Work().ToString();", "")]
    [InlineData("parenthesized", "return ((Subject.Work()))!.ToString();", "")]
    [InlineData("line directive", "\n#line 500 \"elsewhere.razor\"\nreturn Subject.Work().ToString();\n#line default\n", "")]
    public async Task DirectCall_IsRecordedOnce(string place, string body, string types)
    {
        Assert.NotEmpty(place);
        var usings = "using Alias = Subject;\nusing static Subject;\n";
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            {{usings}}using Instrumentation;
            public static class Test
            {
                public static {{(body.Contains("await ", StringComparison.Ordinal) ? "async Task<string>" : "string")}} Run()
                {
                    {{body}}
                }
            }
            {{Subject.Replace("[All]", "[Traced, Metered, Logged]", StringComparison.Ordinal)}}
            {{types}}
            """);

        Assert.Equal("1", run.Text);
        run.Telemetry.CompletedOnce("Subject.Work");
        Assert.Single(run.Telemetry.Spans);
    }

    [Fact]
    public async Task ConditionalAccessAndChains_AreRecordedOncePerCall()
    {
        var run = await PathProgram.AssertRecordedAsync(
            """
            public class Subject { public Subject? Next { get; init; } [All] public Subject? Work() => Next; }
            """,
            """
            var subject = new Subject { Next = new Subject() };
            Subject? none = null;
            return (subject?.Work()?.Work() is null) + " " + (none?.Work() is null) + " " + (subject!.Next?.Work()?.Next?.Work() is null) + " " + subject.Work()!.Work()?.Work();
            """,
            calls: 5);

        Assert.Equal("True True True ", run.Text);
    }

    [Fact]
    public async Task TopLevelStatements_AreRecordedOnce()
    {
        var run = await ProgramRunner.RunOnAndOffAsync(((TestProgram)"""
            using Instrumentation;

            Console.WriteLine(Add(1, 2));
            Console.WriteLine(await Work.Later(args.Length));

            static int Add(int a, int b) => Work.Add(a, b);

            public static class Work
            {
                [Traced, Metered, Logged] public static int Add(int a, int b) => a + b;
                [Traced, Metered, Logged] public static async Task<int> Later(int n) { await Task.Yield(); return n; }
            }
            """).AsExecutable());

        Assert.Equal("3\n0\n", run.Output);
        run.Telemetry.CompletedOnce("Work.Add");
        run.Telemetry.CompletedOnce("Work.Later");
    }

    [Fact]
    public async Task AttributedMain_IsNotInTheWay()
    {
        var run = await ProgramRunner.RunOnAndOffAsync(((TestProgram)"""
            using Instrumentation;
            [Traced, Metered, Logged]
            public static class Program { public static void Main() { Console.WriteLine(Work()); } public static int Work() => 1; }
            """).AsExecutable());

        Assert.Equal("1\n", run.Output);
        run.Telemetry.CompletedOnce("Program.Work");
    }

    [Fact]
    public async Task ExpressionTree_HoldsTheUsersMethod()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using System.Linq.Expressions;
            using Instrumentation;

            public static class Test
            {
                public static string Run()
                {
                    Expression<Func<int>> tree = () => Subject.Work(1);
                    var query = new[] { 1 }.AsQueryable().Select(n => Subject.Work(n));
                    return tree.ToString() + ((MethodCallExpression)tree.Body).Method.DeclaringType!.Name + query.Single() + query.Expression.ToString().Contains("n => Work(n)");
                }
            }

            public static class Subject { [Traced, Metered, Logged] public static int Work(int n) => n; }
            """);

        Assert.Equal("() => Work(1)Subject1True", run.Text);
        Assert.Empty(run.Telemetry.Spans);
    }
}
