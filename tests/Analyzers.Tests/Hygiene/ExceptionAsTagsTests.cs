namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4002: exceptions whose parts are written as tags of a span, or as an event that is put together by hand.</summary>
public sealed class ExceptionAsTagsTests
{
    private const string Rule = "INS4002";

    [Theory]
    [InlineData("activity.SetTag(\"exception.message\", e.Message)")]
    [InlineData("activity.AddTag(\"exception.type\", e.GetType().FullName)")]
    [InlineData("activity.SetTag(\"exception.type\", e.GetType().ToString())")]
    [InlineData("activity.SetTag(\"exception.type\", e.GetType())")]
    [InlineData("activity.SetTag(\"exception.stacktrace\", e.StackTrace)")]
    [InlineData("activity.SetTag(\"exception.stacktrace\", e.StackTrace ?? \"\")")]
    [InlineData("activity.SetTag(\"exception.stacktrace\", e.InnerException!.StackTrace)")]
    [InlineData("activity.SetTag(\"error\", e.ToString())")]
    [InlineData("activity.SetTag(\"error\", e)")]
    [InlineData("activity.SetTag(\"error.message\", e.Message)")]
    [InlineData("activity.SetTag(value: own.Message, key: \"reason\")")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", e.Message } }))")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"exception\", default, new ActivityTagsCollection(new Dictionary<string, object?> { [\"exception.type\"] = e.GetType().Name })))")]
    public async Task ExceptionByHand_IsReported(string call) => await VerifyAsync($"[|{call}|];");

    [Theory]
    [InlineData("activity?[|.SetTag(\"exception.message\", e.Message)|];")]
    [InlineData("var message = e.Message; [|activity.SetTag(\"exception.message\", message)|];")]
    [InlineData("[|activity.SetTag(\"exception.type\", e.GetType().FullName)|]; activity.SetTag(\"exception.message\", e.Message); activity.SetTag(\"exception.stacktrace\", e.StackTrace);")]
    [InlineData("[|activity.SetTag(\"exception.type\", e.GetType().FullName)|].SetTag(\"exception.message\", e.Message);")]
    [InlineData("[|activity.SetTag(\"a\", e.Message)|]; [|activity.SetTag(\"b\", own.Message)|];")]
    [InlineData("try { Work(); } catch (System.Exception x) { [|activity.SetTag(\"a\", x.Message)|]; activity.SetTag(\"b\", x.ToString()); } try { Work(); } catch (System.Exception x) { [|activity.SetTag(\"a\", x.Message)|]; }")]
    [InlineData("activity.AddException(e); activity.SetTag(\"error.message\", e.Message); [|activity.SetTag(\"exception.message\", e.Message)|];")]
    [InlineData("activity.AddException(own); [|activity.SetTag(\"error.message\", e.Message)|];")]
    public async Task Exception_IsReportedOnce(string statements) => await VerifyAsync(statements);

    [Theory]
    [InlineData("activity.AddException(e);")]
    [InlineData("activity.AddException(e); activity.SetTag(\"error.message\", e.Message);")]
    [InlineData("activity.SetTag(\"error.type\", e.GetType().FullName);")]
    [InlineData("activity.SetTag(\"exception.type\", \"Timeout\");")]
    [InlineData("activity.SetTag(\"exception.message\", text);")]
    [InlineData("activity.SetTag(\"otel.status_description\", e.Message);")]
    [InlineData("activity.SetTag(\"code\", e.HResult);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Error, e.Message);")]
    [InlineData("activity.SetBaggage(\"a\", e.Message);")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"retry\", tags: new ActivityTagsCollection { { \"reason\", e.Message } }));")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", text } }));")]
    [InlineData("var tags = new ActivityTagsCollection { { \"exception.message\", e.Message } };")]
    [InlineData("{|CS0103:missing|}.SetTag(\"exception.message\", e.Message);")]
    [InlineData("activity.SetTag(\"exception.message\", e.{|CS1061:Missing|});")]
    [InlineData("\n#pragma warning disable INS4002\nactivity.SetTag(\"exception.message\", e.Message);\n#pragma warning restore INS4002\n")]
    public async Task AnythingElse_IsSilent(string statements) => await VerifyAsync(statements);

    [Theory]
    [InlineData("[|activity.SetTag(\"error\", e)|];", "`e` is recorded by hand as tag 'error'; AddException records it as the conventions have it, for all who listen to exceptions")]
    [InlineData("[|activity.SetTag(\"a\", e.InnerException!.Message)|].SetTag(\"b\", e.InnerException!.StackTrace);", "`e.InnerException` is recorded by hand as tags 'a', 'b'; AddException records it as the conventions have it, for all who listen to exceptions")]
    [InlineData("[|activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", e.Message } }))|];", "`e` is recorded by hand as the event 'exception'; AddException records it as the conventions have it, for all who listen to exceptions")]
    public async Task Message_NamesExceptionAndForm(string statements, string message) => Assert.Equal([message], await VerifyAsync(statements));

    private static Task<IReadOnlyList<string>> VerifyAsync(string statements) => HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements(statements, "public class OwnException : System.Exception { }", "Activity activity, System.Exception e, OwnException own, string text"));
}
