namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class NameTests
{
    private static readonly string[] Ours =
        ["call", "error", "exception", "result", "task", "failure", "@this", "value", "inner", "subject", "Operations", "source", "@in", "@class", "@event", "global"];

    public static TheoryData<Route, string> RoutesAndReturnTypes()
    {
        var data = new TheoryData<Route, string>();
        foreach (var route in Enum.GetValues<Route>())
        {
            foreach (var type in new[] { "string", "Task<string>", "ValueTask<string>" })
            {
                data.Add(route, type);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(RoutesAndReturnTypes))]
    public async Task ParametersNamedAsGeneratedLocals_AreNotConfusedWithThem(Route route, string returnType)
    {
        var parameters = string.Join(", ", Ours.Select((name, index) => $"[Tag(\"tag{index}\")] string {name}"));
        var body = string.Join(" + ", Ours);
        var isAsync = returnType != "string";
        var program = new SubjectProgram(route)
        {
            Attributes = "[Traced, Metered, Logged(\"{call} {result}\")]",
            Members = "public string? Inner => throw new FormatException();",
        };

        var run = await program
            .Method($"{(isAsync ? "async " : "")}{returnType} Join({parameters})", isAsync ? $"{{ await Task.Yield(); return {body}; }}" : $"=> {body};")
            .RunAsync($"Log.Say({(isAsync ? "await " : "")}subject.Join({string.Join(", ", Ours.Select((_, index) => $"\"{index} \""))}));");

        Assert.Equal("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 ", run.Text);
        Assert.Equal(
            "code.function.name=Subject.Join, " + string.Join(", ", Ours.Select((_, index) => $"tag{index}={index} ")),
            run.Telemetry.SingleSpan("Subject.Join").Tags.ToString());
        Assert.Equal("0  3 ", run.Telemetry.SingleLog("Subject.Join.completed").Message);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TypeParametersNamedAsGeneratedLocals_AreNotConfusedWithThem(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("call Pick<call, error, exception, result, task>(call value, error other)", "=> value;")
            .Method("async Task<result> Later<call, error, result, task>(result value)", "{ await Task.Yield(); return value; }")
            .RunAsync("""
                Log.Say(subject.Pick<int, string, bool, char, long>(1, "2"));
                Log.Say(await subject.Later<int, string, bool, char>(true));
                """);

        Assert.Equal("1\nTrue", run.Text);
        run.Telemetry.CompletedOnce("Subject.Pick");
        run.Telemetry.CompletedOnce("Subject.Later");
    }

    [Fact]
    public async Task KeywordsAsNames_AreEscapedEverywhere()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            using @namespace.@static;

            public static class Test
            {
                public static async Task<string> Run()
                {
                    @interface subject = new @class<int>();
                    return subject.@event<string>(1, "2") + @class<int>.@new(3) + new @class<int>().@return(4) + await new @struct().@async(5);
                }
            }

            namespace @namespace.@static
            {
                public interface @interface { string @event<@int>(int @in, @int @out); }

                public partial class @class<@void> : @interface
                {
                    [Traced, Metered, Logged("{in} {out}")] public string @event<@int>([Tag] int @in, @int @out) => $"{@in}{@out}";
                    [Traced, Metered, Logged] public static partial string @new(int @this);
                    private static string newCore(int @this) => $"{@this}";
                    [Traced, Metered, Logged] public string @return([Tag] int @this) => @base(@this);
                    [Traced, Metered, Logged] private string @base(int @ref) => $"{@ref}";
                }

                public struct @struct { [Traced, Metered, Logged] public readonly async Task<string> @async(int @await) { await Task.Yield(); return $"{@await}"; } }
            }
            """);

        Assert.Equal("12345", run.Text);
        foreach (var name in new[] { "class.event", "class.new", "class.return", "class.base", "struct.async" })
        {
            run.Telemetry.CompletedOnce(name);
        }

        Assert.Equal("code.function.name=namespace.static.class.event, in=1", run.Telemetry.SingleSpan("class.event").Tags.ToString());
        Assert.Equal("1 2", run.Telemetry.SingleLog("class.event.completed").Message);
    }

    [Fact]
    public async Task UsersTypesNamedAsThoseOfTheFrameworkAndOurs_HideNothing()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            namespace Acme.Instrumentation.Generated
            {
                public static class Operations { public static string Source => "user"; }

                public partial class System : I
                {
                    public class Exception { }
                    public class Instrumentation { }
                    public class Task { }
                    private string Operation() => "operation";
                    [global::Instrumentation.Traced, global::Instrumentation.Metered, global::Instrumentation.Logged]
                    public string Source() => Operations.Source + Operation();
                    [global::Instrumentation.Traced, global::Instrumentation.Metered, global::Instrumentation.Logged]
                    public partial string Operations_(string Source);
                    private string Operations_Core(string Source) => Source;
                    public string Through() => Source();
                }

                public interface I { string Source(); }

                public static class Test
                {
                    public static string Run() { I i = new System(); return i.Source() + new System().Through() + new System().Operations_("x"); }
                }
            }
            """);

        Assert.Equal("useroperationuseroperationx", run.Text);
        run.Telemetry.Completed("System.Source", times: 2);
        run.Telemetry.CompletedOnce("System.Operations_");
    }
}
