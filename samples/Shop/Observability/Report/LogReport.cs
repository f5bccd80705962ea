using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Observability.Capture;
using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>Prints every log record as a line of JSON.</summary>
internal static class LogReport
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IAnsiConsole console, IReadOnlyList<LogRecord> records)
    {
        TelemetryReport.WriteHeading(console, $"Logs ({records.Count} records)");
        foreach (var record in records)
        {
            // Straight to the writer: a line of JSON must stay one line, whatever the width of the console.
            console.Profile.Out.Writer.WriteLine(ToJson(record).ToJsonString(Options));
        }
    }

    private static JsonObject ToJson(LogRecord record)
    {
        var json = new JsonObject
        {
            ["time"] = record.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["level"] = record.Level.ToString(),
            ["event"] = record.Event.Name,
            ["message"] = record.Message,
            ["traceId"] = record.Context.TraceId.ToHexString(),
            ["spanId"] = record.Context.SpanId.ToHexString(),
            ["category"] = record.Category,
        };
        foreach (var (name, value) in record.Attributes.Where(attribute => attribute.Key != "{OriginalFormat}"))
        {
            json[name] = JsonSerializer.SerializeToNode(value, Options);
        }

        if (record.Exception is { } exception)
        {
            json["exception"] = $"{exception.GetType().FullName}: {exception.Message}";
        }

        return json;
    }
}
