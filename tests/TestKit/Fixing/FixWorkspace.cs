using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.TestKit;

/// <summary>A program as a workspace project: what the IDE has when it offers a fix, generated documents included.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public FixWorkspace(TestProgram program)
    {
        var id = ProjectId.CreateNewId();
        var files = ProgramCompiler.FilesOf(program);
        Project = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                program.AssemblyName,
                program.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: program.CompilationOptions,
                parseOptions: program.ParseOptions,
                documents: files.Select(file => Document(id, file.FullPath, file.Text)),
                metadataReferences: ProgramCompiler.ReferencesOf(program),
                analyzerReferences: [new GeneratorReference(program.Generators)],
                additionalDocuments: program.AdditionalFiles.Select(file => Document(id, file.FullPath, file.Text)))
            .WithAnalyzerConfigDocuments(
            [
                Document(id, EditorConfiguration.EditorConfigPath, program.EditorConfig),
                Document(id, EditorConfiguration.GlobalConfigPath, EditorConfiguration.GlobalConfigText(program) + "end_of_line = lf\n"),
            ]))
            .GetProject(id)!;
    }

    public Project Project { get; }

    /// <summary>The program with the files as they are in a changed project.</summary>
    public static async Task<TestProgram> ReadAsync(Project project, TestProgram original)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var document in project.Documents)
        {
            files.Add(new SourceFile(string.Join('/', [.. document.Folders, document.Name]), (await document.GetTextAsync()).ToString()));
        }

        return original with { Files = [.. files.Where(static file => file.Path != CompilerDefaults.ImplicitUsings.Path)] };
    }

    public void Dispose() => _workspace.Dispose();

    private static DocumentInfo Document(ProjectId project, string fullPath, string text)
    {
        var names = fullPath[SourceFile.ProjectFolder.Length..].Split('/');
        return DocumentInfo.Create(
            DocumentId.CreateNewId(project),
            names[^1],
            folders: names[..^1],
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text, Encoding.UTF8), VersionStamp.Default)),
            filePath: fullPath);
    }

    /// <summary>Hands the generators to the workspace, which runs them itself.</summary>
    private sealed class GeneratorReference(ImmutableArray<IIncrementalGenerator> generators) : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [.. generators.Select(static generator => generator.AsSourceGenerator())];

        public override string? FullPath => null;

        public override object Id => _generators;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];
    }
}
