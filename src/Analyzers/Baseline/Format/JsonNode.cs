namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>A value in a JSON text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal abstract record JsonNode(int Start, int End)
{
    /// <summary>The member of an object; <see langword="null"/> if there is none or this is no object.</summary>
    public JsonNode? this[string name] => this is JsonObject members && members.Members.TryGetValue(name, out var found) ? found : null;

    /// <summary>The text of a string.</summary>
    public string? Text => (this as JsonString)?.Value;

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonNode> Items => (this as JsonArray)?.Values ?? [];
}

/// <summary>An object; of members with one name the last one counts.</summary>
internal sealed record JsonObject(int Start, int End, IReadOnlyDictionary<string, JsonNode> Members) : JsonNode(Start, End);

/// <summary>An array.</summary>
internal sealed record JsonArray(int Start, int End, IReadOnlyList<JsonNode> Values) : JsonNode(Start, End);

/// <summary>A string without its escapes.</summary>
internal sealed record JsonString(int Start, int End, string Value) : JsonNode(Start, End);

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
internal sealed record JsonLiteral(int Start, int End, string Written) : JsonNode(Start, End);
