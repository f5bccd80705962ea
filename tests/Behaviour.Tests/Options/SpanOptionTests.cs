using System.Diagnostics;

namespace Instrumentation.Behaviour.Tests.Options;

public sealed class SpanOptionTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task NameAndKind_AreTheAttributes(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced(\"place \\\"order\\\" {x}\", Kind = ActivityKind.Producer), Logged]" }
            .Method("void Work()", "{ }")
            .RunAsync("subject.Work();");

        var span = run.Telemetry.SingleSpan("place \"order\" {x}");
        Assert.Equal(ActivityKind.Producer, span.Kind);
        Assert.Equal("code.function.name=Subject.Work", span.Tags.ToString());
        Assert.StartsWith("place \"order\" {x} completed in ", run.Telemetry.SingleLog("place \"order\" {x}.completed").Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Root_StartsATraceAndLinksToTheCaller(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("async Task Outer(Func<Task> next)", "{ await Task.Yield(); await next(); }")
            .Method("void Child()", "{ }")
            .With("[Traced(Root = true), Metered, Logged]")
            .Method("async Task Root(Action next)", "{ await Task.Yield(); next(); }")
            .Method("void RootAtOnce()", "{ }")
            .RunAsync("""
                await subject.Outer(() => subject.Root(() => subject.Child()));
                subject.RootAtOnce();
                """);

        var (outer, root, child, alone) = (run.Telemetry.SingleSpan("Subject.Outer"), run.Telemetry.SingleSpan("Subject.Root"), run.Telemetry.SingleSpan("Subject.Child"), run.Telemetry.SingleSpan("Subject.RootAtOnce"));
        Assert.True(root.IsRoot);
        Assert.NotEqual(outer.TraceId, root.TraceId);
        Assert.Equal((outer.TraceId, outer.SpanId), Assert.Single(root.Links.Select(link => (link.TraceId, link.SpanId))));
        Assert.Equal((root.TraceId, root.SpanId), (child.TraceId, child.ParentSpanId));
        Assert.True(alone.IsRoot);
        Assert.Empty(alone.Links);
    }

    [Theory]
    [InlineData("Traced", "event")]
    [InlineData("Traced, Logged", "log")]
    [InlineData("Traced(Exceptions = ExceptionRecording.Event), Logged", "event")]
    [InlineData("Traced(Exceptions = ExceptionRecording.Log)", "log")]
    [InlineData("Traced(Exceptions = ExceptionRecording.Log), Logged", "log")]
    [InlineData("Traced(Exceptions = ExceptionRecording.None), Logged", "")]
    [InlineData("Traced(Exceptions = ExceptionRecording.None)", "")]
    [InlineData("Logged", "log")]
    [InlineData("Metered", "")]
    public async Task Exception_IsRecordedWhereTheAttributeSays(string attributes, string expected)
    {
        foreach (var route in Enum.GetValues<Route>())
        {
            var run = await new SubjectProgram(route) { Attributes = $"[{attributes}]" }
                .Method("async Task Fail()", "{ await Task.Yield(); throw new FormatException(\"boom\"); }")
                .RunAsync("try { await subject.Fail(); } catch (FormatException) { }");

            var places = run.Telemetry.Spans.SelectMany(span => span.Events).Select(_ => "event")
                .Concat(run.Telemetry.Logs.Where(log => log.Exception is FormatException).Select(_ => "log"));
            Assert.Equal(expected, string.Join(' ', places));
        }
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Exception_ThatCrossesManySpans_IsRecordedByTheFirst(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced]" }
            .Method("async Task Outer(Func<Task> next)", "=> await next();")
            .Method("Task Middle(Action next)", "{ next(); return Task.CompletedTask; }")
            .Method("void Inner()", "=> throw new FormatException(\"boom\");")
            .RunAsync("try { await subject.Outer(() => subject.Middle(() => subject.Inner())); } catch (FormatException) { }");

        Assert.Equal(
            ["Subject.Inner 1 System.FormatException", "Subject.Middle 0 System.FormatException", "Subject.Outer 0 System.FormatException"],
            run.Telemetry.Spans.Select(span => $"{span.Name} {span.Events.Count} {span.Tags["error.type"]}"));
        Assert.All(run.Telemetry.Spans, span => Assert.Null(span.StatusDescription));
    }

    [Fact]
    public async Task SpanThatIsNotSampled_CarriesNothingAndCostsNoGetter()
    {
        var run = await new SubjectProgram(Route.Interface)
            {
                Attributes = "[Traced]",
                Members = "[Tag] public string Region { get { Log.Say(\"read\"); return \"eu\"; } }",
            }
            .Method("int Work([Tag] int id)", "=> id;")
            .RunAsync("subject.Work(1);", new RecorderOptions { Sampling = ActivitySamplingResult.PropagationData });

        Assert.Equal("", run.Text);
        Assert.Equal("", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }

    [Fact]
    public async Task CodeLocation_IsOnSpansIfTheBuildAsksForIt()
    {
        var program = new SubjectProgram(Route.Interceptor) { Attributes = "[Traced]" }.Method("void Work()", "{ }").Build("subject.Work();")
            .WithProperty("InstrumentationCodeLocation", "true")
            .WithProperty("ProjectDir", "/src/");
        var run = await ProgramRunner.RunOnAndOffAsync(program);

        Assert.Equal("code.function.name=Subject.Work, code.file.path=Subject.cs, code.line.number=13", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }
}
