namespace Instrumentation.Generator.Tests.Determinism;

/// <summary>Generated text has the same line ends on every machine, whatever the user's files have.</summary>
public sealed class LineEndTests
{
    [Fact]
    public void Text_HasLineFeedsOnly() =>
        Assert.All(GeneratorHost.Run(WithCarriageReturns(AllFeatures.Program)).ProductTexts(), static source => Assert.DoesNotContain('\r', source.Value));

    [Fact]
    public void Text_EndsWithOneLineFeed() => Assert.All(GeneratorHost.Run(AllFeatures.Program).ProductTexts(), static source =>
    {
        Assert.EndsWith("}\n", source.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", source.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("\t", source.Value, StringComparison.Ordinal);
    });

    [Fact]
    public void UsersLineEnds_ChangeLocationsOnly()
    {
        var program = AllFeatures.Program;
        var unix = GeneratorHost.Run(program).ProductTexts().Where(IsNoInterceptor);
        var windows = GeneratorHost.Run(WithCarriageReturns(program)).ProductTexts().Where(IsNoInterceptor);

        Assert.Equal(unix, windows);

        // An interceptor's location holds a hash of its file.
        static bool IsNoInterceptor(KeyValuePair<string, string> source) => !source.Key.EndsWith(".Interceptors.g.cs", StringComparison.Ordinal);
    }

    private static TestProgram WithCarriageReturns(TestProgram program) =>
        program with { Files = [.. program.Files.Select(static file => file with { Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })] };
}
