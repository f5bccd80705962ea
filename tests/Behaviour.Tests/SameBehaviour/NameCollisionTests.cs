namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>Names of the user's that meet names that generated code might choose.</summary>
public sealed class NameCollisionTests
{
    [Theory]
    [InlineData("partial ")]
    [InlineData("")]
    public async Task MethodsNamedAsGeneratedMembers_StayApart(string partial)
    {
        string[] names =
        [
            "Load", "LoadDuration", "LoadObserved", "Load_2", "Load_", "Source", "Source_", "SourceDuration", "Operations", "Interceptors", "Load__Instrumented_",
            "Start", "End", "Instance", "Scope", "GetType_", "MemberwiseClone_", "Finalize_", "Main_",
        ];
        var methods = names.Select(name => $"[Traced, Metered, Logged] public int {name}() => 1; [Traced, Metered, Logged] public int {name}(int n) => n; [Traced, Metered, Logged] private static int {name}(string s) => 1; public static int Call{name}() => {name}(\"\");");
        var calls = names.SelectMany(name => new[] { $"s.{name}()", $"s.{name}(1)", $"Subject.Call{name}()" });

        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            public {{partial}}class Subject { {{string.Join("\n", methods)}} }
            public static class Test { public static int Run() { var s = new Subject(); return {{string.Join(" + ", calls)}}; } }
            """);

        Assert.Equal($"{3 * names.Length}", run.Text);
        Assert.All(names, name => run.Telemetry.Completed("Subject." + name, times: 3));
    }

    [Fact]
    public async Task PartialMethodsNamedAsGeneratedMembers_StayApart()
    {
        string[] names = ["Load", "LoadDuration", "LoadObserved", "Load_2", "Source", "Source_", "Operations", "LoadCore"];
        var methods = names.Select(name => $"[Traced, Metered, Logged] public partial int {name}(); private int {name}Core(int n = 0, bool core = true) => 1; private int {name}Core() => 1; [Traced, Metered, Logged] public static partial int {name}(int n); private static int {name}Core(int n) => n;");
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            public partial class Subject { {{string.Join("\n", methods.SkipLast(1))}} }
            public static class Test { public static int Run() { var s = new Subject(); return {{string.Join(" + ", names.SkipLast(1).Select(name => $"s.{name}() + Subject.{name}(1)"))}}; } }
            """);

        Assert.Equal("14", run.Text);
        Assert.All(names.SkipLast(1), name => run.Telemetry.Completed("Subject." + name, times: 2));
    }

    [Fact]
    public async Task TypesThatDifferInCaseArityNestingOrNamespace_StayApart()
    {
        (string Declaration, string Call)[] types =
        [
            ("public partial class {0} { {1} }", "new A.Item().M()"),
            ("public partial class {0} { {1} }", "new A.item().M()"),
            ("public partial class {0}<T> { {1} }", "new A.Item<int>().M()"),
            ("public partial class {0} { {1} }", "new A.Item_1().M()"),
            ("public class {0} { {1} }", "new A.A_Item().M()"),
            ("public class {0} { {1} }", "new A.ITEM().M()"),
            ("public class {0} { {1} }", "new A.Größe().M()"),
            ("public class {0} { {1} }", "new A.日本().M()"),
        ];
        const string Method = "[Traced, Metered, Logged] public int M() => P(); [Traced, Metered, Logged] private int P() => 1;";
        var declarations = types.Select(type => type.Declaration
            .Replace("{0}", type.Call["new A.".Length..^"().M()".Length].Split('<')[0], StringComparison.Ordinal)
            .Replace("{1}", Method, StringComparison.Ordinal));

        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            #pragma warning disable CS8981
            using Instrumentation;
            namespace A { {{string.Join("\n", declarations)}} public partial class Outer { public partial class Item { {{Method}} } } }
            namespace A.Outer_ { public partial class Item { {{Method}} } }
            namespace B { public partial class Item { {{Method}} } }
            public partial class Item { {{Method}} }
            public class A_Item { {{Method}} }
            public static class Test
            {
                public static int Run() => {{string.Join(" + ", types.Select(type => type.Call))}}
                    + new A.Outer.Item().M() + new A.Outer_.Item().M() + new B.Item().M() + new Item().M() + new A_Item().M();
            }
            """);

        Assert.Equal("13", run.Text);
        Assert.Equal(26, run.Telemetry.Spans.Count);
        Assert.Equal(26, run.Telemetry.Spans.Select(span => span.Tags["code.function.name"]).Distinct().Count() + Duplicates(run));
    }

    [Fact]
    public async Task FilesOfEqualContent_AreLeftToTheUser()
    {
        const string Caller = """
            file static class Caller
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Call() => Subject.Work();
            }
            """;
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(
            ("A.cs", Caller),
            ("B.cs", Caller),
            ("Test.cs", """
                using Instrumentation;
                public static class Subject { public static int Calls; [Traced, Metered, Logged] public static void Work() => Calls++; }
                public static class Test { public static int Run() { Subject.Work(); return Subject.Calls; } }
                """)));

        Assert.Equal("3", run.Text);
    }

    // 'A.Item' and 'A.Item<T>' have one full name.
    private static int Duplicates(ProgramRun run) =>
        run.Telemetry.Spans.GroupBy(span => span.Tags["code.function.name"]).Sum(group => group.Count() - 1);
}
