using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.TestKit;

/// <summary>
/// What a project would tell the compiler: sources, options, references and generators. Immutable; a string converts to
/// the program with that one file. Everything else in this kit takes one of these.
/// </summary>
public sealed record TestProgram
{
    private static int _lastNumber;

    private TestProgram(ImmutableArray<SourceFile> files) => Files = files;

    /// <summary>Unique in the process unless set. It is also the telemetry scope, which keeps parallel tests apart.</summary>
    public string AssemblyName { get; init; } = $"TestProgram{Interlocked.Increment(ref _lastNumber)}";

    /// <summary>In the order in which the compiler sees them.</summary>
    public ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>Adds the global usings of a console project. Default: <see langword="true"/>.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Default: C# 14, documentation comments checked, interceptors enabled for our namespace.</summary>
    public CSharpParseOptions ParseOptions { get; init; } = CompilerDefaults.ParseOptions;

    /// <summary>
    /// Default: a library, nullable enabled, all warnings, Debug. A collectible assembly is never jitted in tiers, so
    /// Release would inline, and lose stack frames, at once.
    /// </summary>
    public CSharpCompilationOptions CompilationOptions { get; init; } = CompilerDefaults.CompilationOptions;

    /// <summary>MSBuild properties that the project shows to generators and analyzers, without <c>build_property.</c>.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The text of an <c>.editorconfig</c> in the project folder; severities in it are honoured.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>Lines of a global config; an <see cref="EditorConfig"/> beats them.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>Files for generators and analyzers that are no source.</summary>
    public ImmutableArray<SourceFile> AdditionalFiles { get; init; } = [];

    /// <summary>Other programs that this one references.</summary>
    public ImmutableArray<ProgramReference> ProgramReferences { get; init; } = [];

    /// <summary>References beyond the framework's, the runtime's and <see cref="ProgramReferences"/>.</summary>
    public ImmutableArray<MetadataReference> ExtraReferences { get; init; } = [];

    /// <summary>Default: the product's.</summary>
    public ImmutableArray<IIncrementalGenerator> Generators { get; init; } = Product.Generators;

    public static implicit operator TestProgram(string source) => Of(source);

    /// <summary>A program of files named <c>Program.cs</c>, <c>Program2.cs</c> and so on.</summary>
    public static TestProgram Of(params string[] sources) =>
        new([.. sources.Select(static (text, index) => new SourceFile(index == 0 ? "Program.cs" : $"Program{index + 1}.cs", text))]);

    /// <summary>A program of files with the given paths.</summary>
    public static TestProgram Of(params (string Path, string Text)[] files) =>
        new([.. files.Select(static file => new SourceFile(file.Path, file.Text))]);

    /// <summary>Makes it an executable with top-level statements or a <c>Main</c>.</summary>
    public TestProgram AsExecutable() =>
        this with { CompilationOptions = CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication) };

    /// <summary>Builds it as Release does; for tests that count bytes, since Debug makes async methods allocate more.</summary>
    public TestProgram Optimized() =>
        this with { CompilationOptions = CompilationOptions.WithOptimizationLevel(OptimizationLevel.Release) };

    /// <summary>Replaces the file with this path, or adds it at the end.</summary>
    public TestProgram WithFile(string path, string text)
    {
        var file = new SourceFile(path, text);
        var index = IndexOf(path);
        return this with { Files = index < 0 ? Files.Add(file) : Files.SetItem(index, file) };
    }

    /// <summary>Removes the file with this path.</summary>
    public TestProgram WithoutFile(string path) => this with { Files = Files.RemoveAt(ExistingIndexOf(path)) };

    /// <summary>Replaces a text that occurs exactly once in a file, as a user's edit does.</summary>
    public TestProgram Edit(string path, string oldText, string newText)
    {
        var text = Files[ExistingIndexOf(path)].Text;
        var start = text.IndexOf(oldText, StringComparison.Ordinal);
        if (start < 0 || text.IndexOf(oldText, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{oldText}' must occur exactly once in '{path}'.", nameof(oldText));
        }

        return WithFile(path, string.Concat(text.AsSpan(0, start), newText, text.AsSpan(start + oldText.Length)));
    }

    /// <summary>Sets an MSBuild property.</summary>
    public TestProgram WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    /// <summary>References another program, built with its own generators.</summary>
    /// <param name="library">The other program.</param>
    /// <param name="asReferenceAssembly">Compile against its public surface only; what runs is the whole assembly.</param>
    public TestProgram Referencing(TestProgram library, bool asReferenceAssembly = false) =>
        this with { ProgramReferences = ProgramReferences.Add(new ProgramReference(library, asReferenceAssembly)) };

    /// <summary>Sets the compiler's <c>InterceptorsNamespaces</c>; <see langword="null"/> enables none.</summary>
    public TestProgram WithInterceptorsNamespaces(string? namespaces) =>
        this with { ParseOptions = CompilerDefaults.WithInterceptorsNamespaces(ParseOptions, namespaces) };

    /// <summary>The same program, and everything that it references, with <c>InstrumentationEnabled=false</c>.</summary>
    public TestProgram Disabled() => WithProperty("InstrumentationEnabled", "false") with
    {
        ProgramReferences = [.. ProgramReferences.Select(static reference => reference with { Program = reference.Program.Disabled() })],
    };

    private int ExistingIndexOf(string path)
    {
        var index = IndexOf(path);
        return index >= 0 ? index : throw new ArgumentException($"The program has no file '{path}'.", nameof(path));
    }

    private int IndexOf(string path)
    {
        for (var index = 0; index < Files.Length; index++)
        {
            if (Files[index].Path == path)
            {
                return index;
            }
        }

        return -1;
    }
}
