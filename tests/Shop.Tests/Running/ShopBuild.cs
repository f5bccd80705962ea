using System.Reflection;

namespace Instrumentation.Shop.Tests.Running;

/// <summary>Where the build has put the sample.</summary>
internal static class ShopBuild
{
    public static string Assembly { get; } = Metadata("ShopAssembly");

    public static string Project { get; } = Metadata("ShopProject");

    private static string Metadata(string key) => typeof(ShopBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key)
        .Value!;
}
