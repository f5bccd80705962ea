using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>A private method that generated code reaches by <see cref="UnsafeAccessorAttribute"/>.</summary>
public class AccessorService
{
    public int CallPrivate(int a) => Private(a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    [Traced, Metered]
    private int Private(int a) => a;
}
