using System.Net;
using Shop.Orders;

namespace Shop.Traffic;

/// <summary>A client elsewhere: real HTTP over the socket, no telemetry of its own, no part in the shop's traces.</summary>
internal sealed class ShopClient : IDisposable
{
    private readonly ForeignMeterFactory _meters = new();
    private readonly HttpClient _http;

    public ShopClient(Uri shop)
    {
        var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null, MeterFactory = _meters };
        _http = new HttpClient(handler) { BaseAddress = shop, Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task<HttpStatusCode> PlaceAsync(OrderRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await _http.PostAsJsonAsync("/orders", request, cancellationToken);
        return response.StatusCode;
    }

    /// <summary>Places an order and hangs up when the given task completes.</summary>
    /// <returns>Whether the request was still unanswered then.</returns>
    public async Task<bool> PlaceAndGiveUpAsync(OrderRequest request, Task whenToGiveUp)
    {
        using var giveUp = new CancellationTokenSource();
        var placing = PlaceAsync(request, giveUp.Token);
        await Task.WhenAny(whenToGiveUp, placing);
        await giveUp.CancelAsync();
        await ((Task)placing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return placing.IsCanceled;
    }

    public async Task<HttpStatusCode> LookUpAsync(string id)
    {
        using var response = await _http.GetAsync($"/orders/{id}");
        return response.StatusCode;
    }

    public async Task<IReadOnlyList<Order>> ListAsync() => await _http.GetFromJsonAsync<Order[]>("/orders") ?? [];

    public void Dispose()
    {
        _http.Dispose();
        _meters.Dispose();
    }
}
