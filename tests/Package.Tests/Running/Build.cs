using System.Reflection;

namespace Instrumentation.Package.Tests.Running;

/// <summary>What the build of these tests knows.</summary>
internal static class Build
{
    /// <summary>The project that packs the package.</summary>
    public static string PackageProject { get; } = Metadata("PackageProject");

    /// <summary>The machine's own folder of restored packages.</summary>
    public static string PackagesFolder { get; } = Metadata("PackagesFolder");

    /// <summary>The runtime identifier of this machine.</summary>
    public static string PortableRuntime { get; } = Metadata("PortableRuntime");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(PackageProject)!);

    private static string Metadata(string key) => typeof(Build).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key)
        .Value!;
}
