using System.Globalization;
using System.Text;

namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>
/// The text of a baseline: one entry a line, ordered, with nothing that changes when code moves, so that versions of it compare and merge well.
/// </summary>
internal static class BaselineFile
{
    public const string DefaultName = "instrumentation.baseline.json";

    /// <summary>The id under which the compiler is told to suppress what is in a baseline, or would have to be.</summary>
    public const string Suppression = "INSBASELINE";

    private const string Version = "1";

    /// <exception cref="JsonException">It is no baseline.</exception>
    public static IReadOnlyList<BaselineEntry> Read(string text)
    {
        var root = JsonReader.Read(text);
        if (root["version"] is not JsonLiteral { Written: Version })
        {
            throw new JsonException($"it has no \"version\": {Version}", root["version"]?.Start ?? root.Start);
        }

        return root["findings"] is JsonArray findings ? [.. findings.Values.Select(Entry)] : throw new JsonException("it has no array \"findings\"", root["findings"]?.Start ?? root.Start);
    }

    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder("{\n  \"version\": ").Append(Version).Append(",\n  \"findings\": [");
        var separator = "\n";
        foreach (var entry in entries.OrderBy(static each => each.Fingerprint.ToString(), StringComparer.Ordinal))
        {
            text.Append(separator).Append("    { \"rule\": ");
            Append(text, entry.Fingerprint.Rule);
            Append(text.Append(", \"member\": "), entry.Fingerprint.Member);
            Append(text.Append(", \"sink\": "), entry.Fingerprint.Sink);
            Append(text.Append(", \"symbol\": "), entry.Fingerprint.Symbol);
            if (entry.Count > 1)
            {
                text.Append(", \"count\": ").Append(entry.Count.ToString(CultureInfo.InvariantCulture));
            }

            text.Append(" }");
            separator = ",\n";
        }

        return text.Append(separator is "\n" ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static BaselineEntry Entry(JsonNode node) =>
        new(new Fingerprint(Part(node, "rule"), Part(node, "member"), Part(node, "sink"), Part(node, "symbol")), CountOf(node)) { Start = node.Start, End = node.End };

    private static string Part(JsonNode node, string name) => node[name]?.Text ?? throw new JsonException($"the finding has no text \"{name}\"", node.Start);

    private static int CountOf(JsonNode node) =>
        node["count"] switch
        {
            null => 1,
            JsonLiteral literal when int.TryParse(literal.Written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 => count,
            var other => throw new JsonException("\"count\" is a whole number above 0", other.Start),
        };

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
