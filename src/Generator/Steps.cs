namespace Instrumentation.Generator;

/// <summary>The names of the pipeline's steps, for the tests of its caching.</summary>
internal static class Steps
{
    public const string Build = nameof(Build);
    public const string Platform = nameof(Platform);
    public const string Scopes = nameof(Scopes);
    public const string Files = nameof(Files);
    public const string PartialMethods = nameof(PartialMethods);
    public const string PartialTypes = nameof(PartialTypes);
    public const string ShimmedTypes = nameof(ShimmedTypes);
    public const string Calls = nameof(Calls);
    public const string WrappedTypes = nameof(WrappedTypes);
    public const string Interceptors = nameof(Interceptors);
    public const string Decorators = nameof(Decorators);
    public const string DecoratorList = nameof(DecoratorList);
    public const string Report = nameof(Report);
}
