using Microsoft.Extensions.Logging;

namespace Instrumentation;

/// <summary>Writes one structured log record when a call of the method has ended, and if wanted one when it starts.</summary>
/// <remarks>
/// <para>The category is the type's full name. The logger is the first of: a parameter of type <see cref="ILogger"/>, a
/// logger field, property or primary-constructor parameter of the type, <see cref="InstrumentationLogging.LoggerFactory"/>.</para>
/// <para>Event names are <c>{operation}.completed</c>, <c>.exception</c>, <c>.canceled</c> (level Debug) and <c>.started</c>.
/// Every end record has the property <c>duration</c> in seconds, those of failed calls <c>error.type</c>.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class LoggedAttribute : OperationAttribute
{
    /// <summary>Uses a standard message.</summary>
    public LoggedAttribute()
    {
    }

    /// <summary>Uses a message of the method's own for calls that succeed.</summary>
    /// <param name="message">
    /// A message template. Its holes are parameters or member paths of parameters, <c>"Order {order.Id} placed"</c>, and are
    /// checked at compile time.
    /// </param>
    public LoggedAttribute(string message) => Message = message;

    /// <summary>The message template, or <see langword="null"/> for the standard message.</summary>
    public string? Message { get; }

    /// <summary>The level of a successful call's record. Default: <see cref="LogLevel.Information"/>.</summary>
    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <summary>The level of the record written before the call. Default: <see cref="LogLevel.None"/>, no record.</summary>
    public LogLevel Start { get; set; } = LogLevel.None;

    /// <summary>The level of a failed call's record. Default: <see cref="LogLevel.Error"/>.</summary>
    public LogLevel Failure { get; set; } = LogLevel.Error;

    /// <summary>The id of the records. Default: a positive number computed from the operation's full name, the same in every build.</summary>
    public int EventId { get; set; }
}
