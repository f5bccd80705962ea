namespace Instrumentation.Analyzers.Tests.Fixes.Cardinality;

/// <summary>The fix of INS3005.</summary>
public sealed class BoundedFixTests
{
    private static readonly CodeFixHost Host = new("INS3005");

    [Theory]
    [InlineData("string reason", "[Bounded(100)] string reason")]
    [InlineData("/* why */ string reason", "/* why */ [Bounded(100)] string reason")]
    [InlineData("[System.Diagnostics.CodeAnalysis.AllowNull] string reason = \"x\"", "[Bounded(100)] [System.Diagnostics.CodeAnalysis.AllowNull] string reason = \"x\"")]
    public async Task Parameter_IsBounded(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before, "Telemetry.Count([|e.Message|]);"), Program(after, "Telemetry.Count(e.Message);"));

        Assert.Equal("State that 'reason' has few values: [Bounded(100)]", action.Title);
    }

    [Fact]
    public async Task Attribute_IsQualifiedWhereItHasTo() => await Host.VerifyFixAsync(
        Program("string reason", "Telemetry.Count([|e.Message|]);", import: ""),
        Program("[global::Instrumentation.Bounded(100)] string reason", "Telemetry.Count(e.Message);", import: ""));

    [Fact]
    public async Task FixAll_BoundsOnce() => await Host.VerifyFixAllAsync(
        Program("string reason", "Telemetry.Count([|e.Message|]); Telemetry.Count([|e.StackTrace|]!);"),
        Program("[Bounded(100)] string reason", "Telemetry.Count(e.Message); Telemetry.Count(e.StackTrace!);"));

    private static TestProgram Program(string parameter, string body, string import = "using Instrumentation;") => TestProgram.Of(
        $$"""
        class C { void M(System.Exception e) { {{body}} } }
        """,
        $$"""
        using System.Diagnostics.Metrics;
        {{import}}
        static class Telemetry
        {
            private static readonly Counter<long> Counter = new Meter("m").CreateCounter<long>("c");
            public static void Count({{parameter}}) => Counter.Add(1, new KeyValuePair<string, object?>("reason", reason));
        }
        """);
}
