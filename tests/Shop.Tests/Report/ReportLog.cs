using System.Text.Json;

namespace Instrumentation.Shop.Tests.Report;

/// <summary>A printed log record.</summary>
internal sealed class ReportLog(string line)
{
    private readonly JsonElement _json = JsonDocument.Parse(line).RootElement.Clone();

    public string Category => Text("category")!;

    public string Event => Text("event") ?? "";

    public string Level => Text("level")!;

    public string Message => Text("message")!;

    public string TraceId => Text("traceId")!;

    public string SpanId => Text("spanId")!;

    /// <summary>A property as text, or <see langword="null"/> if the record has none of that name.</summary>
    public string? Text(string name) => _json.TryGetProperty(name, out var value) ? value.ToString() : null;
}
