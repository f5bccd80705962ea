namespace Instrumentation.Shop.Tests.Otlp;

/// <param name="Scope">The logger's category.</param>
/// <param name="Severity">5 debug, 9 information, 13 warning, 17 error.</param>
internal sealed record OtlpLog(
    string Service,
    string Scope,
    int Severity,
    string Body,
    string Event,
    string TraceId,
    string SpanId,
    IReadOnlyDictionary<string, string> Attributes)
{
    public static IEnumerable<OtlpLog> Read(ProtoMessage request) =>
        from resourceLogs in request.Messages(1)
        let service = OtlpAttributes.Read(resourceLogs.Message(1), 1)["service.name"]
        from scopeLogs in resourceLogs.Messages(2)
        let scope = scopeLogs.Message(1).Text(1)
        from record in scopeLogs.Messages(2)
        select new OtlpLog(
            service,
            scope,
            (int)record.Number(2),
            OtlpAttributes.Value(record.Message(5)),
            record.Text(12),
            record.Hex(9),
            record.Hex(10),
            OtlpAttributes.Read(record, 6));
}
