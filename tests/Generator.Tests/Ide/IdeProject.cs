using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Generator.Tests.Ide;

/// <summary>A program as an IDE has it: a workspace that runs the generators itself and sees their output.</summary>
internal sealed class IdeProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _id = ProjectId.CreateNewId();

    /// <param name="program">The program.</param>
    /// <param name="isDesignTime">Whether it is loaded as an IDE loads it, by a design-time build, and not as a build compiles it.</param>
    public IdeProject(TestProgram program, bool isDesignTime)
    {
        var input = GeneratorHost.Run(program).Input;
        Solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _id,
                VersionStamp.Default,
                program.AssemblyName,
                program.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: program.CompilationOptions,
                parseOptions: program.ParseOptions,
                documents: input.SyntaxTrees.Select(tree => Document(tree.FilePath, tree.GetText())),
                metadataReferences: input.References,
                analyzerReferences: [LoadedGenerator.Reference])
            .WithAnalyzerConfigDocuments(
            [
                Document("/src/build.globalconfig", SourceText.From(
                    $"is_global = true\nbuild_property.DesignTimeBuild = {(isDesignTime ? "true" : "")}\n", Encoding.UTF8)),
            ]));
    }

    public Solution Solution { get; private set; }

    private Project Project => Solution.GetProject(_id)!;

    public async Task<Compilation> CompileAsync() => (await Project.GetCompilationAsync())!;

    /// <summary>Goes on with a changed solution.</summary>
    public void Apply(Solution changed) => Solution = changed;

    /// <summary>The user's text, all files in one.</summary>
    public async Task<string> ReadAsync()
    {
        var texts = await Task.WhenAll(Project.Documents.Select(static document => document.GetTextAsync()));
        return string.Concat(texts.Select(static text => text.ToString()));
    }

    public void Dispose() => _workspace.Dispose();

    private DocumentInfo Document(string path, SourceText text) => DocumentInfo.Create(
        DocumentId.CreateNewId(_id), Path.GetFileName(path), loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default)), filePath: path);

    /// <summary>The workspace identifies generators by their file; the assembly is the one that the tests have loaded.</summary>
    private sealed class LoadedGenerator : IAnalyzerAssemblyLoader
    {
        private static readonly Assembly Generator = Product.Generators.Single().GetType().Assembly;

        public static AnalyzerFileReference Reference => new(Generator.Location, new LoadedGenerator());

        public Assembly LoadFromPath(string fullPath) => Generator;

        public void AddDependencyLocation(string fullPath)
        {
        }
    }
}
