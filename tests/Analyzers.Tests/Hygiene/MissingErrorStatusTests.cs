namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4003: exceptions that are caught and recorded on a span whose status says nothing of it.</summary>
public sealed class MissingErrorStatusTests
{
    private const string Rule = "INS4003";

    public const string OpenTelemetry = """
        namespace OpenTelemetry.Trace
        {
            public struct Status { public static Status Error => default; public static Status Ok => default; public Status WithDescription(string? text) => this; }
            public static class ActivityExtensions
            {
                public static void RecordException(this System.Diagnostics.Activity activity, System.Exception ex) { }
                public static void SetStatus(this System.Diagnostics.Activity activity, Status status) { }
            }
            public class TelemetrySpan { public TelemetrySpan RecordException(System.Exception ex) => this; public void SetStatus(Status value) { } }
        }
        """;

    [Theory]
    [InlineData("[|activity.AddException(e)|];")]
    [InlineData("activity?[|.AddException(e)|];")]
    [InlineData("Activity.Current?[|.AddException(e)|]; throw;")]
    [InlineData("[|activity.AddException(e)|].SetTag(\"a\", 1);")]
    [InlineData("[|activity.RecordException(e)|];")]
    [InlineData("[|span.RecordException(e)|];")]
    [InlineData("[|activity.AddException(e)|]; other.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("[|activity.AddException(e)|]; activity.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("[|span.RecordException(e)|]; span.SetStatus(OpenTelemetry.Trace.Status.Ok);")]
    [InlineData("if (activity.IsAllDataRequested) { [|activity.AddException(e)|]; }")]
    public async Task RecordedWithoutStatus_IsReported(string handler) => await VerifyAsync(Try(handler));

    [Theory]
    [InlineData("activity.AddException(e); activity.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Error, \"no stock\"); activity.AddException(e);")]
    [InlineData("activity?.SetStatus(ActivityStatusCode.Error).AddException(e);")]
    [InlineData("activity.AddException(e).SetStatus(ActivityStatusCode.Error);")]
    [InlineData("activity.AddException(e); activity.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);")]
    [InlineData("Activity.Current?.AddException(e); activity.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("activity.RecordException(e); activity.SetStatus(OpenTelemetry.Trace.Status.Error.WithDescription(e.Message));")]
    [InlineData("span.RecordException(e); span.SetStatus(OpenTelemetry.Trace.Status.Error);")]
    [InlineData("activity.AddException(e); activity.SetTag(\"otel.status_code\", \"ERROR\");")]
    [InlineData("activity.AddException(e); Use(activity);")]
    [InlineData("{|CS0103:missing|}.AddException(e);")]
    [InlineData("\n#pragma warning disable INS4003\nactivity.AddException(e);\n#pragma warning restore INS4003\n")]
    public async Task WithStatus_IsSilent(string handler) => await VerifyAsync(Try(handler));

    [Theory]
    [InlineData("try { Work(); } catch (System.Exception e) { activity.AddException(e); } finally { activity.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok); }")]
    [InlineData("try { Work(); } catch (System.Exception e) { activity.AddException(e); } activity.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("try { Work(); } catch (System.OperationCanceledException e) { activity.AddException(e); }")]
    [InlineData("try { Work(); } catch (System.Threading.Tasks.TaskCanceledException e) { activity.AddException(e); }")]
    [InlineData("activity.AddException(new System.Exception());")]
    [InlineData("try { Work(); } catch (System.Exception e) { System.Action later = () => activity.AddException(e); }")]
    public async Task SetElsewhereOrNoFailure_IsSilent(string statements) => await VerifyAsync(statements);

    [Theory]
    [InlineData("try { Work(); activity.SetStatus(ActivityStatusCode.Error); } catch (System.Exception e) { [|activity.AddException(e)|]; }")]
    [InlineData("try { Work(); } catch (System.ArgumentException e) { activity.AddException(e); activity.SetStatus(ActivityStatusCode.Error); } catch (System.Exception e) { [|activity.AddException(e)|]; }")]
    public async Task StatusOfAnotherPath_DoesNotCount(string statements) => await VerifyAsync(statements);

    [Fact]
    public async Task Message_SaysWhatFollows() => Assert.Equal(
        ["`activity.AddException(e)` records an exception on a span whose status stays Unset, so error rates and alerts do not count it"],
        await VerifyAsync(Try("[|activity.AddException(e)|];")));

    private static string Try(string handler) => $"try {{ Work(); }} catch (System.Exception e) {{ {handler} }}";

    private static Task<IReadOnlyList<string>> VerifyAsync(string statements)
    {
        var program = HygienePrograms.Statements(statements, parameters: "Activity activity, Activity other, OpenTelemetry.Trace.TelemetrySpan span, bool failed");
        return HygienePrograms.VerifyAsync(Rule, TestProgram.Of("using OpenTelemetry.Trace;\n" + program.Files[0].Text, OpenTelemetry));
    }
}
