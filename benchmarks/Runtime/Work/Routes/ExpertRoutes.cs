using Instrumentation.Benchmarks.Runtime.Work.HandWritten;

namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>The expert's telemetry, written into the method: it does not matter to it how the method is reached, but for the interface.</summary>
public readonly struct ExpertRoutes() : IRoutes
{
    private readonly Expert _expert = new();
    private readonly IPriced _priced = new ExpertService();
    private readonly IShipped _shipped = new ExpertService();

    public int PrivateHook(int a) => _expert.Sync(a);

    public int PrivateAccessor(int a) => _expert.Sync(a);

    public int ThroughInterface(int a) => _priced.Price(a);

    public int Partial(int a) => _expert.Sync(a);

    public int Decorated(int a) => _shipped.Ship(a);

    private sealed class ExpertService : IPriced, IShipped
    {
        private readonly Expert _expert = new();

        public int Price(int a) => _expert.Sync(a);

        public int Ship(int a) => _expert.Sync(a);
    }
}
