namespace Instrumentation.Behaviour.Tests.Tags;

public sealed class MessageTests
{
    [Theory]
    [InlineData("Order {id} placed", "Order 7 placed", "id=7")]
    [InlineData("Order {Id} placed", "Order 7 placed", "Id=7")]
    [InlineData("Order {ID} placed", "Order 7 placed", "ID=7")]
    [InlineData("{order.Customer.Name}", "ann", "order.Customer.Name=ann")]
    [InlineData("{Order.Customer.Name}", "ann", "Order.Customer.Name=ann")]
    [InlineData("{order.Missing.Name}", "(null)", "order.Missing.Name=null")]
    [InlineData("{total:0.00}|{total,6}|{total}", "12.50|  12.5|12.5", "total=12.5")]
    [InlineData("{{literal}} {id}", "{literal} 7", "id=7")]
    [InlineData("{tier}", "Gold", "tier=Gold")]
    [InlineData("no hole", "no hole", "")]
    [InlineData("{items}", "a, b", "items=System.String[]")]
    [InlineData("{id}{id}", "77", "id=7")]
    public async Task Hole_IsAParameterOrAPathOfOne(string message, string expected, string properties)
    {
        foreach (var route in Enum.GetValues<Route>())
        {
            var run = await new SubjectProgram(route)
                {
                    Attributes = $"[Logged(\"{message}\")]",
                    Types = """
                        public enum Tier { Basic, Gold }
                        public sealed record Customer(string Name);
                        public sealed record Order(Customer Customer) { public Customer? Missing => null; }
                        """,
                }
                .Method("async Task Work(int id, Order order, decimal total, Tier tier, string[] items, DateTime at)", "=> await Task.Yield();")
                .RunAsync("await subject.Work(7, new Order(new Customer(\"ann\")), 12.5m, Tier.Gold, [\"a\", \"b\"], new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc));");

            var log = run.Telemetry.SingleLog("Subject.Work.completed");
            Assert.Equal(expected, log.Message);
            Assert.Equal(message, log.State["{OriginalFormat}"]);
            Assert.Equal(properties, string.Join(", ", log.State.SkipLast(2).Select(property => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{property.Key}={property.Value ?? "null"}"))));
        }
    }

    [Fact]
    public async Task HoleWithoutTag_StaysInTheLog()
    {
        var run = await new SubjectProgram(Route.Interceptor) { Attributes = "[Traced, Metered, Logged(\"{secret} {tier}\")]" }
            .Method("void Work(string secret, [Tag(On = Signals.Metrics)] DayOfWeek tier)", "{ }")
            .RunAsync("subject.Work(\"s\", DayOfWeek.Friday);");

        Assert.Equal("code.function.name=Subject.Work", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
        Assert.Equal("code.function.name=Subject.Work, tier=Friday", run.Telemetry.SingleMeasurement("operation.duration").Tags.ToString());
        Assert.Equal("s Friday", run.Telemetry.SingleLog("Subject.Work.completed").Message);
    }

    [Fact]
    public async Task Hole_CanBeATagByItsNameOrTheDuration()
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Attributes = "[Logged(\"{tenant.id} {result} {duration:0}\")] [return: Tag]",
                Members = "[Tag] public string TenantId => \"t\";",
            }
            .Method("int Work([Tag] int id)", "=> 4;")
            .RunAsync("subject.Work(3);");

        var log = run.Telemetry.SingleLog("Subject.Work.completed");
        Assert.Equal("t 4 0", log.Message);
        Assert.Equal("tenant.id id result duration {OriginalFormat}", string.Join(' ', log.State.Names));
    }

    [Fact]
    public async Task StandardMessages_SayWhatHappened()
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Attributes = "[Traced(\"work {x}\", ErrorWhen = \"IsFailure\"), Logged(Level = Microsoft.Extensions.Logging.LogLevel.Debug, Start = Microsoft.Extensions.Logging.LogLevel.Trace, Failure = Microsoft.Extensions.Logging.LogLevel.Critical, EventId = 12)]",
                Types = "public sealed record Receipt(bool IsFailure);",
            }
            .Method("Receipt Work([Tag] int id, CancellationToken token)", "=> id switch { 1 => new(false), 2 => new(true), 3 => throw new FormatException(), _ => throw new OperationCanceledException(token) };")
            .RunAsync("""
                subject.Work(1, default);
                subject.Work(2, default);
                try { subject.Work(3, default); } catch (FormatException) { }
                try { subject.Work(4, new CancellationToken(true)); } catch (OperationCanceledException) { }
                """);

        Assert.Equal(
            [
                "Trace 12 work {x}.started id {OriginalFormat}", "Debug 12 work {x}.completed id duration {OriginalFormat}",
                "Trace 12 work {x}.started id {OriginalFormat}", "Critical 12 work {x}.completed id duration error.type {OriginalFormat}",
                "Trace 12 work {x}.started id {OriginalFormat}", "Critical 12 work {x}.exception id duration error.type {OriginalFormat}",
                "Trace 12 work {x}.started id {OriginalFormat}", "Debug 12 work {x}.canceled id duration {OriginalFormat}",
            ],
            run.Telemetry.Logs.Select(log => $"{log.Level} {log.EventId.Id} {log.EventId.Name} {string.Join(' ', log.State.Names)}"));
        Assert.Equal("work {x} started", run.Telemetry.Logs[0].Message);
        Assert.Matches(@"^work \{x\} completed in 0\.?\d* s$", run.Telemetry.Logs[1].Message);
        Assert.Matches(@"^work \{x\} failed after 0\.?\d* s: Receipt\.IsFailure$", run.Telemetry.Logs[3].Message);
        Assert.Matches(@"^work \{x\} failed after 0\.?\d* s: System\.FormatException$", run.Telemetry.Logs[5].Message);
        Assert.Matches(@"^work \{x\} was canceled after 0\.?\d* s$", run.Telemetry.Logs[7].Message);
    }

    [Fact]
    public async Task EventId_IsTheSameInEveryBuild()
    {
        var run = await ProgramRunner.RunAsync("""
            using Instrumentation;
            namespace Shop.Orders { public static class OrderService { [Logged] public static void Place() { } } }
            public static class Test { public static void Run() => Shop.Orders.OrderService.Place(); }
            """);

        var log = run.Telemetry.SingleLog("OrderService.Place.completed");
        Assert.Equal("Shop.Orders.OrderService", log.Category);
        Assert.Equal(EventIdOf("Shop.Orders.OrderService.Place"), log.EventId.Id);
    }

    // FNV-1a over UTF-16 code units, as other tools can compute it too.
    private static int EventIdOf(string function)
    {
        ulong hash = 2166136261;
        foreach (var c in function)
        {
            hash = (hash ^ c) * 16777619 % (1UL << 32);
        }

        return (int)(hash & int.MaxValue);
    }
}
