namespace Instrumentation.Benchmarks.Runtime.Work.Routes;

/// <summary>The rows of the matrix of routes: the same synchronous call without tags, reached in different ways.</summary>
public interface IRoutes
{
    /// <summary>A private method of a partial type.</summary>
    int PrivateHook(int a);

    /// <summary>A private method of a type that is not partial.</summary>
    int PrivateAccessor(int a);

    /// <summary>A method called through its interface.</summary>
    int ThroughInterface(int a);

    /// <summary>A partial method.</summary>
    int Partial(int a);

    /// <summary>An interface whose implementation was compiled elsewhere.</summary>
    int Decorated(int a);
}
