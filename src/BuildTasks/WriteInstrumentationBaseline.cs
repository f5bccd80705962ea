using Instrumentation.Analyzers.Baseline.Format;
using Microsoft.Build.Framework;

namespace Instrumentation.BuildTasks;

/// <summary>Writes the baseline of a project from the logs of its compilations, one a target framework.</summary>
public sealed class WriteInstrumentationBaseline : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The logs, SARIF 2.1.</summary>
    [Required]
    public ITaskItem[] Logs { get; set; } = [];

    /// <summary>The baseline.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            Write(Logs.Select(static log => EntriesOf(log.ItemSpec)).ToList());
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            BuildEngine!.LogErrorEvent(new BuildErrorEventArgs(
                subcategory: null, code: null, File, 0, 0, 0, 0, $"The baseline cannot be written: {exception.Message}", helpKeyword: null, nameof(WriteInstrumentationBaseline)));
            return false;
        }
    }

    private static IEnumerable<BaselineEntry> EntriesOf(string log) =>
        ErrorLog.Findings(System.IO.File.ReadAllText(log)).GroupBy(static each => each).Select(static equal => new BaselineEntry(equal.Key, equal.Count()));

    private void Write(IReadOnlyList<IEnumerable<BaselineEntry>> frameworks)
    {
        // What several frameworks find is one finding.
        var entries = frameworks
            .SelectMany(static each => each)
            .GroupBy(static entry => entry.Fingerprint)
            .Select(static equal => new BaselineEntry(equal.Key, equal.Max(static entry => entry.Count)))
            .ToList();
        if (entries.Count > 0 || System.IO.File.Exists(File))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(File, BaselineFile.Write(entries));
        }

        var findings = entries.Sum(static entry => entry.Count);
        BuildEngine!.LogMessageEvent(new BuildMessageEventArgs(
            $"{File}: {findings} {(findings == 1 ? "finding" : "findings")}", helpKeyword: null, nameof(WriteInstrumentationBaseline), MessageImportance.High));
    }
}
