using Instrumentation.Analyzers.Baseline.Format;

namespace Instrumentation.Analyzers.Tests.Baseline;

/// <summary>The text of a baseline.</summary>
public sealed class BaselineFileTests
{
    private const string Expected = """
        {
          "version": 1,
          "findings": [
            { "rule": "INS1002", "member": "M:A.B", "sink": "controller action", "symbol": "A.B" },
            { "rule": "INS2002", "member": "M:A.B", "sink": "LogProperty:\"\\\u0009é", "symbol": "P:A.C", "count": 2 },
            { "rule": "INS2002", "member": "M:A.C", "sink": "LogProperty:", "symbol": "P:A.C" }
          ]
        }

        """;

    private static readonly BaselineEntry[] Entries =
    [
        new(new Fingerprint("INS2002", "M:A.C", "LogProperty:", "P:A.C"), 1),
        new(new Fingerprint("INS2002", "M:A.B", "LogProperty:\"\\\té", "P:A.C"), 2),
        new(new Fingerprint("INS1002", "M:A.B", "controller action", "A.B"), 1),
    ];

    [Fact]
    public void Written_IsOneLineAnEntryInOrder() => Assert.Equal(Expected.ReplaceLineEndings("\n"), BaselineFile.Write(Entries));

    [Fact]
    public void WrittenInAnyOrder_IsTheSame() => Assert.Equal(BaselineFile.Write(Entries), BaselineFile.Write(Entries.Reverse()));

    [Fact]
    public void Read_GivesWhatWasWritten() => Assert.Equal(
        Entries.OrderBy(static entry => entry.Fingerprint.ToString(), StringComparer.Ordinal),
        BaselineFile.Read(BaselineFile.Write(Entries)).Select(static entry => entry with { Start = 0, End = 0 }));

    [Fact]
    public void Read_KnowsWhereEntriesStand()
    {
        var entry = BaselineFile.Read(Expected)[1];

        Assert.Equal("{ \"rule\": \"INS2002\", \"member\": \"M:A.B\", \"sink\": \"LogProperty:\\\"\\\\\\u0009é\", \"symbol\": \"P:A.C\", \"count\": 2 }", Expected[entry.Start..entry.End]);
    }

    [Fact]
    public void Empty_IsReadAndWritten()
    {
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": []\n}\n", BaselineFile.Write([]));
        Assert.Empty(BaselineFile.Read(BaselineFile.Write([])));
    }

    [Theory]
    [InlineData("INS2002|M:A.B|LogProperty:x|P:A.C", true)]
    [InlineData("INS2002|M:A.B|LogProperty:x", false)]
    [InlineData("INS2002|M:A.B|LogProperty:x|a|b", false)]
    public void Fingerprint_HasFourParts(string text, bool isOne) => Assert.Equal(isOne ? text : null, Fingerprint.TryParse(text)?.ToString());
}
