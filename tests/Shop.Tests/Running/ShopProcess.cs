using System.Diagnostics;

namespace Instrumentation.Shop.Tests.Running;

/// <summary>The sample as a process, cut off from what the environment of the tests may say about telemetry.</summary>
internal sealed class ShopProcess : IDisposable
{
    // Only ends a run that hangs; nothing waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // What would change a run that asks for nothing.
    private static readonly string[] Foreign = ["OTEL_", "ASPNETCORE_", "ConnectionStrings__"];

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ShopProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static ShopProcess Start(
        IReadOnlyDictionary<string, string>? environment = null, string? assembly = null, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly ?? ShopBuild.Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new ShopProcess(Process.Start(start)!);
    }

    /// <summary>Runs the sample to its end.</summary>
    public static async Task<ShopResult> RunAsync(IReadOnlyDictionary<string, string>? environment = null, string? assembly = null)
    {
        using var shop = Start(environment, assembly);
        return await shop.EndAsync();
    }

    /// <summary>Reads output up to and including the first line that begins with the given text.</summary>
    public async Task<string> ReadUntilAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The shop ended without '{beginning}': {await _errors}");
    }

    /// <summary>What Ctrl+C and a container's stop do.</summary>
    public void RequestStop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ShopResult> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var output = await _process.StandardOutput.ReadToEndAsync(limit.Token);
        await _process.WaitForExitAsync(limit.Token);
        return new ShopResult(_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static bool IsForeign(string variable) =>
        Foreign.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal));
}
