using System.Text.Json;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary><c>InstrumentationReport=true</c> writes <c>instrumentation.json</c>.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class ReportTests(Workspace workspace)
{
    [Fact]
    public async Task Report_SaysWhereEveryCallGoes()
    {
        var project = await workspace.RestoreAsync("Reported");

        await project.BuildAsync();

        var text = File.ReadAllText(ReportOf(project));
        using var report = JsonDocument.Parse(text);
        Assert.Equal("Reported", report.RootElement.GetProperty("scope").GetString());
        Assert.Equal(
            [
                "Ledger.Round of Library",
                "  Program.cs:8 interceptor",
                "pay;* 100%20 $(All) 'quoted' \"twice\" \\ of Reported",
                "  tag currency, 2 values",
                "  tag till.note,  values",
                "  Program.cs:6 missed: a method group",
                "  Program.cs:8 interceptor",
            ],
            report.RootElement.GetProperty("operations").EnumerateArray().SelectMany(Describe));
        Assert.DoesNotContain(workspace.Root, text);
    }

    [Fact]
    public async Task SameSources_GiveTheSameReport()
    {
        var project = await workspace.RestoreAsync("Reported");

        await project.BuildAsync();
        var first = File.ReadAllBytes(ReportOf(project));
        await project.BuildAsync();

        Assert.Equal(first, File.ReadAllBytes(ReportOf(project)));
    }

    [Fact]
    public async Task NotAskedFor_IsNotWritten()
    {
        var project = await workspace.RestoreAsync(TillProject.Path);

        await project.BuildAsync();

        Assert.False(File.Exists(ReportOf(project)));
    }

    private static string ReportOf(UserProject project) => Path.Combine(Path.GetDirectoryName(project.Assembly)!, "instrumentation.json");

    private static IEnumerable<string> Describe(JsonElement operation)
    {
        yield return $"{operation.GetProperty("operation")} of {operation.GetProperty("assembly")}";
        foreach (var tag in operation.GetProperty("tags").EnumerateArray())
        {
            yield return $"  tag {tag.GetProperty("name")}, {tag.GetProperty("bound")} values";
        }

        foreach (var call in operation.GetProperty("calls").EnumerateArray())
        {
            var how = call.TryGetProperty("missed", out var missed) ? $"missed: {missed}" : $"{call.GetProperty("route")}";
            yield return $"  {call.GetProperty("file")}:{call.GetProperty("line")} {how}";
        }
    }
}
