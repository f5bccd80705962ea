using System.Diagnostics;
using Instrumentation.Shop.Tests.Report;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>The same sources built with <c>InstrumentationEnabled=false</c>.</summary>
public sealed class SwitchedOffTests
{
    [Fact]
    public async Task SwitchedOff_BehavesTheSameAndEmitsNothingOfItsOwn()
    {
        var artifacts = Directory.CreateTempSubdirectory("shop-off-");
        try
        {
            await BuildAsync(artifacts.FullName);
            var result = await ShopProcess.RunAsync(assembly: artifacts.GetFiles("Shop.dll", SearchOption.AllDirectories)
                .Single(file => file.Directory!.Parent!.Parent!.Name == "bin").FullName);
            var report = ShopReport.Parse(result.Output);

            Assert.Equal(("", 0), (result.Errors, result.ExitCode));
            Assert.StartsWith("8 orders over HTTP: 4 paid and shipped, 2 declined, 1 canceled by its client, 1 failed.", result.Output);
            Assert.Equal(8, report.Traces.Count(trace => trace.Root.Name == "POST /orders"));
            Assert.Equal(["server", "client"], report.Traces.SelectMany(trace => trace.Spans).Select(span => span.Kind).Distinct());
            Assert.Equal(["http.client.request", "http.server.request"], report.Metrics.Select(metric => metric.Instrument).Distinct());
            Assert.Empty(report.Logs);
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    /// <summary>Into a place of its own, so that it disturbs no other build.</summary>
    private static async Task BuildAsync(string artifacts)
    {
        string[] arguments =
        [
            "build", ShopBuild.Project, "--artifacts-path", artifacts, "-p:InstrumentationEnabled=false",
            "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
    }
}
