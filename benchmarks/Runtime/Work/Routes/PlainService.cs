using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>The same methods without attributes.</summary>
public class PlainService : IPriced, IShipped
{
    public int CallPrivate(int a) => Private(a);

    public int Partial(int a) => Core(a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Price(int a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Ship(int a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Core(int a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Private(int a) => a;
}
