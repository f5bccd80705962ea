using Instrumentation.Analyzers.Hygiene.Conventions;

namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4008: keys of tags and log scopes that the semantic conventions have given up, or never had.</summary>
public sealed class ConventionKeyTests
{
    private const string Rule = "INS4008";

    public static IEnumerable<object[]> Renamed => ConventionTable.Renamed.Select(static row => new object[] { row.Old, row.New });

    public static TheoryData<string> Replaced => [.. ConventionTable.Replaced.Select(static row => row.Old)];

    public static TheoryData<string> Known => [.. ConventionTable.Known];

    [Theory]
    [MemberData(nameof(Renamed))]
    public void RenamedKey_HasOneSuccessor(string old, string successor)
    {
        var verdict = ConventionKeys.Judge(old);

        Assert.Equal((successor, true, false), (Assert.Single(verdict!.New), verdict.CanRename, verdict.IsMisspelt));
        Assert.Null(ConventionKeys.Judge(successor));
    }

    [Theory]
    [MemberData(nameof(Replaced))]
    public void ReplacedKey_IsNotRenamed(string old)
    {
        var verdict = ConventionKeys.Judge(old);

        Assert.Equal((false, false), (verdict!.CanRename, verdict.IsMisspelt));
        Assert.All(verdict.New, static key => Assert.Null(ConventionKeys.Judge(key)));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void KnownKey_IsFine(string key) => Assert.Null(ConventionKeys.Judge(key));

    [Theory]
    [InlineData("http.requst.method", "http.request.method")]
    [InlineData("http.request.mehtod", "http.request.method")]
    [InlineData("http.request.methods2", null)]
    [InlineData("http.reqquest.method", "http.request.method")]
    [InlineData("http.request.methot", "http.request.method")]
    [InlineData("http.request_method", "http.request.method")]
    [InlineData("http.requestMethod", "http.request.method")]
    [InlineData("Http.Request.Method", "http.request.method")]
    [InlineData("http.statusCode", "http.response.status_code")]
    [InlineData("server.adress", "server.address")]
    [InlineData("db.query.txt", "db.query.text")]
    [InlineData("url.ful", null)]
    [InlineData("user.role", null)]
    [InlineData("http.routes", null)]
    [InlineData("shop.request.method", null)]
    [InlineData("htp.request.method", null)]
    [InlineData("order.id", null)]
    [InlineData("status", null)]
    [InlineData("", null)]
    public void Slip_IsToldFromAnotherKey(string key, string? meant) => Assert.Equal(meant, ConventionKeys.Judge(key)?.New[0]);

    [Theory]
    [InlineData("activity.SetTag([|\"http.method\"|], value);")]
    [InlineData("activity?.AddTag([|\"http.method\"|], value);")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), [new([|\"http.method\"|], value)])?.Dispose();")]
    [InlineData("Source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext), new ActivityTagsCollection { { [|\"http.method\"|], value } })?.Dispose();")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection { [[|\"http.method\"|]] = value }));")]
    [InlineData("counter.Add(1, new KeyValuePair<string, object?>([|\"http.method\"|], value));")]
    [InlineData("counter.Add(1, new TagList { { [|\"http.method\"|], value } });")]
    [InlineData("var tags = new TagList(); tags.Add([|\"http.method\"|], value); counter.Add(1, tags);")]
    [InlineData("using var scope = logger.BeginScope(new Dictionary<string, object?> { [[|\"http.method\"|]] = value });")]
    [InlineData("activity.SetTag([|Keys.Method|], value);")]
    [InlineData("activity.SetTag([|$\"{Keys.Http}.method\"|], value);")]
    public async Task OldKey_IsReportedEverywhere(string statements) =>
        Assert.Equal(["'http.method' is 'http.request.method' in the semantic conventions now"], await VerifyAsync(statements));

    [Theory]
    [InlineData("activity.SetTag([|\"http.target\"|], value);", "'http.target' is no more in the semantic conventions; what it said is in 'url.path' and 'url.query'")]
    [InlineData("activity.SetTag([|\"http.request.metod\"|], value);", "'http.request.metod' is not a key of the semantic conventions; 'http.request.method' is")]
    public async Task Message_SaysWhatIsWrong(string statements, string message) => Assert.Equal([message], await VerifyAsync(statements));

    [Theory]
    [InlineData("activity.SetTag(\"http.request.method\", value);")]
    [InlineData("activity.SetTag(\"http.method\", value); activity.SetTag(\"http.request.method\", value);")]
    [InlineData("activity.SetTag(\"http.target\", value); activity.SetTag(\"url.path\", value);")]
    [InlineData("var method = activity.GetTagItem(\"http.method\");")]
    [InlineData("activity.SetBaggage(\"http.method\", \"\");")]
    [InlineData("Use(new KeyValuePair<string, object?>(\"http.method\", value));")]
    [InlineData("logger.LogInformation(\"{Method}\", value);")]
    [InlineData("{|CS0103:missing|}.SetTag(\"http.method\", value);")]
    [InlineData("\n#pragma warning disable INS4008\nactivity.SetTag(\"http.method\", value);\n#pragma warning restore INS4008\n")]
    public async Task AnythingElse_IsSilent(string statements) => Assert.Empty(await VerifyAsync(statements));

    [Fact]
    public async Task TagAttribute_IsReported() => await HygienePrograms.VerifyAsync(
        Rule, "using Instrumentation; class C { [Traced] public void M([Tag([|\"http.method\"|])] string method, [Tag(\"order.kind\")] string kind, [Tag] string plain) { } }");

    private static Task<IReadOnlyList<string>> VerifyAsync(string statements) => HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(
        statements,
        "static class Keys { public const string Http = \"http\"; public const string Method = \"http.method\"; }",
        "Activity activity, Counter<long> counter, ILogger logger, object? value"));
}
