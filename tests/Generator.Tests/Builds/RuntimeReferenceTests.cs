using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Builds;

/// <summary>What is ours is decided by symbols: the attributes of our runtime, whatever they are called in the user's file.</summary>
public sealed class RuntimeReferenceTests
{
    private const string Use = """
        public partial class Service
        {
            [Traced, Metered, Logged] public int Run() => 1;
            [Logged] public partial int Place();
            public partial int Place() => Run();
        }
        """;

    private const string LikeOurs = """
        public sealed class TracedAttribute : System.Attribute { }
        public sealed class MeteredAttribute : System.Attribute { }
        public sealed class LoggedAttribute : System.Attribute { }
        """;

    [Fact]
    public void RuntimeNotReferenced_GeneratesNothing()
    {
        var input = GeneratorHost.Run(AllRoutes.Program).Input;
        var runtime = input.References.Single(static reference => Path.GetFileName(reference.Display) == "Instrumentation.dll");

        var (sources, _) = RawGenerator.Run(input.RemoveReferences(runtime));

        Assert.DoesNotContain(sources.Keys, IsOurs);
    }

    [Fact]
    public void EmptyCompilation_GeneratesNothing()
    {
        var (sources, output) = RawGenerator.Run(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "Empty", options: new(OutputKind.DynamicallyLinkedLibrary)));

        Assert.DoesNotContain(sources.Keys, IsOurs);
        Assert.DoesNotContain(output.SyntaxTrees, static tree => IsOurs(tree.FilePath));
    }

    [Theory]
    [InlineData("namespace Mine {\n" + LikeOurs + Use + "\n}")]
    [InlineData("namespace Mine { using Other;\n" + Use + "\n}\nnamespace Other {\n" + LikeOurs + "\n}")]
    [InlineData("namespace Instrumentation.Mine {\n" + LikeOurs + Use + "\n}")]
    [InlineData(Use + LikeOurs)]
    public void AttributesOfOthers_AreIgnored(string source)
    {
        var run = GeneratorHost.Run(source).AssertCompiles();

        Assert.Equal([AllRoutes.ScopesOutput], run.ProductSources());
    }

    [Fact]
    public void AttributeDefinedTwice_IsTheUsersError()
    {
        // Somebody copied our attributes into the project: the compiler prefers the copy, and so do we.
        var run = GeneratorHost.Run("using Instrumentation;\n" + Use + "namespace Instrumentation {\n" + LikeOurs + "\n}").AssertGeneratedCodeIsClean();

        Assert.DoesNotContain(run.Output.GetDiagnostics(), static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
    }

    private static bool IsOurs(string hintName) => hintName.EndsWith(".g.cs", StringComparison.Ordinal);
}
