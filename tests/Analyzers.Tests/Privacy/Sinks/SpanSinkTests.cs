namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Spans and baggage, of the base class library and of the OpenTelemetry API.</summary>
public sealed class SpanSinkTests
{
    private const string Parameters = "Activity activity, ActivitySource source, string email, string id";

    private const string OpenTelemetry = """
        namespace OpenTelemetry.Trace
        {
            public class TelemetrySpan
            {
                public TelemetrySpan SetAttribute(string key, string value) => this;
                public TelemetrySpan AddEvent(string name) => this;
                public TelemetrySpan AddEvent(string name, SpanAttributes attributes) => this;
                public TelemetrySpan UpdateName(string name) => this;
                public void SetStatus(Status status) { }
            }
            public class SpanAttributes { public void Add(string key, string value) { } }
            public struct Status { public static Status Error => default; public Status WithDescription(string? description) => this; }
        }
        namespace OpenTelemetry
        {
            public struct Baggage
            {
                public static Baggage SetBaggage(string name, string? value, Baggage baggage = default) => baggage;
                public static Baggage SetBaggage(IEnumerable<KeyValuePair<string, string?>> baggageItems, Baggage baggage = default) => baggage;
                public static Baggage Create(Dictionary<string, string>? baggageItems = null) => default;
            }
        }
        """;

    public static TheoryData<string> Forms =>
    [
        "activity.SetTag(\"k\", #);",
        "activity?.SetTag(\"k\", #);",
        "activity.AddTag(\"k\", #);",
        "activity.AddTag(\"k\", (object)#);",
        "activity.SetTag(\"a\", 1).SetTag(\"k\", #);",
        "activity.SetBaggage(\"k\", #);",
        "activity.AddBaggage(\"k\", #);",
        "activity.SetStatus(ActivityStatusCode.Error, #);",
        "activity.SetStatus(ActivityStatusCode.Error, $\"of {#}\");",
        "activity.DisplayName = #;",
        "activity.DisplayName = \"of \" + #;",
        "activity.AddEvent(new ActivityEvent(#));",
        "activity.AddEvent(new ActivityEvent(\"e\", default, new ActivityTagsCollection { { \"k\", # } }));",
        "activity.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection { [\"k\"] = # }));",
        "activity.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection(new Dictionary<string, object?> { [\"k\"] = # })));",
        "var tags = new ActivityTagsCollection { { \"k\", # } }; activity.AddEvent(new ActivityEvent(\"e\", tags: tags));",
        "var tags = new ActivityTagsCollection(); tags.Add(\"k\", #); activity.AddEvent(new ActivityEvent(\"e\", tags: tags));",
        "var tags = new ActivityTagsCollection(); tags[\"k\"] = #; activity.AddEvent(new ActivityEvent(\"e\", tags: tags));",
        "source.StartActivity(#);",
        "source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), new Dictionary<string, object?> { [\"k\"] = # });",
        "source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), tags: [new(\"k\", #)]);",
        "source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), new ActivityTagsCollection { { \"k\", # } });",
        "var tags = new ActivityTagsCollection { { \"k\", # } }; source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), tags);",
        "source.CreateActivity(\"a\", ActivityKind.Client, default(ActivityContext), new[] { new KeyValuePair<string, object?>(\"k\", #) });",
        "source.CreateActivity(\"of \" + #, ActivityKind.Client);",
    ];

    public static TheoryData<string> OpenTelemetryForms =>
    [
        "span.SetAttribute(\"k\", #);",
        "span.AddEvent(#);",
        "span.UpdateName(\"of \" + #);",
        "span.SetStatus(OpenTelemetry.Trace.Status.Error.WithDescription(#));",
        "var attributes = new OpenTelemetry.Trace.SpanAttributes(); attributes.Add(\"k\", #); span.AddEvent(\"e\", attributes);",
        "OpenTelemetry.Baggage.SetBaggage(\"k\", #);",
        "OpenTelemetry.Baggage.SetBaggage(new Dictionary<string, string?> { [\"k\"] = # });",
        "OpenTelemetry.Baggage.SetBaggage([new(\"k\", #)]);",
        "OpenTelemetry.Baggage.Create(new Dictionary<string, string> { { \"k\", # } });",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsReportedOnce(string form) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(form.Replace("#", "{|INS2004:email|}", StringComparison.Ordinal), Parameters));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithAnId_IsSilent(string form) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(form.Replace("#", "id", StringComparison.Ordinal), Parameters));

    [Theory]
    [MemberData(nameof(OpenTelemetryForms))]
    public async Task OpenTelemetryForm_IsReportedOnce(string form) => await VerifyOpenTelemetryAsync(form.Replace("#", "{|INS2004:email|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(OpenTelemetryForms))]
    public async Task OpenTelemetryForm_WithAnId_IsSilent(string form) => await VerifyOpenTelemetryAsync(form.Replace("#", "id", StringComparison.Ordinal));

    [Theory]
    [InlineData("password", "INS2004")]
    [InlineData("iban", "INS2004")]
    [InlineData("firstName", "INS2004")]
    [InlineData("requestBody", "INS2007")]
    public async Task Class_HasItsRule(string name, string rule) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements($"activity.SetTag(\"k\", {{|{rule}:{name}|}});", "Activity activity, string " + name));

    [Theory]
    [InlineData("activity.SetTag(\"user.email\", email);", "INS2004 `email` (contact data, by name) reaches span tag 'user.email'")]
    [InlineData("activity.SetBaggage(\"who\", email);", "INS2004 `email` (contact data, by name) reaches baggage 'who'")]
    [InlineData("activity.DisplayName = email;", "INS2004 `email` (contact data, by name) reaches the span's name")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Error, email);", "INS2004 `email` (contact data, by name) reaches the span's status description")]
    [InlineData("activity.AddEvent(new ActivityEvent(email));", "INS2004 `email` (contact data, by name) reaches the span event")]
    public async Task Message_NamesTheSink(string statement, string message) =>
        Assert.Equal([message], await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements(statement, Parameters)));

    private static async Task VerifyOpenTelemetryAsync(string statement)
    {
        var program = PrivacyPrograms.Statements(statement, "OpenTelemetry.Trace.TelemetrySpan span, string email, string id");
        await PrivacyPrograms.VerifyAsync(program.WithFile("OpenTelemetry.cs", OpenTelemetry));
    }
}
