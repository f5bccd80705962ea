using System.Collections.Immutable;
using System.Text.Json;

namespace Instrumentation.TestKit;

/// <summary>What a build with <c>InstrumentationReport=true</c> says about its calls.</summary>
public sealed record BuildReport(ImmutableArray<ReportedOperation> Operations)
{
    private const string FileName = "Instrumentation.Report.g.cs";
    private const string LinePrefix = "//|";

    /// <summary>The same program, which makes a report when it is built.</summary>
    public static TestProgram Ask(TestProgram program) =>
        program.WithProperty("InstrumentationReport", "true").WithProperty("ProjectDir", "/src/");

    public static BuildReport Of(ProgramRun run)
    {
        var lines = run.Sources[FileName].Split('\n').Where(static line => line.StartsWith(LinePrefix, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(string.Join('\n', lines.Select(static line => line[LinePrefix.Length..])));
        return new BuildReport([.. json.RootElement.GetProperty("operations").EnumerateArray().Select(ReadOperation)]);
    }

    private static ReportedOperation ReadOperation(JsonElement operation) => new(
        operation.GetProperty("operation").GetString()!,
        [.. operation.GetProperty("routes").EnumerateArray().Select(static route => route.GetString()!)],
        [.. operation.GetProperty("calls").EnumerateArray().Select(ReadCall)]);

    private static ReportedCall ReadCall(JsonElement call) => new(
        call.GetProperty("file").GetString()!, call.GetProperty("line").GetInt32(), TextOf(call, "route"), TextOf(call, "missed"));

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <param name="Name">The operation's name.</param>
/// <param name="Routes">How calls reach it.</param>
/// <param name="Calls">In the order in which they are written.</param>
public sealed record ReportedOperation(string Name, ImmutableArray<string> Routes, ImmutableArray<ReportedCall> Calls);

/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Route">How the call is recorded, or <see langword="null"/>.</param>
/// <param name="Missed">Why it is not, or <see langword="null"/>.</param>
public sealed record ReportedCall(string File, int Line, string? Route, string? Missed);
