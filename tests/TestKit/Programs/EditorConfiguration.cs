using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.TestKit;

/// <summary>
/// A program's <c>.editorconfig</c> and MSBuild properties as generators, analyzers and the compiler read them. The text goes
/// through the compiler's own parser, so sections, precedence and severities mean what they mean in a build.
/// </summary>
internal sealed class EditorConfiguration
{
    public const string EditorConfigPath = SourceFile.ProjectFolder + ".editorconfig";
    public const string GlobalConfigPath = SourceFile.ProjectFolder + "obj/build.globalconfig";

    public EditorConfiguration(TestProgram program)
    {
        var files = AnalyzerConfigSet.Create(ImmutableArray.Create(
            AnalyzerConfig.Parse(program.EditorConfig, EditorConfigPath),
            AnalyzerConfig.Parse(GlobalConfigText(program), GlobalConfigPath)));
        Options = new OptionsProvider(files);
        Severities = new SeverityProvider(files);
    }

    public AnalyzerConfigOptionsProvider Options { get; }

    public SyntaxTreeOptionsProvider Severities { get; }

    /// <summary>The file in which the SDK hands MSBuild properties to the compiler.</summary>
    public static string GlobalConfigText(TestProgram program)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in program.Properties)
        {
            text.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        return text.Append(program.GlobalConfig).ToString();
    }

    private sealed class OptionsProvider(AnalyzerConfigSet files) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(files.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsFor(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsFor(textFile.Path);

        private Values OptionsFor(string path) => new(files.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class SeverityProvider(AnalyzerConfigSet files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.GetValueOrDefault("generated_code") switch
            {
                "true" => GeneratedKind.MarkedGenerated,
                "false" => GeneratedKind.NotGenerated,
                _ => GeneratedKind.Unknown,
            };

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
