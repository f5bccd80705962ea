namespace Instrumentation.Analyzers.Tests.Fixes.Cardinality;

/// <summary>The fixes of INS3004: what names the process goes, what names a customer moves to the span.</summary>
public sealed class GrowingTagFixTests
{
    private static readonly CodeFixHost Host = new("INS3004");

    [Theory]
    [InlineData("Jobs.Add(1, new KeyValuePair<string, object?>(\"host\", [|Environment.MachineName|])); // counted", "Jobs.Add(1); // counted")]
    [InlineData("Jobs.Add(1, new KeyValuePair<string, object?>(\"kind\", kind), new KeyValuePair<string, object?>(\"pid\", [|Environment.ProcessId|]));", "Jobs.Add(1, new KeyValuePair<string, object?>(\"kind\", kind));")]
    [InlineData("Jobs.Add(1, new TagList { { \"kind\", kind }, { \"pod\", [|order.Pod|] } });", "Jobs.Add(1, new TagList { { \"kind\", kind } });")]
    public async Task NameOfTheProcess_IsRemoved(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before), Program(after));

        Assert.Equal("Remove the tag, which belongs to the resource", action.Title);
    }

    [Fact]
    public async Task NameOfACustomer_MovesToTheSpan()
    {
        var action = await Host.VerifyFixAsync(
            Program("Jobs.Add(1, new KeyValuePair<string, object?>(\"tenant\", [|order.TenantId|]));"),
            Program("Activity.Current?.SetTag(\"tenant\", order.TenantId);\n        Jobs.Add(1);"));

        Assert.Equal("Move the tag to the span", action.Title);
    }

    [Fact]
    public async Task FixAll_RemovesAll() => await Host.VerifyFixAllAsync(
        Program("Jobs.Add(1, new KeyValuePair<string, object?>(\"host\", [|Environment.MachineName|]));\n        Jobs.Add(1, new KeyValuePair<string, object?>(\"pid\", [|Environment.ProcessId|]), new KeyValuePair<string, object?>(\"pod\", [|order.Pod|]));"),
        Program("Jobs.Add(1);\n        Jobs.Add(1);"));

    [Fact]
    public async Task FixAll_MovesAll() => await Host.VerifyFixAllAsync(
        Program("Jobs.Add(1, new KeyValuePair<string, object?>(\"tenant\", [|order.TenantId|]));\n        Jobs.Add(2, new KeyValuePair<string, object?>(\"tenant\", [|order.TenantId|]));"),
        Program("Activity.Current?.SetTag(\"tenant\", order.TenantId);\n        Jobs.Add(1);\n        Activity.Current?.SetTag(\"tenant\", order.TenantId);\n        Jobs.Add(2);"));

    [Theory]
    [InlineData("var pair = new KeyValuePair<string, object?>(\"tenant\", [|order.TenantId|]); Jobs.Add(1, pair);")]
    [InlineData("if (kind) Jobs.Add(1, new KeyValuePair<string, object?>(\"tenant\", [|order.TenantId|]));")]
    public async Task WhatMightChangeMore_HasNoFix(string body) => await Host.VerifyNoFixAsync(Program(body));

    private static TestProgram Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        public class Order { public string TenantId { get; set; } = ""; public string Pod { get; set; } = ""; }
        public class C
        {
            private static readonly Counter<long> Jobs = new Meter("m").CreateCounter<long>("jobs");
            public void M(Order order, bool kind)
            {
                {{body}}
            }
        }
        """.ReplaceLineEndings("\n");
}
