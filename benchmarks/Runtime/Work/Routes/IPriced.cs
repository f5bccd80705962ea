namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>An interface of ours: its implementing class is instrumented.</summary>
public interface IPriced
{
    int Price(int a);
}

/// <summary>An interface whose implementation a decorator records.</summary>
public interface IShipped
{
    int Ship(int a);
}
