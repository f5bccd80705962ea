using System.Runtime.CompilerServices;
using Instrumentation.Benchmarks.Runtime.Work.Routes;

[assembly: Instrumentation.Decorate(typeof(IShipped))]

namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>Stands for a class that came compiled.</summary>
public sealed class ShippingService : IShipped
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Ship(int a) => a;
}
