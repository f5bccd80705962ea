namespace Instrumentation.Shop.Tests.Otlp;

/// <summary>A point of a histogram or of a sum.</summary>
/// <param name="Value">The count of a histogram's point, the value of a sum's.</param>
/// <param name="Bounds">The bucket boundaries of a histogram.</param>
internal sealed record OtlpPoint(
    string Service,
    string Scope,
    string Metric,
    string Unit,
    long Value,
    IReadOnlyList<double> Bounds,
    IReadOnlyDictionary<string, string> Attributes)
{
    private const int Sum = 7;
    private const int Histogram = 9;

    public static IEnumerable<OtlpPoint> Read(ProtoMessage request) =>
        from resourceMetrics in request.Messages(1)
        let service = OtlpAttributes.Read(resourceMetrics.Message(1), 1)["service.name"]
        from scopeMetrics in resourceMetrics.Messages(2)
        let scope = scopeMetrics.Message(1).Text(1)
        from metric in scopeMetrics.Messages(2)
        from point in Points(metric)
        select new OtlpPoint(service, scope, metric.Text(1), metric.Text(3), point.Value, point.Bounds, point.Attributes);

    private static IEnumerable<Point> Points(ProtoMessage metric)
    {
        foreach (var point in metric.Message(Histogram).Messages(1))
        {
            yield return new Point(point.Number(4), point.Doubles(7), OtlpAttributes.Read(point, 9));
        }

        foreach (var point in metric.Message(Sum).Messages(1))
        {
            yield return new Point(point.Number(6), [], OtlpAttributes.Read(point, 7));
        }
    }

    private readonly record struct Point(long Value, IReadOnlyList<double> Bounds, IReadOnlyDictionary<string, string> Attributes);
}
