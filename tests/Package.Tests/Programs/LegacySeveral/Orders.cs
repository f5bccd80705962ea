using Microsoft.Extensions.Logging;

namespace LegacySeveral;

public sealed class Orders(ILogger<Orders> logger)
{
    public void Place(string email)
    {
        logger.LogInformation("Placed by {Email}", email);
#if NET
        logger.LogInformation("Placed by {Email}", email);
        logger.LogInformation("Placed by {Mail}", email);
#else
        logger.LogInformation("Placed by {Address}", email);
#endif
    }
}
