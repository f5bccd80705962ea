using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests.Determinism;

/// <summary>Where the project lies on somebody's disk is nobody else's business.</summary>
public sealed partial class PathTests
{
    // In the paths of all files; TestKit puts its own rooted folder before it.
    private const string Folder = "home-of-somebody";

    private static readonly TestProgram Program = InFolder(AllFeatures.Program);

    private static readonly GeneratorRun Run = GeneratorHost.Run(Program);

    [Fact]
    public void GeneratedText_HasNoPath() => Assert.All(Run.Sources, static source =>
    {
        Assert.DoesNotContain(Folder, source.Key, StringComparison.Ordinal);
        Assert.DoesNotContain(Folder, source.Value, StringComparison.Ordinal);
        Assert.All(LocationsIn(source.Value), static location =>
            Assert.DoesNotContain(Folder, Encoding.UTF8.GetString(Convert.FromBase64String(location)), StringComparison.Ordinal));
    });

    [Fact]
    public void OtherFolder_GivesTheSameBytes()
    {
        // File-local types included, whose metadata names contain a hash of the path.
        Assert.Equal(GeneratorHost.Run(AllFeatures.Program with { AssemblyName = Program.AssemblyName }).Sources, Run.Sources);
    }

    [Fact]
    public void CodeLocationAndReport_AreRelativeToTheProject()
    {
        var run = GeneratorHost.Run(Program
            .WithProperty("InstrumentationCodeLocation", "true")
            .WithProperty("InstrumentationReport", "true")
            .WithProperty("ProjectDir", $"/src/{Folder}/")).AssertCompiles();

        Assert.All(run.Sources.Values, static text => Assert.DoesNotContain(Folder, text, StringComparison.Ordinal));
        Assert.Contains("FilePath = \"Features/Options.cs\",", run.Sources["Features.Options.Calls.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Features/Options.cs", run.Sources["Instrumentation.Report.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_HasNoPath() => Assert.False(Contains(Image(Run.Output), Folder));

    [Fact]
    public void Assembly_HasNoInterceptorLocation()
    {
        var locations = Run.Sources.Values.SelectMany(LocationsIn).ToList();
        Assert.True(locations.Count > 50);

        var image = Image(Run.Output);
        Assert.All(locations, location => Assert.False(Contains(image, location)));

        // Where the attribute's condition holds, the same search finds them all.
        var withLocations = Image(WithSymbol(Run.Output, "INSTRUMENTATION_INTERCEPTS_LOCATION"));
        Assert.All(locations, location => Assert.True(Contains(withLocations, location)));
    }

    [GeneratedRegex("""@Intercepts\(\d+, "(?<data>[^"]+)"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Location();

    private static IEnumerable<string> LocationsIn(string text) => Location().Matches(text).Select(static match => match.Groups["data"].Value);

    private static TestProgram InFolder(TestProgram program) =>
        program with { Files = [.. program.Files.Select(static file => file with { Path = $"{Folder}/{file.Path}" })] };

    private static Compilation WithSymbol(CSharpCompilation compilation, string symbol)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(tree.GetRoot(), ((CSharpParseOptions)tree.Options).WithPreprocessorSymbols(symbol)));
        }

        return compilation;
    }

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    // Attribute values are UTF-8 in an assembly, string literals UTF-16.
    private static bool Contains(byte[] image, string text) =>
        image.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || image.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
