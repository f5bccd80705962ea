using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes constants.</summary>
internal static class Literals
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];
    private static readonly string[] Kinds = ["Internal", "Server", "Client", "Producer", "Consumer"];
    private static readonly string[] Redactions = ["Erase", "Mask", "Hash"];

    public static string Text(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text of the user's for the end of a line: a line break in it would end the comment.</summary>
    public static string Comment(string text) => new([.. text.Where(static c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u0085'))]);

    public static string Level(int level) => Member("global::Microsoft.Extensions.Logging.LogLevel", Levels, level);

    public static string Kind(int kind) => Member("global::System.Diagnostics.ActivityKind", Kinds, kind);

    public static string Redaction(int redaction) => Member("global::Instrumentation.Redaction", Redactions, redaction);

    /// <summary>A redaction as the report has it.</summary>
    public static string RedactionName(int redaction) => redaction >= 0 && redaction < Redactions.Length ? Redactions[redaction].ToLowerInvariant() : "erase";

    public static string Signals(int signals)
    {
        var names = new List<string>();
        foreach (var (flag, name) in new[] { (CapturedValue.Traces, "Traces"), (CapturedValue.Metrics, "Metrics"), (CapturedValue.Logs, "Logs") })
        {
            if ((signals & flag) != 0)
            {
                names.Add($"{Names.Signals}.{name}");
            }
        }

        return names.Count == 0 ? $"{Names.Signals}.None" : string.Join(" | ", names);
    }

    private static string Member(string type, string[] names, int value) => value >= 0 && value < names.Length ? $"{type}.{names[value]}" : $"({type})({value})";
}
