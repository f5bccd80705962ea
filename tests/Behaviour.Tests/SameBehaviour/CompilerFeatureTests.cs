namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>What the compiler does to a call or a method by an attribute, and to a type when it is first used.</summary>
public sealed class CompilerFeatureTests
{
    [Theory]
    [InlineData("partial ")]
    [InlineData("")]
    public async Task ConditionalMethod_IsCalledWhereTheCallersFileSaysSo(string partial)
    {
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(
            $$"""
            using System.Diagnostics;
            using Instrumentation;

            public static {{partial}}class Audit
            {
                public static string Text { get; private set; } = "";
                [Conditional("AUDIT"), Traced, Metered, Logged] public static void Write(string text) => Text += text;
            }
            """,
            """
            #define AUDIT
            public static class Test { public static string Run() { Audit.Write("written "); Other.Call(); return Audit.Text; } }
            """,
            """public static class Other { public static void Call() => Audit.Write("left out "); }"""));

        Assert.Equal("written ", run.Text);
    }

    [Theory]
    [InlineData("partial ")]
    [InlineData("")]
    public async Task StaticConstructor_RunsAtTheFirstCall(string partial)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;

            public static class Said { public static List<string> Lines { get; } = []; }

            public {{partial}}class First
            {
                static First() => Said.Lines.Add("first");
                [Traced, Metered, Logged] public static void Call() => Said.Lines.Add("call");
            }

            public {{partial}}class Broken
            {
                static Broken() => throw new FormatException();
                [Traced, Metered, Logged] public static void Call() => Said.Lines.Add("never");
            }

            public static class Test
            {
                public static string Run()
                {
                    Said.Lines.Add("run");
                    First.Call();
                    for (var i = 0; i < 2; i++)
                        try { Broken.Call(); } catch (TypeInitializationException e) { Said.Lines.Add(e.TypeName + " " + e.InnerException!.GetType().Name); }

                    return string.Join(", ", Said.Lines);
                }
            }
            """);

        Assert.Equal("run, first, call, Broken FormatException, Broken FormatException", run.Text);
        run.Telemetry.CompletedOnce("First.Call");
        Assert.Equal(0, run.Telemetry.OpenSpans);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ObsoleteAndExperimentalMethods_KeepTheirWarningsAtTheCall(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced, Metered, Logged, Obsolete(\"Use another.\")]" }
            .Method("int Old()", "=> 1;")
            .RunAsync("""
                #pragma warning disable CS0618, CS0612
                Log.Say(subject.Old());
                """);

        Assert.Equal("1", run.Text);
        run.Telemetry.CompletedOnce("Subject.Old");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task SynchronizedAndNoInliningMethods_StaySo(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "public object Key => this;",
            }
            .Method("bool Held()", "{ lock (Key) return Monitor.IsEntered(Key); }")
            .Method("string? Flow([System.Diagnostics.CodeAnalysis.NotNull] string? text)", "{ ArgumentNullException.ThrowIfNull(text); return text; }")
            .RunAsync("""
                string? text = DateTime.MinValue.Year == 1 ? "text" : null;
                Log.Say(subject.Held());
                subject.Flow(text);
                Log.Say(text.Length);
                """);

        Assert.Equal("True\n4", run.Text);
        run.Telemetry.CompletedOnce("Subject.Held");
        run.Telemetry.CompletedOnce("Subject.Flow");
    }
}
