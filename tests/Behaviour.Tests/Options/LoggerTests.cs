namespace Instrumentation.Behaviour.Tests.Options;

/// <summary>A record goes to the logger that the call or its type has, else to the ambient one.</summary>
public sealed class LoggerTests
{
    [Theory]
    [InlineData("public class Service { [Logged] public static void Work(ILogger logger) { } }", "Service.Work(own)", "own")]
    [InlineData("public class Service { [Logged] public static void Work(ILogger? logger) { } }", "Service.Work(null)", "Service")]
    [InlineData("public class Service(ILogger other) { private readonly ILogger _logger = other; [Logged] public void Work(ILogger<Service> logger) => _logger.IsEnabled(LogLevel.None); }", "new Service(other).Work(typed)", "Service")]
    [InlineData("public class Service(ILogger l) { private readonly ILogger _logger = l; [Logged] public void Work() => _logger.IsEnabled(LogLevel.None); }", "new Service(own).Work()", "own")]
    [InlineData("public partial class Service(ILogger l) { private readonly ILogger _logger = l; [Logged] public void Work() => _logger.IsEnabled(LogLevel.None); }", "new Service(own).Work()", "own")]
    [InlineData("public class Service(ILogger<Service> l) { protected ILogger<Service> Logger { get; } = l; [Logged] public void Work() => Logger.IsEnabled(LogLevel.None); }", "new Service(typed).Work()", "Service")]
    [InlineData("public partial class Service(ILogger l) { protected ILogger Logger { get; } = l; [Logged] public void Work() => Logger.IsEnabled(LogLevel.None); }", "new Service(own).Work()", "own")]
    [InlineData("public partial class Service(ILogger logger) { [Logged] public void Work() => logger.IsEnabled(LogLevel.None); }", "new Service(own).Work()", "own")]
    [InlineData("public partial class Service(ILogger logger) { [Logged] public partial void Work(); private void WorkCore() { } }", "new Service(own).Work()", "own")]
    [InlineData("public class Base(ILogger l) { protected ILogger Logger { get; } = l; } public partial class Service(ILogger logger) : Base(logger) { [Logged] public void Work() { } }", "new Service(own).Work()", "own")]
    [InlineData("public class Base(ILogger l) { public readonly ILogger Log = l; } public class Service(ILogger logger) : Base(logger) { [Logged] public void Work() { } }", "new Service(own).Work()", "own")]
    [InlineData("public class Service { private static readonly ILogger Log = Loggers.Factory.CreateLogger(\"own\"); [Logged] public static void Work() => Log.IsEnabled(LogLevel.None); }", "Service.Work()", "own")]
    [InlineData("public static partial class Service { private static ILogger Log { get; } = Loggers.Factory.CreateLogger(\"own\"); [Logged] public static void Work() => Log.IsEnabled(LogLevel.None); }", "Service.Work()", "own")]
    [InlineData("public class Service { [Logged] public void Work() { } }", "new Service().Work()", "Service")]
    [InlineData("public class Service { private readonly ILogger? _logger = null; [Logged] public void Work() => _logger?.IsEnabled(LogLevel.None); }", "new Service().Work()", "Service")]
    [InlineData("namespace Deep.Down { public class Service { [Logged] public void Work() { } } }", "new Deep.Down.Service().Work()", "Deep.Down.Service")]
    [InlineData("public record Service(ILogger Logger) { [Logged] public void Work() { } }", "new Service(own).Work()", "own")]
    [InlineData("public partial struct Service(ILogger logger) { private readonly ILogger _logger = logger; [Logged] public readonly void Work() => _logger.IsEnabled(LogLevel.None); }", "new Service(own).Work()", "own")]
    public async Task Record_GoesToTheNearestLogger(string declaration, string call, string category)
    {
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(
            $"using Instrumentation;\nusing Microsoft.Extensions.Logging;\n{declaration}",
            $$"""
            using Microsoft.Extensions.Logging;

            public static class Loggers { public static ILoggerFactory Factory { get; set; } = null!; }

            public static class Test
            {
                public static string Run(ILoggerFactory factory)
                {
                    Loggers.Factory = factory;
                    var (own, other, typed) = (factory.CreateLogger("own"), factory.CreateLogger("other"), factory.CreateLogger<{{(declaration.Contains("ILogger<Service>", StringComparison.Ordinal) ? "Service" : "object")}}>());
                    {{call}};
                    return $"{own}{other}{typed}".Length > 0 ? "done" : "";
                }
            }
            """));

        Assert.Equal(category, run.Telemetry.SingleLog("Service.Work.completed").Category);
    }

    [Fact]
    public async Task LoggerProperty_IsReadAsOftenAsOneWhoWritesTheLogWouldAndNotWithoutAListener()
    {
        var program = new SubjectProgram(Route.Interceptor)
            {
                Members = "private int _reads; public Microsoft.Extensions.Logging.ILogger? Logger { get { _reads++; return null; } } public int Reads => _reads;",
            }
            .Method("void Work()", "{ }");

        var run = await ProgramRunner.RunAsync(program.Build("subject.Work(); Log.Say(subject.Reads <= 2);"));

        Assert.Equal("True", run.Text);
    }
}
