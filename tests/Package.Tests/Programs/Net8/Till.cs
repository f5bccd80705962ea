using Instrumentation;

namespace Net8
{
    public interface IPayments
    {
        int Pay(int amount);
    }

    public sealed partial class Till : IPayments
    {
        [Traced, Metered, Logged]
        public int Pay(int amount) => Round(amount * 2);

        [Traced, Metered, Logged]
        public partial int Refund(int amount);

        [Traced, Metered, Logged]
        private static int Round(int amount) => amount / 10 * 10;

        private int RefundCore(int amount) => -Pay(amount);
    }
}
