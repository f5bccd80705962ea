using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary><c>InstrumentationAnalysisMode</c>, on a program that logs an e-mail address (a warning) and a user's name (a suggestion).</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class AnalysisModeTests(Workspace workspace)
{
    private const string Path = "Talkative";

    [Theory]
    [InlineData("recommended", "warning INS2002")]
    [InlineData("strict", "warning INS2002", "warning INS2002")]
    [InlineData("Audit")]
    public async Task Preset_DecidesWhatWarns(string mode, params string[] expected)
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync("-p:InstrumentationAnalysisMode=" + mode);

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(expected, result.Diagnostics.Select(static diagnostic => diagnostic.Split(": ")[1]));
    }

    [Fact]
    public async Task UnknownPreset_IsAWarning()
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync("-p:InstrumentationAnalysisMode=lenient");

        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Contains("warning INS9001: 'InstrumentationAnalysisMode = lenient' has no effect", StringComparison.Ordinal));
    }
}
