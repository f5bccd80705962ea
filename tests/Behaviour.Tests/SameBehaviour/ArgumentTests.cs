namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class ArgumentTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task OptionalAndCallerInfoArguments_AreThoseOfTheCall(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("string Defaults(int a = 5, string b = \"b\", DayOfWeek day = DayOfWeek.Friday, decimal price = 1.5m, CancellationToken token = default)",
                "=> $\"{a} {b} {day} {price.ToString(System.Globalization.CultureInfo.InvariantCulture)} {token.CanBeCanceled}\";")
            .Method("string Where(bool condition, [CallerMemberName] string member = \"\", [CallerLineNumber] int line = 0, [CallerFilePath] string file = \"\", [CallerArgumentExpression(nameof(condition))] string text = \"\")",
                "=> $\"{member} {line} {file} {text}\";")
            .RunAsync("""
                Log.Say(subject.Defaults());
                Log.Say(subject.Defaults(b: "c", a: 6));
                Log.Say(subject.Where(1 + 1 == 2));
                """);

        var lines = run.Text.Split('\n');
        Assert.Equal("5 b Friday 1.5 False", lines[0]);
        Assert.Equal("6 c Friday 1.5 False", lines[1]);
        Assert.Equal("Body 17 /src/Test.cs 1 + 1 == 2", lines[2]);
        run.Telemetry.Completed("Subject.Defaults", times: 2);
        run.Telemetry.CompletedOnce("Subject.Where");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Conversions_HappenWhereTheCallStands(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Types = """
                    public readonly record struct OrderId(int Value)
                    {
                        public static implicit operator OrderId(int value) { Log.Say("converted " + value); return new(value); }
                    }
                    """,
            }
            .Method("long Widen(long value)", "=> value;")
            .Method("int Of(OrderId id)", "=> id.Value;")
            .Method("string Call(Func<int, int> map)", "=> map(20).ToString();")
            .Method("string Kind(object? value)", "=> value?.GetType().Name ?? \"null\";")
            .RunAsync("""
                Log.Say(subject.Widen(3));
                Log.Say(subject.Of(4));
                Log.Say(subject.Call(x => x + 1));
                Log.Say(subject.Kind(5) + subject.Kind(null) + subject.Kind('c'));
                """);

        Assert.Equal("3\nconverted 4\n4\n21\nInt32nullChar", run.Text);
        run.Telemetry.CompletedOnce("Subject.Of");
        run.Telemetry.Completed("Subject.Kind", times: 3);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task DynamicParameters_DoNotMakeTheCallDynamic(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("string Take(dynamic value)", "=> \"dynamic \" + value;")
            .Method("dynamic Give(dynamic first, List<dynamic> rest, ref dynamic changed)", "{ changed = rest.Count; return first + changed; }")
            .Method("string Take(string value)", "=> \"string \" + value;")
            .RunAsync("""
                object text = "text";
                Log.Say(subject.Take(text));
                Log.Say(subject.Take("text"));
                dynamic changed = "before";
                object first = 3;
                Log.Say((object)subject.Give(first, [1, "2"], ref changed));
                """);

        Assert.Equal("dynamic text\nstring text\n5", run.Text);
        run.Telemetry.Completed("Subject.Take", times: 2);
        run.Telemetry.CompletedOnce("Subject.Give");
    }
}
