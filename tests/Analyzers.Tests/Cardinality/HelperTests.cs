namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>INS3005: the helper looks harmless, its caller is not.</summary>
public sealed class HelperTests
{
    private static readonly AnalyzerHost Host = new("INS3005");

    [Theory]
    [InlineData("Count", "Count([|exception.Message|]);")]
    [InlineData("Count", "Count(reason: [|exception.Message|]);")]
    [InlineData("Count", "Count([|$\"failed: {exception.Message}\"|]);")]
    [InlineData("Count", "var what = exception.Message; Count([|what|]);")]
    [InlineData("Count", "if (text.Length > 0) { Count([|exception.Message|]); }")]
    [InlineData("Twice", "Twice([|exception.Message|]);")]
    [InlineData("Thrice", "Thrice([|exception.Message|]);")]
    [InlineData("Formatted", "Formatted([|exception.Message|], 1);")]
    [InlineData("Listed", "Listed([|exception.Message|]);")]
    [InlineData("Extended", "\"x\".Extended([|exception.Message|]);")]
    public async Task UnboundedArgument_IsReportedAtTheCaller(string helper, string body)
    {
        var found = Assert.Single(await Host.VerifyAsync(Program(body)));

        var argument = found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
        Assert.Equal($"`{argument}` is an exception's message, and '{helper}' makes it metric tag 'reason', where every value makes a series of its own", found.GetMessage());
    }

    [Theory]
    [InlineData("Count(\"timeout\");")]
    [InlineData("Count(exception.GetType().Name);")]
    [InlineData("Count(text);")]
    [InlineData("Count(text == \"a\" ? text : \"other\");")]
    [InlineData("Stated(exception.Message);")]
    [InlineData("Logs(exception.Message);")]
    [InlineData("Formatted(\"a\", exception.Message.Length);")]
    [InlineData("Cyclic(exception.Message);")]
    public async Task WhatMakesNoTag_IsLeftAlone(string body) => await Host.VerifyAsync(Program(body));

    private static TestProgram Program(string body) => TestProgram.Of(
        $$"""
        using static Telemetry;
        class C { void M(System.Exception exception, string text) { {{body}} } }
        """,
        """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Instrumentation;
        static class Telemetry
        {
            static readonly Meter Meter = new("m");
            static readonly Counter<long> Counter = Meter.CreateCounter<long>("c");
            public static void Count(string reason) => Counter.Add(1, new KeyValuePair<string, object?>("reason", reason));
            public static void Twice(string why) => Count(why);
            public static void Thrice(string why) { var text = why.Trim(); Twice(text); }
            public static void Formatted(string what, int length) => Counter.Add(length, new KeyValuePair<string, object?>("reason", $"{what}!"));
            public static void Listed(string why) { var tags = new TagList(); tags.Add("reason", why); Counter.Add(1, tags); }
            public static void Extended(this string text, string why) => Count(why);
            public static void Stated([Bounded(4)] string reason) => Count(reason);
            public static void Logs(string reason) => System.Console.WriteLine(reason);
            public static void Cyclic(string reason) => Cyclic(reason.Trim());
        }
        """);
}
