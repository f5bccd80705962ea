using System.Security.Cryptography;
using System.Text;

namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>A sensitive value is redacted wherever it comes from and whatever signal it goes to.</summary>
public sealed class RedactionTests
{
    private const string Keyed = "InstrumentationRedaction.UseHashKey(\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"); ";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static each => (byte)each)];

    public static TheoryData<string, Redaction> Sources => WithRedactions(SensitiveSource.All.Keys);

    public static TheoryData<Route, Redaction> RoutesAndRedactions => WithRedactions(Enum.GetValues<Route>());

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Source_IsRedactedOnSpansAndRecordsAndNotMeasured(string name, Redaction redaction)
    {
        var source = SensitiveSource.All[name];
        var run = await Program(Route.Interceptor, source, redaction).RunAsync(Call(source));

        AssertRedacted(run.Telemetry, Expected(source.Text, redaction), SensitiveSource.Canary);
    }

    [Theory]
    [MemberData(nameof(RoutesAndRedactions))]
    public async Task Route_Redacts(Route route, Redaction redaction)
    {
        var source = SensitiveSource.All["Parameter"];
        var run = await Program(route, source, redaction).RunAsync(Call(source));

        AssertRedacted(run.Telemetry, Expected(source.Text, redaction), SensitiveSource.Canary);
    }

    [Fact]
    public async Task HashWithoutKey_IsErasure()
    {
        var source = SensitiveSource.All["Property"];
        var run = await Program(Route.Partial, source, Redaction.Hash).RunAsync(Call(source).Replace(Keyed, "", StringComparison.Ordinal));

        AssertRedacted(run.Telemetry, "[redacted]", SensitiveSource.Canary);
    }

    [Fact]
    public async Task Items_AreRedactedEach()
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = "[Sensitive(Redaction = Redaction.Mask)] public sealed record Mail(string Text) { public override string ToString() => Text; }",
                Attributes = "[Traced, Metered, Logged(\"Saw {who}\")]",
            }
            .Method("void Work([Tag(\"who\")] List<Mail?> who)", "{ }")
            .RunAsync("subject.Work([new(\"canary-0123456789\"), null, new(\"canary\")]);");

        Assert.Equal("Saw ****6789, (null), ****", Assert.Single(run.Telemetry.Logs).Message);
        Assert.Equal(["****6789", null, "****"], (IEnumerable<string?>)run.Telemetry.SingleSpan("Subject.Work").Tags["who"]!);
    }

    [Fact]
    public async Task Hole_IsRedactedAndNoSpanTag()
    {
        var run = await new SubjectProgram(Route.Interface)
            {
                Types = "public class Customer { [Sensitive(Redaction = Redaction.Mask)] public string Email => \"canary-0123456789\"; }",
                Attributes = "[Traced, Metered, Logged(\"Saw {who,6:x} and {customer.Email}\")]",
            }
            .Method("void Work([Sensitive] string who, Customer customer)", "{ }")
            .RunAsync("subject.Work(\"canary\", new());");

        var log = Assert.Single(run.Telemetry.Logs);
        Assert.Equal("Saw [redacted] and ****6789", log.Message);
        Assert.Equal("Saw {who,6:x} and {customer.Email}", log.State["{OriginalFormat}"]);
        Assert.Equal(("[redacted]", "****6789"), (log.State["who"], log.State["customer.Email"]));
        Assert.Equal("code.function.name=Subject.Work", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
        AssertNoLeak(run.Telemetry, "canary");
    }

    [Fact]
    public async Task FailedCall_IsRedactedToo()
    {
        var run = await new SubjectProgram(Route.Partial) { Attributes = "[Traced, Metered, Logged]" }
            .Method("async Task<string> Work([Tag(\"who\"), Sensitive] string who, CancellationToken token)", "{ await Task.Yield(); token.ThrowIfCancellationRequested(); throw new InvalidOperationException(); }")
            .RunAsync("""
                try { await subject.Work("canary", default); } catch (InvalidOperationException) { }
                try { await subject.Work("canary", new CancellationToken(true)); } catch (OperationCanceledException) { }
                """);

        Assert.Equal(["[redacted]", "[redacted]"], run.Telemetry.Spans.Select(static span => span.Tags["who"]));
        Assert.Equal(["[redacted]", "[redacted]"], run.Telemetry.Logs.Select(static log => log.State["who"]));
        AssertNoLeak(run.Telemetry, "canary");
    }

    [Theory]
    [InlineData("[Tag(\"who\"), NotSensitive] Mail who", "new()")]
    [InlineData("[Tag(\"who\", \"Mail\")] Cleared cleared", "new()")]
    [InlineData("[Tag(\"who\", \"Open\")] Secret secret", "new()")]
    [InlineData("[Tag(\"who\"), NotSensitive] object who", "new Mail()")]
    public async Task WhatIsStatedToBeHarmless_StaysAsItIs(string parameter, string argument)
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = """
                    [Sensitive] public class Mail { public override string ToString() => "text"; }
                    public class Cleared { [NotSensitive] public Mail Mail => new(); }
                    [Sensitive] public class Secret { [NotSensitive] public string Open => "text"; }
                    """,
            }
            .Method($"void Work({parameter})", "{ }")
            .RunAsync($"subject.Work({argument});");

        Assert.Equal("text", run.Telemetry.SingleSpan("Subject.Work").Tags["who"]);
    }

    [Theory]
    [InlineData("[Tag(\"who\", \"Open\"), Sensitive] Secret secret", "[redacted]")]
    [InlineData("[Tag(\"who\", \"Hashed\"), Sensitive(Redaction = Redaction.Mask)] Secret secret", "hmac:abc6f2e490369b66bc96ce2c")]
    [InlineData("[Tag(\"who\", \"Mail\")] Secret secret", "****7890")]
    public async Task StrictestMark_Counts(string parameter, string expected)
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = """
                    [Sensitive] public class Mail { public override string ToString() => "canary-34567890"; }
                    public class Secret
                    {
                        [NotSensitive] public string Open => "canary";
                        [Sensitive(Redaction = Redaction.Hash)] public string Hashed => "canary";
                        [Sensitive(Redaction = Redaction.Mask)] public Mail Mail => new();
                    }
                    """,
            }
            .Method($"void Work({parameter})", "{ }")
            .RunAsync($"{Keyed}subject.Work(new());");

        Assert.Equal(expected, run.Telemetry.SingleSpan("Subject.Work").Tags["who"]);
        AssertNoLeak(run.Telemetry, "canary");
    }

    internal static void AssertNoLeak(TelemetryRecorder telemetry, string canary) =>
        Assert.DoesNotContain(Emitted.By(telemetry), item => item.Value.Contains(canary, StringComparison.Ordinal));

    private static void AssertRedacted(TelemetryRecorder telemetry, string expected, string canary)
    {
        var tagged = telemetry.Spans.Single(static span => span.Tags.Contains("who"));
        Assert.Equal(expected, tagged.Tags["who"]);
        var completed = telemetry.Logs.Single(static log => log.EventId.Name!.EndsWith(".completed", StringComparison.Ordinal));
        Assert.Equal(expected, completed.State["who"]);
        Assert.Equal($"Saw {expected}", completed.Message);
        Assert.DoesNotContain(telemetry.Measurements, static measurement => measurement.Tags.Contains("who"));
        AssertNoLeak(telemetry, canary);
    }

    private static TheoryData<T, Redaction> WithRedactions<T>(IEnumerable<T> items)
    {
        var data = new TheoryData<T, Redaction>();
        foreach (var item in items)
        {
            foreach (var redaction in Enum.GetValues<Redaction>())
            {
                data.Add(item, redaction);
            }
        }

        return data;
    }

    private static SubjectProgram Program(Route route, SensitiveSource source, Redaction redaction)
    {
        string Marked(string text) => text
            .Replace("[S]", $"[Sensitive(Redaction = Redaction.{redaction})]", StringComparison.Ordinal)
            .Replace(", S]", $", Sensitive(Redaction = Redaction.{redaction})]", StringComparison.Ordinal)
            .Replace("property: S]", $"property: Sensitive(Redaction = Redaction.{redaction})]", StringComparison.Ordinal);

        var isGeneric = source.Parameters.Contains(" T ", StringComparison.Ordinal);
        return new SubjectProgram(route)
            {
                Types = Marked(source.Types),
                Members = Marked(source.Members),
                Attributes = $"[Traced, Metered, Logged(\"Saw {{who}}\", Start = Microsoft.Extensions.Logging.LogLevel.Trace)] {Marked(source.Return)}",
            }
            .Method($"{source.Result} Work{(isGeneric ? "<T>" : "")}({Marked(source.Parameters)}){(isGeneric ? " where T : Mail" : "")}", source.Body);
    }

    private static string Call(SensitiveSource source)
    {
        var isTask = source.Result.Contains("Task", StringComparison.Ordinal);
        return $"{Keyed}var who = \"{SensitiveSource.Canary}\"; {(isTask ? "await " : "")}subject.Work({source.Arguments}); GC.KeepAlive(who);";
    }

    private static string Expected(string text, Redaction redaction) => redaction switch
    {
        Redaction.Erase => "[redacted]",
        Redaction.Mask => "****" + text[^4..],
        _ => HashOf(text),
    };

    private static string HashOf(string text) => "hmac:" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)))[..24];
}
