namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>No instrumentation.</summary>
public readonly struct BareRoutes() : IRoutes
{
    private readonly PlainService _service = new();
    private readonly IPriced _priced = new PlainService();
    private readonly IShipped _shipped = new PlainService();

    public int PrivateHook(int a) => _service.CallPrivate(a);

    public int PrivateAccessor(int a) => _service.CallPrivate(a);

    public int ThroughInterface(int a) => _priced.Price(a);

    public int Partial(int a) => _service.Partial(a);

    public int Decorated(int a) => _shipped.Ship(a);
}
