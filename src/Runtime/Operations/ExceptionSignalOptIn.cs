namespace Instrumentation.Runtime;

/// <summary>The signals that <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c> asks for.</summary>
internal enum ExceptionSignal
{
    Event,
    Log,
    Both,
}

/// <summary>Reads <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c>, once per process as the OpenTelemetry specification has it.</summary>
internal static class ExceptionSignalOptIn
{
    public static ExceptionSignal Current { get; set; } =
        Parse(Environment.GetEnvironmentVariable(SemanticConventions.ExceptionSignalOptIn));

    /// <param name="value">A comma-separated list; <c>logs/dup</c> wins over <c>logs</c>, anything else is ignored.</param>
    internal static ExceptionSignal Parse(string? value)
    {
        var signal = ExceptionSignal.Event;
        foreach (var part in (value ?? "").Split(','))
        {
            switch (part.Trim())
            {
                case "logs/dup":
                    return ExceptionSignal.Both;
                case "logs":
                    signal = ExceptionSignal.Log;
                    break;
            }
        }

        return signal;
    }
}
