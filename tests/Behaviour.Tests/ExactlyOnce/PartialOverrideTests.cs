namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>Partial overrides: below a partial method each call is recorded once; below any other one INS0011 is right that it is not.</summary>
public sealed class PartialOverrideTests
{
    private const string Override = "public partial class Derived : Subject { public override partial int Work(); private int WorkCore() => 1; }";

    [Theory]
    [InlineData("new Derived().Work()")]
    [InlineData("((Subject)new Derived()).Work()")]
    public async Task BelowAPartialMethod_IsRecordedOnce(string call)
    {
        var run = await PathProgram.AssertRecordedAsync(
            $"public partial class Subject {{ [All] public virtual partial int Work(); private int WorkCore() => 2; }} {Override}", $"return {call}.ToString();", operation: "Derived.Work");

        Assert.Equal("1", run.Text);
    }

    [Fact]
    public async Task BelowAMethodThatCallersRecord_IsRecordedTwiceThroughTheBaseClass()
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            public static class Test { public static int Run() => new Derived().Work() + ((Subject)new Derived()).Work(); }
            public class Subject { [Traced] public virtual int Work() => 2; }
            {{Override}}
            """);

        Assert.Equal(2, run.Value);
        Assert.Equal(["Derived.Work", "Derived.Work", "Subject.Work"], run.Telemetry.Spans.Select(static span => span.Name).Order(StringComparer.Ordinal));
    }
}
