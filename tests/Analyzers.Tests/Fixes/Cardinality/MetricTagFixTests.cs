namespace Instrumentation.Analyzers.Tests.Fixes.Cardinality;

/// <summary>The fixes of INS3001 and INS3002.</summary>
public sealed class MetricTagFixTests
{
    private static readonly CodeFixHost Host = new("INS3001");

    [Theory]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(\"reason\", [|e.Message|]));", "Failures.Add(1, new KeyValuePair<string, object?>(\"error.type\", e.GetType().FullName));")]
    [InlineData("Failures.Add(1, new(\"a\", 1), new(\"reason\", [|e.InnerException!.Message|]));", "Failures.Add(1, new(\"a\", 1), new(\"error.type\", e.InnerException!.GetType().FullName));")]
    [InlineData("Failures.Add(1, new TagList { { \"reason\", [|e.Message|] } });", "Failures.Add(1, new TagList { { \"error.type\", e.GetType().FullName } });")]
    [InlineData("tags.Add(\"reason\", [|own.Message|]);", "tags.Add(\"error.type\", own.GetType().FullName);")]
    [InlineData("Failures.Add(1, KeyValuePair.Create<string, object?>(\"reason\", /* why */ [|e.Message|]));", "Failures.Add(1, KeyValuePair.Create<string, object?>(\"error.type\", /* why */ e.GetType().FullName));")]
    public async Task Message_BecomesErrorType(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before), Program(after), equivalenceKey: "ErrorType");

        Assert.Equal("Tag the type of the exception instead", action.Title);
    }

    [Theory]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|order.Id|]));", "Activity.Current?.SetTag(\"id\", order.Id);\n        Failures.Add(1);")]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(\"a\", 1), new(\"id\", [|order.Id.ToString()|]));", "Activity.Current?.SetTag(\"id\", order.Id.ToString());\n        Failures.Add(1, new KeyValuePair<string, object?>(\"a\", 1));")]
    [InlineData("// Why\n        Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|order.Id|])); // counted", "// Why\n        Activity.Current?.SetTag(\"id\", order.Id);\n        // Why\n        Failures.Add(1); // counted")]
    [InlineData("tags.Add(\"id\", [|order.Id|]); // this one", "Activity.Current?.SetTag(\"id\", order.Id); // this one")]
    [InlineData("if (flag) tags.Add(\"id\", [|$\"{order.Id}\"|]);", "if (flag) Activity.Current?.SetTag(\"id\", $\"{order.Id}\");")]
    public async Task Tag_MovesToTheSpan(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before), Program(after), equivalenceKey: "Span");

        Assert.Equal("Move the tag to the span", action.Title);
    }

    [Theory]
    [InlineData("[|context.Request.Path|]", "(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText")]
    [InlineData("[|context.Request.Path.Value|]", "(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText")]
    [InlineData("/* which */ [|request.Path.ToString()|]", "/* which */ (request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText")]
    [InlineData("[|this.Context.Request.Path.Value|]!", "(this.Context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText")]
    public async Task Path_BecomesTheRoutesTemplate(string before, string after)
    {
        var action = await Host.VerifyFixAsync(
            Web($"Failures.Add(1, new KeyValuePair<string, object?>(\"path\", {before}));"),
            Web($"Failures.Add(1, new KeyValuePair<string, object?>(\"http.route\", {after}));"),
            equivalenceKey: "RouteTemplate");

        Assert.Equal("Tag the route's template instead", action.Title);
    }

    [Fact]
    public async Task Paths_AllBecomeTemplates() => await Host.VerifyFixAllAsync(
        Web("tags.Add(\"path\", [|context.Request.Path|]); // one") .Edit("Program.cs", "// more", "public void N(HttpRequest request, TagList tags) => tags.Add(\"path\", [|request.Path.Value|]);"),
        Web("tags.Add(\"http.route\", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText); // one")
            .Edit("Program.cs", "// more", "public void N(HttpRequest request, TagList tags) => tags.Add(\"http.route\", (request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);"),
        equivalenceKey: "RouteTemplate");

    [Theory]
    [InlineData("Failures.Add(1, [new(\"path\", [|Current().Request.Path|])]);")]
    [InlineData("Failures.Add(1, [new(\"path\", [|context.Request.Path|]), new(\"http.route\", \"a\")]);")]
    [InlineData("Failures.Add(1, [new(\"path\", [|context.Request.Path + \"/\"|])]);")]
    public async Task PathThatIsMoreOrElse_HasNoFix(string body) => await Host.VerifyNoFixAsync(Web(body));

    [Fact]
    public async Task TextOfAStatus_BecomesItsClass()
    {
        var action = await Host.VerifyFixAsync(
            Web("Failures.Add(1, new KeyValuePair<string, object?>(\"status\", [|response.ReasonPhrase|]));"),
            Web("Failures.Add(1, new KeyValuePair<string, object?>(\"status\", (int)response.StatusCode / 100));"),
            equivalenceKey: "StatusClass");

        Assert.Equal("Tag the class of the status code instead", action.Title);
    }

    [Fact]
    public async Task TextsOfStatus_AllBecomeClasses() => await Host.VerifyFixAllAsync(
        Web("tags.Add(\"status\", [|response.ReasonPhrase|]);\n        tags.Add(\"other\", [|response.ReasonPhrase|]);"),
        Web("tags.Add(\"status\", (int)response.StatusCode / 100);\n        tags.Add(\"other\", (int)response.StatusCode / 100);"),
        equivalenceKey: "StatusClass");

    [Fact]
    public async Task TypeOfTheSpan_IsQualifiedWhereItHasTo() => await Host.VerifyFixAsync(
        "class C { void M(System.Diagnostics.TagList tags, System.Guid order) { tags.Add(\"id\", [|order|]); } }",
        "class C { void M(System.Diagnostics.TagList tags, System.Guid order) { global::System.Diagnostics.Activity.Current?.SetTag(\"id\", order); } }");

    [Theory]
    [InlineData("Failures.Add(1, new(\"a\", 1), new(\"id\", [|order.Id|]));")]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|Next()|]));")]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|count++|]));")]
    [InlineData("Failures.Add(1, new KeyValuePair<string, object?>(value: [|order.Id|], key: \"id\"));")]
    [InlineData("System.Action later = () => Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|order.Id|]));")]
    [InlineData("if (flag) Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|order.Id|]));")]
    [InlineData("Failures.Add(1, [new(\"id\", [|order.Id|])]);")]
    public async Task WhatMightChangeMore_HasNoFix(string body) => await Host.VerifyNoFixAsync(Program(body));

    [Fact]
    public async Task FixAll_MovesAll() => await Host.VerifyFixAllAsync(
        Program("Failures.Add(1, new KeyValuePair<string, object?>(\"id\", [|order.Id|]), new KeyValuePair<string, object?>(\"count\", [|count|]));\n        tags.Add(\"id\", [|order.Id|]);"),
        Program("Activity.Current?.SetTag(\"id\", order.Id);\n        Activity.Current?.SetTag(\"count\", count);\n        Failures.Add(1);\n        Activity.Current?.SetTag(\"id\", order.Id);"),
        equivalenceKey: "Span");

    [Fact]
    public async Task FixAll_ReplacesAllMessages() => await Host.VerifyFixAllAsync(
        Program("Failures.Add(1, new KeyValuePair<string, object?>(\"reason\", [|e.Message|]));\n        tags.Add(\"reason\", [|own.Message|]);"),
        Program("Failures.Add(1, new KeyValuePair<string, object?>(\"error.type\", e.GetType().FullName));\n        tags.Add(\"error.type\", own.GetType().FullName);"),
        equivalenceKey: "ErrorType");

    [Fact]
    public async Task KeyOfIdentifier_MovesToTheSpan() => await new CodeFixHost("INS3002").VerifyFixAsync(
        Program("Failures.Add(1, new KeyValuePair<string, object?>(\"user.id\", [|text|]));"),
        Program("Activity.Current?.SetTag(\"user.id\", text);\n        Failures.Add(1);"));

    [Fact]
    public async Task KeysOfIdentifiers_AllMoveToTheSpan() => await new CodeFixHost("INS3002").VerifyFixAllAsync(
        Program("tags.Add(\"user.id\", [|text|]);\n        tags.Add(\"order.id\", [|text|]);"),
        Program("Activity.Current?.SetTag(\"user.id\", text);\n        Activity.Current?.SetTag(\"order.id\", text);"));

    private static TestProgram Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        public class Order { public System.Guid Id { get; set; } }
        public class OwnException : System.Exception { }
        public class C
        {
            private static readonly Meter Meter = new("m");
            private static readonly Counter<long> Failures = Meter.CreateCounter<long>("failures");
            private static System.Guid Next() => System.Guid.NewGuid();
            public void M(System.Exception e, OwnException own, Order order, TagList tags, bool flag, int count, string text)
            {
                {{body}}
            }
        }
        """.ReplaceLineEndings("\n");

    private static TestProgram Web(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        public class C(HttpContext own)
        {
            private static readonly Meter Meter = new("m");
            private static readonly Counter<long> Failures = Meter.CreateCounter<long>("failures");
            private HttpContext Context => own;
            private HttpContext Current() => own;
            public string? Template(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.DisplayName;
            public void M(HttpContext context, HttpRequest request, System.Net.Http.HttpResponseMessage response, TagList tags)
            {
                {{body}}
            }
            // more
        }
        """.ReplaceLineEndings("\n");
}
