namespace Instrumentation.Shared.Coverage;

/// <summary>Routes that monitors and tools call, and those of static files: to trace them is noise.</summary>
internal static class Infrastructure
{
    private static readonly HashSet<string> Segments = new(StringComparer.OrdinalIgnoreCase)
    {
        "health", "healthz", "healthcheck", "healthchecks", "hc", "live", "livez", "liveness", "alive", "ready", "readyz", "readiness", "startup", "startupz", "ping", "metrics", "swagger", "openapi", "version", "favicon.ico",
        "robots.txt", ".well-known",
    };

    /// <summary>What the files of a page end in. What is computed on a call may be called <c>report.pdf</c> or <c>feed.xml</c>.</summary>
    private static readonly string[] Assets = [".css", ".js", ".map", ".html", ".ico", ".svg", ".png", ".woff", ".woff2"];

    public static bool Serves(string? route) =>
        route is not null && (route.Split('/').Any(Segments.Contains) || Assets.Any(ending => route.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
