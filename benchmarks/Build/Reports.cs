using System.Reflection;
using Instrumentation.Benchmarks.Build.Compiling;
using Instrumentation.Benchmarks.Build.Editing;
using Instrumentation.Benchmarks.Build.Projects;
using Instrumentation.Generator;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Benchmarks.Build;

/// <summary>What is measured.</summary>
internal static class Reports
{
    private const int WorstCaseFiles = 1000;

    private static readonly string[] Package = [Toolset.Generator, Toolset.Analyzers];

    private static readonly MeasuredGenerator Ours = new("ours", static () => new InstrumentationGenerator());

    private static readonly MeasuredGenerator LoggerMessage = new("LoggerMessage", static () =>
        (IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(Toolset.LoggerMessageGenerator).GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!)!);

    public static void Typical(int runs, int[] sizes)
    {
        foreach (var files in sizes)
        {
            var plain = TypicalProject.Create(files, isAttributed: false);
            var attributed = TypicalProject.Create(files, isAttributed: true);
            var writtenOut = WriteOut(attributed);
            ColdBuilds.Report(
                $"Cold build, {plain.Name}",
                runs,
                [
                    new("compiler alone", plain, []),
                    new("the generator's output as files", writtenOut, []),
                    new("generator", attributed, [Toolset.Generator]),
                    new("analyzers", attributed, [Toolset.Analyzers]),
                    new("both", attributed, Package),
                ]);
            ColdBuilds.Report(
                $"Cold build as the SDK does it, with its own analyzers, {plain.Name}",
                runs,
                [
                    new("without the package", plain, [.. Toolset.SdkAnalyzers]),
                    new("the generator's output as files", writtenOut, [.. Toolset.SdkAnalyzers]),
                    new("generator", attributed, [.. Toolset.SdkAnalyzers, Toolset.Generator]),
                    new("with the package", attributed, [.. Toolset.SdkAnalyzers, .. Package]),
                ]);
        }
    }

    public static void WorstCase(int runs, int[] sizes)
    {
        var plain = WorstCaseProject.Create(WorstCaseFiles, isAttributed: false);
        var attributed = WorstCaseProject.Create(WorstCaseFiles, isAttributed: true);
        ColdBuilds.Report(
            $"Cold build, {plain.Name}",
            runs,
            [
                new("compiler alone", plain, []),
                new("the generator's output as files", WriteOut(attributed), []),
                new("generator", attributed, [Toolset.Generator]),
                new("analyzers", attributed, [Toolset.Analyzers]),
                new("both", attributed, Package),
                new("wrappers by hand", WorstCaseProject.CreateByHand(WorstCaseFiles), []),
            ]);
        ColdBuilds.Report(
            $"Cold build as the SDK does it, with its own analyzers, {plain.Name}",
            runs,
            [
                new("without the package", plain, [.. Toolset.SdkAnalyzers]),
                new("with the package", attributed, [.. Toolset.SdkAnalyzers, .. Package]),
            ]);

        var messages = LoggerMessageProject.Create(WorstCaseFiles);
        ColdBuilds.Report(
            $"Cold build, {messages.Name}",
            runs,
            [
                new("compiler alone", messages, []),
                new("the LoggerMessage generator", messages, [Toolset.LoggerMessageGenerator]),
            ]);
    }

    public static void Edits(int runs, int[] sizes)
    {
        // An edit is short, and so more of them are needed for the same certainty.
        var times = 4 * runs;
        foreach (var files in sizes)
        {
            EditReport.Report(Ours, TypicalProject.Create(files, isAttributed: true), TypicalProject.AttributedFile, OurAttribute, times);
        }

        EditReport.Report(Ours, WorstCaseProject.Create(WorstCaseFiles, isAttributed: true), WorstCaseProject.EditedFile, OurAttribute, times);
        EditReport.Report(
            LoggerMessage, LoggerMessageProject.Create(WorstCaseFiles), LoggerMessageProject.EditedFile, static (text, n) => Editing.Edits.ReplaceFirst(text, "Handled {Count}", $"Handled {{Count}} {n}"), times);
    }

    private static SourceProject WriteOut(SourceProject project) => InMemory.WriteOut(project, new InstrumentationGenerator());

    private static string OurAttribute(string text, int n) => Editing.Edits.ReplaceFirst(text, "[Traced", $"[Traced(\"name {n}\")");
}
