namespace Instrumentation.Behaviour.Tests.Support;

/// <summary>How a call reaches its instrumentation.</summary>
public enum Route
{
    Partial,
    Interface,
    Interceptor,
}

/// <summary>Theory data.</summary>
public static class Routes
{
    public static TheoryData<Route> All => [.. Enum.GetValues<Route>()];
}
