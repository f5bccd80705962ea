using System.Text.RegularExpressions;

namespace Instrumentation.Package.Tests.Running;

/// <summary>What a command left behind.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output, string Errors)
{
    // How Programs/Recorder.cs begins a line.
    private const string Observation = "> ";

    /// <summary>The lines that the program itself printed.</summary>
    public IReadOnlyList<string> Said => [.. Lines.Where(line => !line.StartsWith(Observation, StringComparison.Ordinal))];

    /// <summary>What the recorder in the program observed, ordered by text.</summary>
    public IReadOnlyList<string> Observed =>
        [.. Lines.Where(line => line.StartsWith(Observation, StringComparison.Ordinal)).Select(line => line[Observation.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The warnings and errors of a build.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Lines.Where(line => Diagnostic.IsMatch(line)).Distinct()];

    [GeneratedRegex(" (warning|error) [A-Z]+[0-9]+: ")]
    private static partial Regex Diagnostic { get; }

    private string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
