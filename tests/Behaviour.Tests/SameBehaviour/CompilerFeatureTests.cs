using System.Diagnostics;

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
    [InlineData("partial ", new string[0])] // The wrapper is a member of the type, and is not reached.
    [InlineData("", new[] { "Broken.Call", "Broken.CallAsync", "Broken.List" })]
    public async Task StaticConstructor_RunsAtTheFirstCall(string partial, string[] failed)
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
                [Traced, Metered, Logged] public static async Task CallAsync() => await Task.Yield();
                [Traced, Metered, Logged] public static IEnumerable<int> List() { yield return 1; }
            }

            public static class Test
            {
                private static void Try(Action call)
                {
                    try { call(); } catch (TypeInitializationException e) { Said.Lines.Add(e.TypeName + " " + e.InnerException!.GetType().Name); }
                }

                public static string Run()
                {
                    Said.Lines.Add("run");
                    First.Call();
                    Try(() => Broken.Call());
                    Try(() => { _ = Broken.CallAsync(); });
                    Try(() => Broken.List());
                    Said.Lines.Add((System.Diagnostics.Activity.Current is null).ToString());
                    return string.Join(", ", Said.Lines);
                }
            }
            """);

        Assert.Equal("run, first, call, Broken FormatException, Broken FormatException, Broken FormatException, True", run.Text);
        run.Telemetry.CompletedOnce("First.Call");
        Assert.Equal(
            failed,
            run.Telemetry.Spans.Where(static span => span.Status is ActivityStatusCode.Error).Select(static span => span.Name).Order());
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
