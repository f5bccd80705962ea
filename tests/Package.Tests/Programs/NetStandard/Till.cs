using Instrumentation;

namespace NetStandard
{
    public sealed class Till
    {
        [Traced, Metered]
        public int Pay(int amount)
        {
            return amount * 2;
        }

        public int PayTwice(int amount)
        {
            return Pay(amount) + Pay(amount);
        }
    }
}
