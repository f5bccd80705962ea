using Instrumentation;

[assembly: InstrumentationScope("Shop")]

namespace Shop.Observability;

/// <summary>What there is to listen to: the shop's own scopes, which the generator lists, and those of the frameworks below.</summary>
internal static class ShopTelemetry
{
    public static IReadOnlyList<string> ActivitySources { get; } =
        [.. InstrumentationScopes.All, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    public static IReadOnlyList<string> Meters { get; } =
        [.. InstrumentationScopes.All, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "Npgsql"];
}
