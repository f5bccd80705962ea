using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>One method for each way that leads through a partial type.</summary>
public partial class HookService : IPriced
{
    public int CallPrivate(int a) => Private(a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    [Traced, Metered]
    public int Price(int a) => a;

    [Traced, Metered]
    public partial int Partial(int a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PartialCore(int a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    [Traced, Metered]
    private int Private(int a) => a;
}
