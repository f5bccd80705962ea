using System.Globalization;
using Instrumentation.Benchmarks.Build.Projects;
using Instrumentation.Benchmarks.Build.Reporting;

namespace Instrumentation.Benchmarks.Build.Editing;

/// <summary>Measures edits with every output, and with those alone that an IDE asks for while somebody types.</summary>
internal static class EditReport
{
    public static void Report(MeasuredGenerator generator, SourceProject project, string editedFile, Func<string, int, string> changeAttribute, int runs)
    {
        project = project.WithUnrelatedFile();
        var table = new Table($"Edits, {project.Name}: {generator.Name}", "edit", "CPU ms", "MB", "in an IDE: CPU ms", "MB", "outputs written again");
        var all = new EditRun(project, generator.Create(), withImplementation: true);
        var inIde = new EditRun(project, generator.Create(), withImplementation: false);
        foreach (var edit in Edits.Of(editedFile, changeAttribute))
        {
            var costs = all.Measure(edit, runs);
            var ideCosts = inIde.Measure(edit, runs);
            table.Add(edit.Name, Milliseconds(costs), Megabytes(costs), Milliseconds(ideCosts), Megabytes(ideCosts), Describe(costs[^1].Changed));
        }

        table.Print();
    }

    private static string Describe(IReadOnlyList<string> outputs) => outputs.Count switch
    {
        0 => "none",
        <= 2 => string.Join(", ", outputs),
        _ => outputs.Count.ToString("N0", CultureInfo.InvariantCulture),
    };

    private static string Milliseconds(IReadOnlyList<EditCost> costs) =>
        Statistics.Median(costs.Select(static cost => cost.Milliseconds)).ToString("F1", CultureInfo.InvariantCulture);

    private static string Megabytes(IReadOnlyList<EditCost> costs) =>
        Statistics.Median(costs.Select(static cost => cost.Megabytes)).ToString("F1", CultureInfo.InvariantCulture);
}
