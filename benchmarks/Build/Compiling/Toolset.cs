using System.Reflection;
using Instrumentation.Generator;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>Where the SDK that runs this has its compiler and what it gives to it, and where our own assemblies are.</summary>
internal static class Toolset
{
    public static string SdkVersion => Metadata("SdkVersion");

    public static string Dotnet => Path.Combine(Metadata("DotnetRoot"), OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    public static string Compiler => Metadata("Compiler");

    public static string Generator => typeof(InstrumentationGenerator).Assembly.Location;

    public static string Analyzers => Path.Combine(Path.GetDirectoryName(Generator)!, "Instrumentation.Analyzers.dll");

    public static string Preset => Path.GetFullPath(Path.Combine(Metadata("Presets"), "recommended.globalconfig"));

    public static string LoggerMessageGenerator => Path.Combine(Metadata("AspNetReferencePack"), "analyzers", "dotnet", "cs", "Microsoft.Extensions.Logging.Generators.dll");

    /// <summary>What the SDK gives to the compiler of every project.</summary>
    public static IEnumerable<string> SdkAnalyzers =>
        new[] { "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll", "Microsoft.CodeAnalysis.NetAnalyzers.dll" }
            .Select(static name => Path.Combine(Metadata("SdkAnalyzers"), name))
            .Concat(Directory.EnumerateFiles(Path.Combine(Metadata("ReferencePack"), "analyzers", "dotnet", "cs"), "*.dll"));

    /// <summary>The severities of the SDK's rules that a project gets unless it asks for others.</summary>
    public static string SdkSeverities => Path.Combine(Metadata("SdkAnalyzers"), "build", "config", "analysislevel_10_default.globalconfig");

    public static IReadOnlyList<string> References { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Metadata("ReferencePack"), "ref", "net10.0"), "*.dll"),
        .. new[] { "Microsoft.Extensions.Logging.Abstractions.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll" }
            .Select(static name => Path.Combine(Metadata("AspNetReferencePack"), "ref", "net10.0", name)),
        typeof(TracedAttribute).Assembly.Location,
    ];

    private static string Metadata(string key) =>
        typeof(Toolset).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
