namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>Generated code must call the very method that the user called, whatever else has its name.</summary>
public sealed class OverloadTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task SiblingThatWouldAlsoTakeTheArguments_IsNotCalled(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = """
                    public string M(object value) => "object";
                    public string M(int value) => "int";
                    public string M<T>(T value) => "T";
                    public string M(string first, object second) => "string, object";
                    public string M(params string[] values) => "params";
                    public string N(long value) => "plain long";
                    public string P(object value) => "one object";
                    """,
            }
            .Method("string M(string value)", "=> \"string\";")
            .Method("string M(long? value)", "=> \"long?\";")
            .Method("string M(string first, string second = \"\", int third = 0)", "=> \"string, string, int\";")
            .Method("string N(in long value)", "=> \"in long\";")
            .Method("string N(ref int value)", "=> \"ref int\";")
            .Method("string P(params object[] values)", "=> \"many objects\";")
            .Method("string Q<T>(T item)", "=> \"item\";")
            .Method("string Q<T>(T first, T second) where T : struct", "=> \"two\";")
            .RunAsync("""
                var number = 1;
                var big = 2L;
                Log.Say(subject.M("text"));
                Log.Say(subject.M((long?)1));
                Log.Say(subject.M("a", third: 1));
                Log.Say(subject.N(in big));
                Log.Say(subject.N(ref number));
                Log.Say(subject.P(1, 2));
                Log.Say(subject.P([]));
                Log.Say(subject.Q(new List<int>()));
                Log.Say(subject.Q<object>(1));
                Log.Say(subject.Q(1, 2));
                """);

        Assert.Equal(
            "string\nlong?\nstring, string, int\nin long\nref int\nmany objects\nmany objects\nitem\nitem\ntwo", run.Text);
        run.Telemetry.Completed("Subject.M", times: 3);
        run.Telemetry.Completed("Subject.N", times: 2);
        run.Telemetry.Completed("Subject.P", times: 2);
        run.Telemetry.Completed("Subject.Q", times: 3);
    }

    // C# leaves overrides out of overload resolution, so 'this.M("text")' inside Derived binds to M(object).
    [Theory]
    [InlineData("public partial class Derived : Base", "[Traced, Metered, Logged]", "")]
    [InlineData("public class Derived : Base", "[Traced, Metered, Logged]", "")]
    [InlineData("public partial class Derived : Base, I", "[Traced, Metered, Logged]", "")]
    [InlineData("public partial class Derived : Base, I", "", "[Traced, Metered, Logged]")]
    public async Task OverrideBesideAWiderOverload_IsTheOneThatRuns(string declaration, string attributes, string baseAttributes)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;

            public interface I { string M(string value); }

            public class Base : I { {{baseAttributes}} public virtual string M(string value) => "base"; }

            {{declaration}}
            {
                {{attributes}} public override string M(string value) => "override";
                public string M(object value) => "object";
            }

            public static class Test
            {
                public static string Run() { Base b = new Derived(); I i = b; return b.M("1") + " " + i.M("2") + " " + new Derived().M("3"); }
            }
            """);

        Assert.Equal("override override object", run.Text);
    }

    [Fact]
    public async Task PrivateOverloads_AreReachedByTheirExactSignature()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public class Service
            {
                public string All() => M("a") + M(1) + M(new List<string?>()) + S(2L) + M(in Held, out var x) + x;
                private static readonly int Held = 7;
                [Traced, Metered, Logged] private string M(string value) => "string ";
                [Traced, Metered, Logged] private string M(int value) => "int ";
                private string M(object value) => "object ";
                [Traced, Metered, Logged] private string M(List<string?> values) => "list ";
                private string M(List<int> values) => "ints ";
                [Traced, Metered, Logged] private static string S(long value) => "long ";
                private static string S(object value) => "object ";
                [Traced, Metered, Logged] private string M(in int value, out int copy) { copy = value; return "in out "; }
            }

            public static class Test { public static string Run() => new Service().All(); }
            """);

        Assert.Equal("string int list long in out 7", run.Text);
        run.Telemetry.Completed("Service.M", times: 4);
        run.Telemetry.CompletedOnce("Service.S");
    }

    [Fact]
    public async Task HiddenMember_IsCalledWhereItsDeclaringTypeSaysSo()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public class Base
            {
                [Traced, Metered, Logged] public string M(int value) => "base ";
                [Traced, Metered, Logged] public static string S() => "base ";
            }

            public class Derived : Base
            {
                [Traced, Metered, Logged] public new string M(int value) => "derived ";
                [Traced, Metered, Logged] public static new string S() => "derived ";
            }

            public class Last : Derived { }

            public static class Test
            {
                public static string Run() { Base b = new Last(); return b.M(1) + new Derived().M(2) + new Last().M(3) + Base.S() + Derived.S() + Last.S(); }
            }
            """);

        Assert.Equal("base derived derived base derived derived ", run.Text);
        run.Telemetry.CompletedOnce("Base.M");
        run.Telemetry.Completed("Derived.M", times: 2);
        run.Telemetry.CompletedOnce("Base.S");
        run.Telemetry.Completed("Derived.S", times: 2);
    }

    [Fact]
    public async Task ExtensionBesideAnInstanceMethod_IsTheOneThatRuns()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public class Target { public string M(object value) => "instance "; public string N() => "instance "; }

            public static class Extensions
            {
                [Traced, Metered, Logged] public static string M(this Target target, int value) => "extension ";
                [Traced, Metered, Logged] public static string N(this Target? target) => target is null ? "null " : "extension ";
                [Traced, Metered, Logged] public static string O(this string? text, int times = 2) => string.Concat(Enumerable.Repeat(text, times));
            }

            public static class Test
            {
                public static string Run()
                {
                    var target = new Target();
                    return target.M(1) + Extensions.M(target, 1) + target.N() + Extensions.N(target) + Extensions.N(null) + "ab".O() + ((string?)null).O() + Extensions.O("c", times: 1);
                }
            }
            """);

        Assert.Equal("instance extension instance extension null ababc", run.Text);
        run.Telemetry.CompletedOnce("Extensions.M");
        run.Telemetry.Completed("Extensions.N", times: 2);
        run.Telemetry.Completed("Extensions.O", times: 3);
    }
}
