using Instrumentation.Package.Tests.Packing;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Projects;

/// <summary>A folder outside the repository with the projects of <c>Programs/</c>, which get the package from a feed.</summary>
public sealed class Workspace : IAsyncLifetime
{
    /// <summary>A feed for packages that the projects themselves make.</summary>
    internal const string MadePackages = "made";

    /// <summary>A feed for the package in another version.</summary>
    internal const string OtherPackages = "other";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("instrumentation-");

    internal PackedPackage Packed { get; private set; } = null!;

    internal string Root => _root.FullName;

    public async Task InitializeAsync()
    {
        Packed = await PackedPackage.GetAsync(Root);
        var version = Packed.Package.Version;
        var programs = Path.Combine(AppContext.BaseDirectory, "Programs");
        foreach (var file in Directory.GetFiles(programs, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(programs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(Path.Combine(Root, MadePackages));
        Directory.CreateDirectory(Path.Combine(Root, OtherPackages));
        File.WriteAllText(Path.Combine(Root, "nuget.config"), NuGetConfiguration(Packed.Directory, version));
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), SharedProperties(version));
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>One of the projects, ready to build.</summary>
    internal async Task<UserProject> RestoreAsync(string path)
    {
        var project = new UserProject(Path.Combine(Root, path));
        await Command.DotnetAsync(project.Directory, "restore", "--nologo", "-v", "q");
        return project;
    }

    /// <summary>A copy of one of the projects, for a test that changes its files.</summary>
    internal Task<UserProject> RestoreCopyAsync(string path, string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(Root, "Copies", name));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs", path)))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return RestoreAsync(copy.FullName);
    }

    /// <summary>The machine's sources stay: what is not in its packages folder yet can come from nowhere else.</summary>
    private static string NuGetConfiguration(string feed, string version)
    {
        // If the machine has this very version, it may be of other sources: then its folder is left out.
        var stale = Directory.Exists(Path.Combine(Build.PackagesFolder, "instrumentation", version));
        var fallback = stale ? "" : $"""<add key="machine" value="{Build.PackagesFolder}" />""";
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <add key="packed" value="{feed}" />
                <add key="made" value="{MadePackages}" />
                <add key="other" value="{OtherPackages}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                {fallback}
              </fallbackPackageFolders>
            </configuration>
            """;
    }

    private static string SharedProperties(string version) => $"""
        <Project>
          <PropertyGroup>
            <InstrumentationVersion>{version}</InstrumentationVersion>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
        </Project>
        """;
}
