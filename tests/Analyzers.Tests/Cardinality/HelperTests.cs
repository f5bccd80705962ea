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
    [InlineData("Fail", "Orders.Fail([|exception.Message|]);")]
    [InlineData("FailLate", "Orders.FailLate([|exception.Message|]);")]
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

    /// <summary>As the tag of a program in which a controller takes all paths, and another project's class measures.</summary>
    [Theory]
    [InlineData("", "Shop.ShopMetrics.Track(\"GET\", [|route|]);", "Track", "endpoint")]
    [InlineData("[Route(\"shop/{**route:nonfile}\")]", "Shop.ShopMetrics.Track(\"GET\", [|route|]);", "Track", "endpoint")]
    [InlineData("", "metrics.Count([|$\"/{route}\"|]);", "Count", "place")]
    public async Task CatchAllRoute_IsReportedWhereItIsHandedToMetrics(string attribute, string body, string method, string tag)
    {
        var found = Assert.Single(await Host.VerifyAsync(CatchAll(attribute.Length == 0 ? "[Route(\"{*route}\")]" : "", attribute, body)));

        var argument = found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
        Assert.Equal($"`{argument}` is the rest of a path, and '{method}' makes it metric tag '{tag}', where every value makes a series of its own", found.GetMessage());
    }

    [Theory]
    [InlineData("[Route(\"{route}\")]", "Shop.ShopMetrics.Track(\"GET\", route);")]
    [InlineData("[Route(\"{*route}\")]", "Shop.ShopMetrics.Track(route.Length > 3 ? \"long\" : \"short\", \"all\");")]
    [InlineData("[Route(\"{*route}\")]", "Shop.Journal.Write(route);")]
    [InlineData("[Route(\"{*route}\")]", "metrics.Stated(route);")]
    public async Task OtherRouteOrClass_IsLeftAlone(string attribute, string body) => await Host.VerifyAsync(CatchAll(attribute, "", body));

    private static TestProgram CatchAll(string onClass, string onMethod, string body)
    {
        const string Metrics = """
            namespace Shop;
            public static class ShopMetrics { public static void Track(string method, string endpoint) => System.Console.WriteLine(method + endpoint); }
            public static class Journal { public static void Write(string line) => System.Console.WriteLine(line); }
            """;
        return TestProgram.Of(
            $$"""
            using Microsoft.AspNetCore.Mvc;
            public interface IShopMetricsRecorder { void Count(string place); void Stated([Instrumentation.Bounded(3)] string place); }
            {{onClass}} public class C(IShopMetricsRecorder metrics) : ControllerBase
            {
                {{onMethod}} public void M(string route) => Handle(route);
                private void Handle(string route) { {{body}} }
                private object Fields => metrics;
            }
            """).Referencing(Metrics, asReferenceAssembly: true);
    }

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
        """,
        """
        static class Orders
        {
            public static void Fail(string why) => Telemetry.Count(why);
            public static void FailLate(string why) { var text = why.Trim(); Fail(text); }
        }
        """);
}
