using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Projects;

/// <summary>A restored project of a user's. Builds are from scratch: a property on the command line alone makes none stale.</summary>
internal sealed class UserProject(string directory)
{
    public string Directory { get; } = directory;

    private string Name => Path.GetFileName(Directory);

    /// <summary>Where the last build has put the assembly.</summary>
    public string Assembly => System.IO.Directory.GetFiles(Path.Combine(Directory, "bin"), $"{Name}.dll", SearchOption.AllDirectories).Single();

    /// <summary>Builds, whatever comes of it.</summary>
    public Task<CommandResult> TryBuildAsync(params string[] arguments) =>
        Command.RunAsync(Directory, "dotnet", ["build", "--no-restore", "--no-incremental", "--nologo", "-v", "q", .. arguments]);

    /// <summary>Builds without a warning.</summary>
    public async Task BuildAsync(params string[] arguments)
    {
        var result = await TryBuildAsync(arguments);
        Assert.True(result is { ExitCode: 0, Diagnostics: [] }, result.Output + result.Errors);
    }

    /// <summary>Writes the baseline of what is found.</summary>
    public Task<CommandResult> WriteBaselineAsync(params string[] arguments) =>
        Command.DotnetAsync(Directory, ["build", "-t:InstrumentationBaseline", "--no-restore", "--nologo", "-v", "m", .. arguments]);

    /// <summary>The text of one of its files.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Directory, file));

    /// <summary>Replaces a text in one of its files.</summary>
    public void Edit(string file, string before, string after)
    {
        var text = Read(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Directory, file), text.Replace(before, after, StringComparison.Ordinal));
    }

    public async Task<CommandResult> RunAsync()
    {
        var result = await Command.DotnetAsync(Directory, "exec", Assembly);
        Assert.Equal("", result.Errors);
        return result;
    }
}
