using Instrumentation;
using Microsoft.Extensions.Logging;

namespace Mistaken;

public sealed class Till(ILogger<Till> logger)
{
    [Logged("Paid {amont}")]
    public int Pay(int amount)
    {
        logger.LogDebug("About to pay");
        return amount * 2;
    }
}
