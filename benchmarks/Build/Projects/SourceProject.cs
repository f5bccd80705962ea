namespace Instrumentation.Benchmarks.Build.Projects;

/// <summary>The sources of a project.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Files">Path and text of each file.</param>
internal sealed record SourceProject(string Name, IReadOnlyList<SourceFile> Files)
{
    /// <summary>Replaces the text of one file.</summary>
    public SourceProject With(SourceFile file) => this with { Files = [.. Files.Select(each => each.Path == file.Path ? file : each)] };
}

internal sealed record SourceFile(string Path, string Text);
