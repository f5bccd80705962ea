namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>Code of the user's that only telemetry runs: whatever it does, the call goes on.</summary>
public sealed class ContainmentTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task GetterThatThrows_LosesItsTagOnly(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Attributes = "[Traced(ErrorWhen = nameof(Receipt.Broken)), Metered, Logged(\"{order.Id} {order.Broken}\")]",
                Members = "[Tag] public string Region => throw new InvalidOperationException(\"region\");",
                Types = """
                    public sealed class Order { public int Id => 7; public string Broken => throw new InvalidOperationException("broken"); }
                    public sealed class Receipt { public bool Broken => throw new InvalidOperationException("receipt"); public override string ToString() => "receipt"; }
                    """,
            }
            .Method("Receipt Place([Tag(path: nameof(Order.Broken)), Tag(path: nameof(Order.Id))] Order order)", "=> new();")
            .Method("async Task<Receipt> PlaceAsync([Tag(path: nameof(Order.Broken)), Tag(path: nameof(Order.Id))] Order order)", "{ await Task.Yield(); return new(); }")
            .RunAsync("Log.Say(subject.Place(new Order())); Log.Say(await subject.PlaceAsync(new Order()));");

        Assert.Equal("receipt\nreceipt", run.Text);
        run.Telemetry.CompletedOnce("Subject.Place");
        run.Telemetry.CompletedOnce("Subject.PlaceAsync");
        Assert.Equal("code.function.name=Subject.Place, order.id=7", run.Telemetry.SingleSpan("Subject.Place").Tags.ToString());
        Assert.Equal("7 (null)", run.Telemetry.SingleLog("Subject.Place.completed").Message);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ToStringThatThrows_LosesItsTagOnly(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Attributes = "[Traced, Metered, Logged] [return: Tag]",
                Types = "public sealed class Opaque { public override string ToString() => throw new InvalidOperationException(); }",
            }
            .Method("Opaque Echo([Tag] Opaque value, [Tag] int id)", "=> value;")
            .RunAsync("Log.Say(subject.Echo(new Opaque(), 3) is not null);");

        Assert.Equal("True", run.Text);
        Assert.Equal("code.function.name=Subject.Echo, id=3", run.Telemetry.SingleSpan("Subject.Echo").Tags.ToString());
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task LoggerThatIsNull_LeavesTheAmbientOne(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "private readonly Microsoft.Extensions.Logging.ILogger<Subject> _logger = null!; public object Logger => _logger;",
            }
            .Method("int Work()", "=> 5;")
            .RunAsync("Log.Say(subject.Work());");

        Assert.Equal("5", run.Text);
        run.Telemetry.CompletedOnce("Subject.Work");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task LoggerThatThrows_LosesItsRecordOnly(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "private readonly Microsoft.Extensions.Logging.ILogger _logger = new Broken(); public object Logger => _logger;",
                Types = """
                    using Microsoft.Extensions.Logging;

                    public sealed class Broken : ILogger
                    {
                        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                        public bool IsEnabled(LogLevel level) => true;
                        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                            throw new InvalidOperationException("the disk is full");
                    }
                    """,
            }
            .Method("int Work()", "=> 5;")
            .Method("async Task Fail()", "{ await Task.Yield(); throw new FormatException(); }")
            .RunAsync("Log.Say(subject.Work()); try { await subject.Fail(); } catch (FormatException) { Log.Say(\"failed\"); }");

        Assert.Equal("5\nfailed", run.Text);
        Assert.Equal(2, run.Telemetry.Spans.Count);
        Assert.Equal(0, run.Telemetry.OpenSpans);
    }
}
