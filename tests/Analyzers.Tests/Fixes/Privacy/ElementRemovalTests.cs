namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class ElementRemovalTests
{
    private const string Key = "Removal";

    [Theory]
    [InlineData("INS2002", "using var scope = logger.BeginScope(new Dictionary<string, object> { [\"Email\"] = [|user.Email|], [\"Id\"] = user.Id });", "using var scope = logger.BeginScope(new Dictionary<string, object> { [\"Id\"] = user.Id });")]
    [InlineData("INS2002", "using var scope = logger.BeginScope(new Dictionary<string, object> { { \"Id\", user.Id }, { \"Email\", [|user.Email|] } });", "using var scope = logger.BeginScope(new Dictionary<string, object> { { \"Id\", user.Id } });")]
    [InlineData("INS2002", "using var scope = logger.BeginScope(new[] { new KeyValuePair<string, object>(\"Email\", [|user.Email|]), new KeyValuePair<string, object>(\"Id\", user.Id) });", "using var scope = logger.BeginScope(new[] { new KeyValuePair<string, object>(\"Id\", user.Id) });")]
    [InlineData("INS2002", "logger.LogInformation(\"Saw {@Who}\", new { user.Id, [|user.Email|] });", "logger.LogInformation(\"Saw\");")]
    [InlineData("INS2006", "new Meter(\"m\").CreateCounter<int>(\"c\").Add(1, new KeyValuePair<string, object?>(\"email\", [|user.Email|]));", "new Meter(\"m\").CreateCounter<int>(\"c\").Add(1);")]
    [InlineData("INS2006", "new Meter(\"m\").CreateCounter<int>(\"c\").Add(1, [new(\"a\", 1), new(\"email\", [|user.Email|])]);", "new Meter(\"m\").CreateCounter<int>(\"c\").Add(1, [new(\"a\", 1)]);")]
    [InlineData("INS2006", "var tags = new TagList { { \"email\", [|user.Email|] }, { \"count\", count } };", "var tags = new TagList { { \"count\", count } };")]
    [InlineData("INS2004", "new ActivitySource(\"s\").StartActivity(\"run\", ActivityKind.Internal, default(ActivityContext), [new(\"id\", user.Id), new(\"email\", [|user.Email|])]);", "new ActivitySource(\"s\").StartActivity(\"run\", ActivityKind.Internal, default(ActivityContext), [new(\"id\", user.Id)]);")]
    [InlineData("INS2004", "activity?.AddEvent(new ActivityEvent(\"seen\", tags: new ActivityTagsCollection { [\"email\"] = [|user.Email|], [\"id\"] = user.Id }));", "activity?.AddEvent(new ActivityEvent(\"seen\", tags: new ActivityTagsCollection { [\"id\"] = user.Id }));")]
    [InlineData("INS2004", "activity?.SetStatus(ActivityStatusCode.Error, [|user.Email|]);", "activity?.SetStatus(ActivityStatusCode.Error);")]
    public async Task Element_Goes(string rule, string before, string after) => await new CodeFixHost(rule).VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

    [Fact]
    public async Task FixAll_RemovesTags() => await new CodeFixHost("INS2006").VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            var counter = new Meter("m").CreateCounter<int>("c");
            counter.Add(
                1,
                new KeyValuePair<string, object?>("email", [|user.Email|]),
                new KeyValuePair<string, object?>("count", count), // how often
                new KeyValuePair<string, object?>("phone", [|user.Phone|]));
            var tags = new TagList();
            tags.Add("email", [|user.Email|]);
            counter.Add(1, tags);
            """),
        PrivacyProgram.Of(
            """
            var counter = new Meter("m").CreateCounter<int>("c");
            counter.Add(
                1,
                new KeyValuePair<string, object?>("count", count) // how often
                );
            var tags = new TagList();
            counter.Add(1, tags);
            """),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_RemovesAll_AndKeepsLines() => await new CodeFixHost("INS2002").VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            using var scope = logger.BeginScope(new Dictionary<string, object>
            {
                // Who it is.
                ["Id"] = user.Id, // the id
                ["Email"] = [|user.Email|],
                ["Phone"] = [|user.Phone|], // the phone
                ["Count"] = count,
            });
            """),
        PrivacyProgram.Of(
            """
            using var scope = logger.BeginScope(new Dictionary<string, object>
            {
                // Who it is.
                ["Id"] = user.Id, // the id
                ["Count"] = count,
            });
            """),
        equivalenceKey: Key);
}
