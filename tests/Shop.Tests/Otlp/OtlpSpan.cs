namespace Instrumentation.Shop.Tests.Otlp;

/// <param name="ParentId">Empty for a root.</param>
/// <param name="Kind">1 internal, 2 server, 3 client, 4 producer, 5 consumer.</param>
/// <param name="Status">0 unset, 1 ok, 2 error.</param>
internal sealed record OtlpSpan(
    string Service,
    string Scope,
    string TraceId,
    string SpanId,
    string ParentId,
    string Name,
    int Kind,
    int Status,
    string StatusMessage,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<string> Events,
    IReadOnlyList<(string TraceId, string SpanId)> Links)
{
    public static IEnumerable<OtlpSpan> Read(ProtoMessage request) =>
        from resourceSpans in request.Messages(1)
        let service = OtlpAttributes.Read(resourceSpans.Message(1), 1)["service.name"]
        from scopeSpans in resourceSpans.Messages(2)
        let scope = scopeSpans.Message(1).Text(1)
        from span in scopeSpans.Messages(2)
        let status = span.Message(15)
        select new OtlpSpan(
            service,
            scope,
            span.Hex(1),
            span.Hex(2),
            span.Hex(4),
            span.Text(5),
            (int)span.Number(6),
            (int)status.Number(3),
            status.Text(2),
            OtlpAttributes.Read(span, 9),
            [.. span.Messages(11).Select(occurrence => occurrence.Text(2))],
            [.. span.Messages(13).Select(link => (link.Hex(1), link.Hex(2)))]);
}
