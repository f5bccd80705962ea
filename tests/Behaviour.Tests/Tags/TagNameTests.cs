namespace Instrumentation.Behaviour.Tests.Tags;

public sealed class TagNameTests
{
    [Theory]
    [InlineData("[Tag] int orderId", "order.id")]
    [InlineData("[Tag] int n", "n")]
    [InlineData("[Tag] int HTTPStatus", "http.status")]
    [InlineData("[Tag] int userID", "user.id")]
    [InlineData("[Tag] int line2Number", "line2.number")]
    [InlineData("[Tag] int snake_case", "snake.case")]
    [InlineData("[Tag] int _hidden", "hidden")]
    [InlineData("[Tag(\"app.order.id\")] int id", "app.order.id")]
    [InlineData("[Tag(name: Names.Id)] int id", "constant.id")]
    [InlineData("[Tag(\"a\")][Tag(\"b\")] int id", "a b")]
    [InlineData("[Tag(\"a\"), Tag(\"b\"), Tag(\"c\")] int id", "a b c")]
    [InlineData("[Tag(path: nameof(Order.Id))] Order order", "order.id")]
    [InlineData("[Tag(path: \"Customer.Name\")] Order order", "order.customer.name")]
    [InlineData("[Tag(\"who\", nameof(Order.Id))] Order order", "who")]
    [InlineData("[Tag(path: nameof(Order.Field))] Order order", "order.field")]
    [InlineData("[Tag] Line line", "line.sku line.unit.count")]
    [InlineData("[Tag(\"item\")] Line line", "item.sku item.unit.count")]
    [InlineData("[Tag] Named named", "custom.name")]
    [InlineData("[Tag] int @event", "event")]
    [InlineData("[Tag(\"same\")] int a, [Tag(\"same\")] int b", "same")]
    public async Task Name_IsTheOneGivenOrTheWordsWithDots(string parameters, string expected)
    {
        var arguments = string.Join(", ", parameters.Split(", [").Select(static _ => "new()"));
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;

            public static class Names { public const string Id = "constant" + ".id"; }
            public class Customer { public string Name => "n"; }
            public class Order { public int Id => 1; public Customer Customer { get; } = new(); public int Field = 4; }
            public class Line { [Tag] public string Sku => "s"; [Tag] public int UnitCount => 2; public string Note => "x"; }
            public class Named { [Tag("custom.name")] public string Name => "n"; }

            public static class Test
            {
                [Traced, Logged] public static void Work({{parameters}}) { }
                public static void Run() => Work({{arguments}});
            }
            """);

        Assert.Equal("code.function.name " + expected, string.Join(' ', Assert.Single(run.Telemetry.Spans).Tags.Names));
        Assert.Equal(expected + " duration {OriginalFormat}", string.Join(' ', Assert.Single(run.Telemetry.Logs).State.Names));
    }
}
