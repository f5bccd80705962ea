using Instrumentation;
using Microsoft.Extensions.Logging;

namespace Mistaken;

public sealed class Till(ILogger<Till> logger)
{
    private readonly ILogger<Till> _logger = logger;

    [Logged("Paid {amont}")]
    public int Pay(int amount) => amount * 2;
}
