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
        // What several frameworks share counts once, and no framework may have one more.
        var entries = Logs
            .SelectMany(static log => ErrorLog.Findings(System.IO.File.ReadAllText(log.ItemSpec)).GroupBy(static each => each).Select(static equal => new BaselineEntry(equal.Key, equal.Count())))
            .GroupBy(static entry => entry.Fingerprint)
            .Select(static equal => new BaselineEntry(equal.Key, equal.Max(static entry => entry.Count)))
            .ToList();
        if (entries.Count > 0 || System.IO.File.Exists(File))
        {
            System.IO.File.WriteAllText(File, BaselineFile.Write(entries));
        }

        var findings = entries.Sum(static entry => entry.Count);
        BuildEngine!.LogMessageEvent(new BuildMessageEventArgs(
            $"{File}: {findings} {(findings == 1 ? "finding" : "findings")}", helpKeyword: null, nameof(WriteInstrumentationBaseline), MessageImportance.High));
        return true;
    }
}
