using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Determinism;

/// <summary>The same input gives the same bytes: in any order, in any culture, as often as one likes.</summary>
public sealed class SameInputTests
{
    private static readonly TestProgram Program = AllFeatures.Program
        .WithProperty("InstrumentationReport", "true")
        .WithProperty("InstrumentationCodeLocation", "true")
        .Referencing(Library("Zebra"))
        .Referencing(Library("apple"))
        .Referencing(Library("Apple.Core"));

    private static readonly GeneratorRun Expected = GeneratorHost.Run(Program);

    [Fact]
    public void TwoRuns_GiveTheSameBytes() => Assert.Equal(Expected.Sources, GeneratorHost.Run(Program).Sources);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ShuffledFiles_GiveTheSameBytes(int seed)
    {
        var files = Program.Files.ToArray();
        new Random(seed).Shuffle(files);
        Assert.NotEqual(Program.Files, files);

        Assert.Equal(Expected.Sources, GeneratorHost.Run(Program with { Files = [.. files] }).Sources);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ShuffledReferences_GiveTheSameBytes(int seed)
    {
        var references = Expected.Input.References.ToArray();
        new Random(seed).Shuffle(references);
        Assert.NotEqual(Expected.Input.References, references);

        Assert.Equal(RawGenerator.Run(Expected.Input).Sources, RawGenerator.Run(Expected.Input.WithReferences(references)).Sources);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Culture_GivesTheSameBytes(string name)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

            // Numbers, dates, letters and order differ here, or the test shows nothing.
            Assert.NotEqual(
                string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", 1.5, DateTime.UnixEpoch, "i".ToUpperInvariant()),
                string.Format(CultureInfo.CurrentCulture, "{0} {1} {2}", 1.5, DateTime.UnixEpoch, "i".ToUpper(CultureInfo.CurrentCulture)));
            Assert.Equal(Expected.Sources, GeneratorHost.Run(Program).Sources);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    [Fact]
    public void OrderOfEdits_DoesNotMatter()
    {
        var first = GeneratorHost.Run(Program.WithoutFile("Features/Options.cs").WithoutFile("Features/Names.cs"));

        var second = first.Rerun(Program.WithoutFile("Features/Names.cs"));
        var third = second.Rerun(Program);

        Assert.NotEqual(Expected.Sources, second.Sources);
        Assert.Equal(Expected.Sources, third.Sources);
    }

    private static TestProgram Library(string name) => TestProgram.Of($$"""
        using Instrumentation;
        namespace {{name}};
        public static class Service { [Traced] public static int Run() => 1; }
        """) with { AssemblyName = name };
}
