using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary>The ways to make errors of a rule and of a family, on a program with a warning of three families and a suggestion of one.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class FamilyErrorTests(Workspace workspace)
{
    private const string Path = "Legacy";

    [Theory]
    [InlineData("-p:InstrumentationErrors=privacy", "error INS2002", "error INS2002", "warning INS1001", "warning INS3001")]
    [InlineData("-p:InstrumentationErrors=Coverage+cardinality", "error INS1001", "error INS3001", "warning INS2002")]
    [InlineData("-p:InstrumentationErrors=all", "error INS1001", "error INS2002", "error INS2002", "error INS3001")]
    [InlineData("-warnaserror:INS3001", "error INS3001", "warning INS1001", "warning INS2002")]
    [InlineData("-p:WarningsAsErrors=INS3001", "error INS3001", "warning INS1001", "warning INS2002")]
    [InlineData("-p:InstrumentationErrors=coverage -p:WarningsAsErrors=INS3001", "error INS1001", "error INS3001", "warning INS2002")]
    [InlineData("-p:InstrumentationErrors=secrecy", "warning INS1001", "warning INS2002", "warning INS3001", "warning INS9001")]
    public async Task Property_DecidesWhatFails(string arguments, params string[] expected)
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync(arguments.Split(' '));

        Assert.Equal(expected, Reported(result.Diagnostics));
        Assert.Equal(expected.Any(static each => each.StartsWith("error", StringComparison.Ordinal)), result.ExitCode != 0);
    }

    [Fact]
    public async Task Category_DecidesWhatFails()
    {
        var project = await workspace.RestoreCopyAsync(Path, nameof(Category_DecidesWhatFails));
        File.WriteAllText(System.IO.Path.Combine(project.Directory, ".editorconfig"), "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-Instrumentation.Privacy.severity = error\n");

        var result = await project.TryBuildAsync();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(["error INS2002", "error INS2002", "warning INS1001", "warning INS3001"], Reported(result.Diagnostics));
    }

    private static IEnumerable<string> Reported(IEnumerable<string> diagnostics) => diagnostics.Select(static line => line.Split(": ")[1]).Order(StringComparer.Ordinal);
}
