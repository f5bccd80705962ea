using Instrumentation;
using Microsoft.Extensions.Logging;

namespace Net8
{
    public interface IPayments
    {
        int Pay(int amount);
    }

    public sealed partial class Till : IPayments
    {
        private readonly ILogger<Till> _logger;

        public Till(ILogger<Till> logger) => _logger = logger;

        [Traced, Metered, Logged]
        public int Pay(int amount) => Round(amount * 2);

        [Traced, Metered, Logged]
        public partial int Refund(int amount);

        [Traced, Metered]
        private static int Round(int amount) => amount / 10 * 10;

        private int RefundCore(int amount) => -Pay(amount);
    }
}
