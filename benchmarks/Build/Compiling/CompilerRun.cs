using System.Diagnostics;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>Compiles a project as <c>dotnet build -c Release</c> would, in a process of its own: everything is cold, the compiler's own code included.</summary>
internal sealed class CompilerRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("instrumentation-build-").FullName;
    private readonly string _responseFile;
    private readonly string _assembly;

    public CompilerRun(BuildVariant build)
    {
        _assembly = Path.Combine(_folder, "Shop.dll");
        _responseFile = Path.Combine(_folder, "build.rsp");
        foreach (var file in build.Project.Files)
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        var properties = Path.Combine(_folder, "Shop.globalconfig");
        File.WriteAllText(properties, $"is_global = true\nbuild_property.ProjectDir = {_folder}/\nbuild_property.TargetFramework = net10.0\n");
        File.WriteAllLines(
            _responseFile,
            [
                "/noconfig", "/nostdlib+", "/nologo", "/unsafe-", "/checked-", "/fullpaths", "/errorreport:none", "/warn:10", "/nowarn:1701,1702",
                "/highentropyva+", "/nullable:enable", "/debug:portable", "/filealign:512", "/optimize+", "/target:library", "/utf8output",
                "/deterministic+", "/langversion:14.0", "/reportanalyzer", "/features:InterceptorsNamespaces=Instrumentation.Generated",
                $"/out:\"{_assembly}\"", $"/refout:\"{Path.Combine(_folder, "ref.dll")}\"", $"/pathmap:\"{_folder}/\"=/_/",
                $"/analyzerconfig:\"{properties}\"", $"/analyzerconfig:\"{Toolset.SdkSeverities}\"", $"/analyzerconfig:\"{Toolset.Preset}\"",
                .. Toolset.References.Select(static path => $"/reference:\"{path}\""),
                .. build.Analyzers.Select(static path => $"/analyzer:\"{path}\""),
                .. build.Project.Files.Select(file => $"\"{Path.Combine(_folder, file.Path)}\""),
            ]);
    }

    public BuildResult Measure()
    {
        var report = "";
        var exitCode = -1;
        var cpu = CpuTime.Of(
            process =>
            {
                report = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                exitCode = process.ExitCode;
            },
            new ProcessStartInfo(Toolset.Dotnet, [Toolset.Compiler, $"@{_responseFile}"]) { RedirectStandardOutput = true, WorkingDirectory = _folder });
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The project does not compile:\n{report[..Math.Min(report.Length, 2000)]}");
        }

        return new BuildResult(cpu, new FileInfo(_assembly).Length, report);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
