namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>Every value in reach of the wrappers is a canary. None sings anywhere unless a tag asked for that very one.</summary>
public sealed class CanaryTests
{
    private const string Canary = "canary-";

    // {0} stands for the attributes of one parameter, property or return value at a time.
    private const string Types = """
        public class Secret
        {
            public string Name { get; set; } = "canary-member";
            public string Field = "canary-field";
            public Secret? Inner { get; init; }
            public override string ToString() => "canary-text";
            public override bool Equals(object? other) => other is Secret;
            public override int GetHashCode() => 0;
        }

        public record SecretRecord(string Name);
        public readonly record struct SecretValue(string Name);
        """;

    public static TheoryData<Route, string, string> Targets()
    {
        var data = new TheoryData<Route, string, string>();
        foreach (var route in Enum.GetValues<Route>())
        {
            data.Add(route, "nothing", "");
            data.Add(route, "text", "canary-a");
            data.Add(route, "secret", "canary-member");
            data.Add(route, "items", "canary-b");
            data.Add(route, "reference", "canary-c");
            data.Add(route, "assigned", "canary-d");
            data.Add(route, "result", "canary-e");
            data.Add(route, "property", "canary-f");
        }

        return data;
    }

    [Theory, MemberData(nameof(Targets))]
    public async Task Canary_SingsOnlyWhereATagAsked(Route route, string target, string expected)
    {
        string For(string place, string attribute = "[Tag(\"asked\")]") => target == place ? attribute : "";

        var run = await new SubjectProgram(route)
            {
                Types = Types,
                Attributes = $"[Traced, Metered, Logged(\"Worked\", Start = Microsoft.Extensions.Logging.LogLevel.Trace)] {For("result", "[return: Tag(\"asked\")]")}",
                Members = $$"""
                    {{For("property")}} public string Property { get; } = "canary-f";
                    public string Other { get; } = "canary-g";
                    private readonly string _field = "canary-h";
                    public static string Shared => "canary-i";
                    public override string ToString() => _field;
                    """,
            }
            .Method(
                $"string Work({For("text")} string text, {For("secret", "[Tag(\"asked\", \"Name\")]")} Secret secret, {For("items")} string[] items, {For("reference")} ref string reference, {For("assigned")} out string assigned, SecretRecord record, SecretValue value, object boxed, params List<string> rest)",
                "{ assigned = \"canary-d\"; if (rest.Count > 1) throw new InvalidOperationException(\"rest\"); return \"canary-e\"; }")
            .Method(
                $"async Task<string> WorkAsync({For("text")} string text, {For("secret", "[Tag(\"asked\", \"Name\")]")} Secret secret, CancellationToken token)",
                "{ await Task.Yield(); token.ThrowIfCancellationRequested(); return \"canary-e\"; }")
            .RunAsync("""
                var reference = "canary-c";
                var secret = new Secret { Inner = new() };
                subject.Work("canary-a", secret, ["canary-b"], ref reference, out _, new("canary-j"), new("canary-k"), "canary-l", "canary-m");
                try { subject.Work("canary-a", secret, ["canary-b"], ref reference, out _, new("canary-j"), new("canary-k"), "canary-l", "canary-m", "canary-n"); } catch (InvalidOperationException) { }
                await subject.WorkAsync("canary-a", secret, default);
                try { await subject.WorkAsync("canary-a", secret, new CancellationToken(true)); } catch (OperationCanceledException) { }
                """);

        Assert.Equal(4, run.Telemetry.Spans.Count);
        Assert.Equal(8, run.Telemetry.Logs.Count);
        var sung = Emitted.By(run.Telemetry).Where(static item => item.Value.Contains(Canary, StringComparison.Ordinal)).ToList();
        if (expected.Length == 0)
        {
            Assert.Empty(sung);
        }
        else
        {
            Assert.Contains(sung, static item => item.Key == "span asked");
            Assert.Contains(sung, static item => item.Key == "log asked");
            Assert.All(sung, item => Assert.Equal(expected, item.Value));
            Assert.All(sung, static item => Assert.True(item.Key is "span asked" or "log asked", item.Key));
        }
    }

    [Fact]
    public async Task Values_AreNotEvenLookedAt()
    {
        var run = await new SubjectProgram(Route.Interface)
            {
                Types = """
                    public sealed class Watched
                    {
                        public string Name { get { Log.Say("getter"); return ""; } }
                        public override string ToString() { Log.Say("text"); return ""; }
                        public override bool Equals(object? other) { Log.Say("equals"); return false; }
                        public override int GetHashCode() { Log.Say("hash"); return 0; }
                    }
                    """,
                Members = "public Watched Property { get { Log.Say(\"property\"); return new(); } }",
            }
            .Method("Watched Work(Watched watched, in Watched read, params Watched[] more)", "=> watched;")
            .Method("async Task<Watched> WorkAsync(Watched watched)", "{ await Task.Yield(); return watched; }")
            .RunAsync("var watched = new Watched(); subject.Work(watched, watched, watched, watched); await subject.WorkAsync(watched);");

        Assert.Equal("", run.Text);
        Assert.Equal(2, run.Telemetry.Spans.Count);
    }
}
