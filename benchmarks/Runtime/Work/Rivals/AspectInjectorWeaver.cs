namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>AspectInjector: what its weaver makes of <see cref="WovenService"/>.</summary>
public sealed class AspectInjectorWeaver : IRival
{
    public static IWork Instrument() => new WovenService();
}
