using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace Instrumentation.TestKit;

/// <summary>What a program did.</summary>
/// <param name="Value">What its entry point returned, or its task's result; <see langword="null"/> for none.</param>
/// <param name="Output">What it wrote to the console, lines ending in <c>\n</c>.</param>
/// <param name="Telemetry">What was recorded until it ended.</param>
/// <param name="Sources">What was generated for it, by hint name.</param>
public sealed record ProgramRun(object? Value, string Output, TelemetryRecorder Telemetry, ImmutableSortedDictionary<string, string> Sources)
{
    /// <summary>The value in words, comparable between runs: the items of a sequence on a line each, invariant culture.</summary>
    public string Text => TextOf(Value);

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable items => string.Join('\n', items.Cast<object?>().Select(TextOf)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
