using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>The package: that which <c>INSTRUMENTATION_PACKAGE_DIR</c> holds, else packed from the sources.</summary>
internal sealed class PackedPackage
{
    private const string Variable = "INSTRUMENTATION_PACKAGE_DIR";
    private const string PackedVersion = "0.1.0-packed";

    private PackedPackage(string directory)
    {
        Directory = directory;
        Package = new PackageArchive(System.IO.Directory.GetFiles(directory, "*.nupkg").Single());
        Symbols = new PackageArchive(System.IO.Directory.GetFiles(directory, "*.snupkg").Single());
    }

    /// <summary>A folder that serves as feed.</summary>
    public string Directory { get; }

    public PackageArchive Package { get; }

    public PackageArchive Symbols { get; }

    public static async Task<PackedPackage> GetAsync(string scratch)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } directory)
        {
            return new PackedPackage(directory);
        }

        return await PackAsync(scratch, "feed", PackedVersion);
    }

    /// <summary>Packs the sources as they are.</summary>
    /// <param name="scratch">A folder of ours.</param>
    /// <param name="name">The feed's name.</param>
    /// <param name="version">The version that they claim to be.</param>
    public static async Task<PackedPackage> PackAsync(string scratch, string name, string version)
    {
        var feed = Path.Combine(scratch, name);
        // Into a place of its own, so that it disturbs no other build.
        var artifacts = Path.Combine(scratch, name + "-artifacts");
        await Command.DotnetAsync(
            scratch,
            "pack", Build.PackageProject, "-c", "Release", "-o", feed, "--artifacts-path", artifacts, "--nologo", "-v", "q",
            $"-p:Version={version}", "-p:ContinuousIntegrationBuild=true", $"-p:PathMap={Build.Repository}=/_/%2C{artifacts}=/_/artifacts");
        return new PackedPackage(feed);
    }
}
