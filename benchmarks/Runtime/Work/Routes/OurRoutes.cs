namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>Each route of ours.</summary>
public readonly struct OurRoutes() : IRoutes
{
    private readonly HookService _hook = new();
    private readonly AccessorService _accessor = new();
    private readonly IPriced _priced = new HookService();
    private readonly IShipped _shipped = InstrumentedDecorators.Decorate(new ShippingService());

    public int PrivateHook(int a) => _hook.CallPrivate(a);

    public int PrivateAccessor(int a) => _accessor.CallPrivate(a);

    public int ThroughInterface(int a) => _priced.Price(a);

    public int Partial(int a) => _hook.Partial(a);

    public int Decorated(int a) => _shipped.Ship(a);
}
