using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.TestKit;

/// <summary>Makes compilations of test programs, before any generator has run.</summary>
internal static class ProgramCompiler
{
    /// <param name="program">What to compile.</param>
    /// <param name="configuration">The program's editor configuration.</param>
    /// <param name="previous">The compilation before an edit; trees whose text is the same are taken from it, as the IDE does.</param>
    public static CSharpCompilation Compile(TestProgram program, EditorConfiguration configuration, CSharpCompilation? previous = null) =>
        CSharpCompilation.Create(
            program.AssemblyName,
            FilesOf(program).Select(file => Parse(file, program.ParseOptions, previous)),
            ReferencesOf(program),
            program.CompilationOptions.WithSyntaxTreeOptionsProvider(configuration.Severities));

    public static IEnumerable<SourceFile> FilesOf(TestProgram program) =>
        program.ImplicitUsings ? program.Files.Append(CompilerDefaults.ImplicitUsings) : program.Files;

    public static IEnumerable<MetadataReference> ReferencesOf(TestProgram program) =>
    [
        .. FrameworkReferences.All,
        .. program.ExtraReferences,
        .. program.ProgramReferences.Select(static reference => ProgramEmitter.Emit(reference.Program).ReferenceFor(reference)),
    ];

    private static SyntaxTree Parse(SourceFile file, CSharpParseOptions options, CSharpCompilation? previous)
    {
        // The encoding is what the debug information, and with it the emit, needs.
        var text = SourceText.From(file.Text, Encoding.UTF8);
        var old = previous?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file.FullPath);
        if (old is null || !old.Options.Equals(options))
        {
            return CSharpSyntaxTree.ParseText(text, options, file.FullPath);
        }

        return old.GetText().ContentEquals(text) ? old : old.WithChangedText(text);
    }
}
