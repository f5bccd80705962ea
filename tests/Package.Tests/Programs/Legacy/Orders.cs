using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Legacy;

public sealed record Customer(string Email, string FirstName);

public sealed class Orders(ILogger<Orders> logger)
{
    private static readonly Counter<long> Placed = new Meter("legacy").CreateCounter<long>("orders.placed");

    public void Place(Customer customer)
    {
        logger.LogInformation("Placed by {Email}", customer.Email);
        logger.LogInformation("Placed by {FirstName}", customer.FirstName);
        Placed.Add(1, new KeyValuePair<string, object?>("order", Guid.NewGuid()));
#pragma warning disable INS2002 // the auditors want it
        logger.LogInformation("Audited {Address}", customer.Email);
#pragma warning restore INS2002
    }

    public Timer Remind() => new(_ => Console.Beep());
}
