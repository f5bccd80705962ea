using System.Diagnostics;

namespace Instrumentation.Package.Tests.Running;

/// <summary>Runs a program to its end, as if from a shell of the user's.</summary>
internal static class Command
{
    // Only ends a run that hangs; nothing waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // What `dotnet test` tells its children, and what would redirect packages or telemetry.
    private static readonly string[] Foreign = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES", "OTEL_", "INSTRUMENTATION"];

    public static async Task<CommandResult> RunAsync(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build node that outlives its build keeps the pipe open that its output is read from.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(process.ExitCode, output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }
    }

    /// <summary>Runs <c>dotnet</c> and fails the test if that fails.</summary>
    public static async Task<CommandResult> DotnetAsync(string directory, params string[] arguments)
    {
        var result = await RunAsync(directory, "dotnet", arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{result.Output}{result.Errors}");
        return result;
    }

    private static bool IsForeign(string variable) =>
        Foreign.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
