using Instrumentation;

namespace Mistaken;

public sealed class Till
{
    [Logged("Paid {amont}")]
    public int Pay(int amount) => amount * 2;
}
