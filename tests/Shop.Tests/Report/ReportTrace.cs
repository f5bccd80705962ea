namespace Instrumentation.Shop.Tests.Report;

/// <summary>A printed trace, its spans in the order of the tree.</summary>
internal sealed record ReportTrace(string Id, IReadOnlyList<string> Links, IReadOnlyList<ReportSpan> Spans)
{
    public ReportSpan Root => Spans[0];

    public string[] Shape => [.. Spans.Select(span => span.Shape)];

    public ReportSpan Span(string name) => Spans.Single(span => span.Name == name);

    /// <summary>The value of a tag that some span of the trace has, or <see langword="null"/>.</summary>
    public string? Tag(string name) => Spans
        .SelectMany(span => span.Details)
        .FirstOrDefault(detail => detail.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
