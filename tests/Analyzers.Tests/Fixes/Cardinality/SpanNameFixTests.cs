namespace Instrumentation.Analyzers.Tests.Fixes.Cardinality;

/// <summary>The fix of INS3008: a constant name, and tags with the values.</summary>
public sealed class SpanNameFixTests
{
    private static readonly CodeFixHost Host = new("INS3008");

    [Theory]
    [InlineData("using var span = Source.StartActivity([|$\"Place order {order.Id}\"|]); // start", "using var span = Source.StartActivity(\"Place order\"); // start\n        span?.SetTag(\"order.id\", order.Id);")]
    [InlineData("var span = Source.StartActivity([|$\"Place {orderId:N} for {kind}\"|]);", "var span = Source.StartActivity($\"Place for {kind}\");\n        span?.SetTag(\"order.id\", orderId);")]
    [InlineData("using var span = flag ? Source.StartActivity([|$\"Place {order.Id}, {user.Order.Id}\"|], ActivityKind.Client) : null;", null)]
    [InlineData("using var span = flag ? Source.StartActivity([|$\"Place {order.Id} {orderId}\"|]) : null;", null)]
    [InlineData("using var span = flag ? Source.StartActivity([|$\"Place {order.Id} {user.Number}\"|]) : null;", "using var span = flag ? Source.StartActivity(\"Place\") : null;\n        span?.SetTag(\"order.id\", order.Id);\n        span?.SetTag(\"user.number\", user.Number);")]
    [InlineData("// why\n        activity.DisplayName = [|$\"{context.Request.Method} order {context.Request.Path}\"|];", "// why\n        activity.DisplayName = $\"{context.Request.Method} order\";\n        activity.SetTag(\"request.path\", context.Request.Path);")]
    [InlineData("using var span = Source.StartActivity([|$\"{order.Id}\"|]);", null)]
    [InlineData("using var span = Source.StartActivity([|$\"Place {orderId.GetHashCode()}\"|]);", null)]
    [InlineData("using var span = Source.StartActivity([|\"Place \" + order.Id|]);", null)]
    [InlineData("Use(Source.StartActivity([|$\"Place {order.Id}\"|]));", null)]
    [InlineData("Action later = () => activity.DisplayName = [|$\"Place {order.Id}\"|];", null)]
    [InlineData("if (flag) activity.DisplayName = [|$\"Place {order.Id}\"|];", null)]
    public async Task Values_BecomeTags(string before, string? after)
    {
        if (after is null)
        {
            await Host.VerifyNoFixAsync(Program(before));
            return;
        }

        var action = await Host.VerifyFixAsync(Program(before), Program(after));
        Assert.Equal("Name the span after its operation, and tag it with the value", action.Title);
    }

    [Fact]
    public async Task FixAll_NamesAll() => await Host.VerifyFixAllAsync(
        Program("using var span = Source.StartActivity([|$\"Place {order.Id}\"|]);\n        activity.DisplayName = [|$\"Pay {order.Id}\"|];"),
        Program("using var span = Source.StartActivity(\"Place\");\n        span?.SetTag(\"order.id\", order.Id);\n        activity.DisplayName = \"Pay\";\n        activity.SetTag(\"order.id\", order.Id);"));

    private static TestProgram Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        public class Order { public System.Guid Id { get; set; } }
        public class User { public int Number { get; set; } public Order Order { get; set; } = new(); }
        public class C
        {
            private static readonly ActivitySource Source = new("shop");
            private static void Use(Activity? span) => span?.Stop();
            public void M(Order order, User user, System.Guid orderId, System.DayOfWeek kind, bool flag, Activity activity, Microsoft.AspNetCore.Http.HttpContext context)
            {
                {{body}}
            }
        }
        """.ReplaceLineEndings("\n");
}
