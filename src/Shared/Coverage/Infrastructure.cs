namespace Instrumentation.Shared.Coverage;

/// <summary>Routes that monitors and tools call: to trace them is noise.</summary>
internal static class Infrastructure
{
    private static readonly HashSet<string> Segments = new(StringComparer.OrdinalIgnoreCase)
    {
        "health", "healthz", "healthcheck", "healthchecks", "hc", "live", "livez", "liveness", "alive", "ready", "readyz", "readiness", "startup", "startupz", "ping", "metrics", "swagger", "openapi", "version", "favicon.ico",
        "robots.txt", ".well-known",
    };

    public static bool Serves(string? route) => route is not null && route.Split('/').Any(Segments.Contains);
}
