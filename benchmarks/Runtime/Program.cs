using System.Diagnostics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Instrumentation.Benchmarks.Runtime.Modes;
using Instrumentation.Benchmarks.Runtime.Report;
using Perfolizer.Horology;

// `dotnet run -c Release` prints every matrix as Markdown; names of modes and, after `--filter`, patterns of BenchmarkDotNet choose some.
var split = Array.IndexOf(args, "--filter");
var names = split < 0 ? args : args[..split];
var filter = split < 0 ? [] : args[split..];
var modes = ListenerMode.All.Where(mode => names.Length == 0 || names.Contains(mode.Name)).ToList();
if (modes.Count < Math.Max(1, names.Length))
{
    Console.Error.WriteLine($"The modes are {string.Join(", ", ListenerMode.All.Select(static mode => mode.Name))}.");
    return 1;
}

if (modes.Count > 1)
{
    foreach (var mode in modes)
    {
        using var process = Process.Start(Environment.ProcessPath!, [.. Self(), mode.Name, .. filter]);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            return process.ExitCode;
        }
    }

    return 0;
}

Run(modes[0], filter);
return 0;

// Started by `dotnet`, the program is its first argument.
static IEnumerable<string> Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

static void Run(ListenerMode mode, string[] filter)
{
    mode.Listen();
    Console.WriteLine($"#### {mode.Description} (`{mode.Name}`)");
    Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores; median time, bytes allocated.");
    foreach (var matrix in mode.Matrices)
    {
        var summaries = BenchmarkSwitcher.FromTypes([matrix]).Run(filter.Length == 0 ? ["--filter", "*"] : filter, Config());
        Console.WriteLine();
        Console.WriteLine(MatrixTable.Of(summaries));
    }
}

static IConfig Config() => ManualConfig.CreateEmpty()
    .AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(30))
        .WithWarmupCount(15)
        .WithIterationCount(9))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.KeepBenchmarkFiles);
