namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>One way to build a project.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Project">The sources.</param>
/// <param name="Analyzers">The generators and analyzers that the compiler loads.</param>
internal sealed record BuildVariant(string Name, Projects.SourceProject Project, IReadOnlyList<string> Analyzers);

/// <param name="Cpu">User and system time of the compiler.</param>
/// <param name="Size">Bytes of the assembly.</param>
/// <param name="Report">What the compiler says about generators and analyzers.</param>
internal sealed record BuildResult(TimeSpan Cpu, long Size, string Report);
