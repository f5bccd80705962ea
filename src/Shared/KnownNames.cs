namespace Instrumentation.Shared;

/// <summary>Names that the runtime package declares, and those of others that decisions depend on.</summary>
internal static class KnownNames
{
    public const string RuntimeAssembly = "Instrumentation";
    public const string Namespace = "Instrumentation";
    public const string RuntimeNamespace = "Instrumentation.Runtime";

    /// <summary>The namespace of interceptors; a build must list it in <c>InterceptorsNamespaces</c>.</summary>
    public const string GeneratedNamespace = "Instrumentation.Generated";

    public const string Traced = "TracedAttribute";
    public const string Metered = "MeteredAttribute";
    public const string Logged = "LoggedAttribute";
    public const string Tag = "TagAttribute";
    public const string Bounded = "BoundedAttribute";
    public const string Sensitive = "SensitiveAttribute";
    public const string NotSensitive = "NotSensitiveAttribute";
    public const string NotInstrumented = "NotInstrumentedAttribute";
    public const string NotIntercepted = "NotInterceptedAttribute";
    public const string Decorate = "DecorateAttribute";
    public const string InstrumentationScope = "InstrumentationScopeAttribute";
    public const string InstrumentedShim = "InstrumentedShimAttribute";
    public const string InstrumentedBody = "InstrumentedBodyAttribute";
    public const string RecordedScope = "RecordedScopeAttribute";

    /// <summary>The generated class that lists the scopes of a compilation.</summary>
    public const string Scopes = "InstrumentationScopes";

    public const string LoggerInterface = "Microsoft.Extensions.Logging.ILogger";
    public const string AmbientLogging = "InstrumentationLogging";

    /// <summary>The start of the keys under which containers hold what is behind decorators; no assembly decorates what has such a key.</summary>
    public const string ServiceKeyPrefix = "Instrumentation:";

    /// <summary>The user's method that holds the body of a partial method <c>X</c> is <c>XCore</c>.</summary>
    public const string CoreSuffix = "Core";
}
