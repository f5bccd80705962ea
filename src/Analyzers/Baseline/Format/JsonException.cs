namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>A text is no JSON, or not the JSON that was expected.</summary>
internal sealed class JsonException(string message, int position) : Exception(message)
{
    /// <summary>Where in the text.</summary>
    public int Position { get; } = position;
}
