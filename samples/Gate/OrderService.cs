using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gate;

/// <summary>
/// A service from before the rules. What they find in it is in <c>instrumentation.baseline.json</c>, so that it builds; one more of any
/// would not.
/// </summary>
public sealed class OrderService(ILogger<OrderService> logger)
{
    private static readonly Counter<long> Placed = new Meter("Gate").CreateCounter<long>("orders.placed");

    private readonly HashSet<Guid> _open = [];

    public void Place(Order order)
    {
        _open.Add(order.Id);

        // INS2002: personal data in a log.
        logger.LogInformation("Order placed by {Email}", order.Email);

        // INS3001: a series for every order.
        Placed.Add(1, new KeyValuePair<string, object?>("order.id", order.Id));

        // INS4008: the key has another name by now.
        Activity.Current?.SetTag("http.method", "POST");
    }

    public void Cancel(Guid id) => _open.Remove(id);
}
