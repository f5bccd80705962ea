namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>As much of other logging libraries as calls of them need to compile.</summary>
internal static class OtherLoggers
{
    public const string Declarations = """
        namespace Serilog
        {
            public interface ILogger
            {
                void Information(string messageTemplate);
                void Information<T>(string messageTemplate, T propertyValue);
                void Fatal(Exception? exception, string messageTemplate, params object?[]? propertyValues);
                ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
                bool IsEnabled(string level);
            }
            public static class Log
            {
                public static ILogger Logger { get; set; } = null!;
                public static ILogger ForContext(string propertyName, object? value, bool destructureObjects = false) => Logger;
                public static void Verbose<T>(string messageTemplate, T propertyValue) { }
                public static void Debug<T>(string messageTemplate, T propertyValue) { }
                public static void Information(string messageTemplate) { }
                public static void Information<T>(string messageTemplate, T propertyValue) { }
                public static void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
                public static void Information(string messageTemplate, params object?[]? propertyValues) { }
                public static void Error<T>(Exception? exception, string messageTemplate, T propertyValue) { }
            }
        }
        namespace Serilog.Context
        {
            public static class LogContext { public static IDisposable PushProperty(string name, object? value, bool destructureObjects = false) => null!; }
        }
        namespace NLog
        {
            public class Logger
            {
                public void Info(string message) { }
                public void Info<T>(string message, T argument) { }
                public void Warn(Exception? exception, string message, params object?[] args) { }
                public void Error<T>(IFormatProvider? formatProvider, string message, T argument) { }
                public Logger WithProperty(string propertyKey, object? propertyValue) => this;
            }
            public static class LoggerEvents { public static LogEventBuilder ForInfoEvent(this Logger logger) => default; }
            public struct LogEventBuilder
            {
                public LogEventBuilder Property<T>(string propertyName, T? propertyValue) => this;
                public LogEventBuilder Message<T>(string message, T argument) => this;
                public void Log() { }
            }
            public static class ScopeContext { public static IDisposable PushProperty<T>(string propertyName, T? propertyValue) => null!; }
        }
        namespace log4net
        {
            public interface ILog
            {
                void Info(object message);
                void Error(object message, Exception exception);
                void InfoFormat(string format, object arg0);
                void DebugFormat(string format, object arg0, object arg1);
                void ErrorFormat(IFormatProvider provider, string format, params object[] args);
            }
        }
        """;
}
