using Instrumentation;

namespace Contoso.Ledgers;

public sealed partial class Ledger : IBalance
{
    private int _balance;

    /// <summary>Adds to the balance: reached by whoever calls it.</summary>
    [Traced, Metered, Logged]
    public partial int Post(int amount);

    /// <summary>Reached through the interface and by direct calls.</summary>
    [Traced, Metered, Logged]
    public int Read() => _balance;

    /// <summary>Reached by direct calls only: here from another assembly.</summary>
    [Traced, Metered, Logged]
    public static int Round(int amount) => amount / 10 * 10;

    private int PostCore(int amount) => _balance += amount;
}
