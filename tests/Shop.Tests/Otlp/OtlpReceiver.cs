using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Shop.Tests.Otlp;

/// <summary>A collector that keeps what it is sent, by OTLP over HTTP with protobuf bodies.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const string Protobuf = "application/x-protobuf";

    private readonly ConcurrentQueue<ProtoMessage> _traces = new();
    private readonly ConcurrentQueue<ProtoMessage> _metrics = new();
    private readonly ConcurrentQueue<ProtoMessage> _logs = new();
    private readonly WebApplication _app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        Keep("/v1/traces", _traces);
        Keep("/v1/metrics", _metrics);
        Keep("/v1/logs", _logs);
    }

    public string Endpoint => _app.Urls.Single();

    public IReadOnlyList<OtlpSpan> Spans => [.. _traces.SelectMany(OtlpSpan.Read)];

    public IReadOnlyList<OtlpPoint> Points => [.. _metrics.SelectMany(OtlpPoint.Read)];

    public IReadOnlyList<OtlpLog> Logs => [.. _logs.SelectMany(OtlpLog.Read)];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Keep(string path, ConcurrentQueue<ProtoMessage> requests) => _app.MapPost(path, async (HttpRequest request) =>
    {
        if (request.ContentType != Protobuf)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        requests.Enqueue(ProtoMessage.Parse(body.ToArray()));
        return Results.Bytes([], Protobuf);
    });
}
