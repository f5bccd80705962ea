using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Baseline;

/// <summary>Which additional file is the baseline, and what happens if it cannot be read.</summary>
public sealed class BaselineSelectionTests
{
    [Theory]
    [InlineData("eng/old.json", "instrumentation.baseline = eng/old.json", "")]
    [InlineData("eng/old.json", "instrumentation.baseline = eng\\old.json", "")]
    [InlineData("eng/old.json", "instrumentation.baseline = old.json", "")]
    [InlineData("eng/old.json", "", "eng/old.json")]
    [InlineData("eng/old.json", "instrumentation.baseline = eng/old.json", "other.json")]
    [InlineData("eng/instrumentation.baseline.json", "", "")]
    public async Task NamedFile_IsTheBaseline(string path, string option, string property) => Assert.Empty(await IdsAsync(path, option, property));

    [Theory]
    [InlineData("eng/old.json", "", "")]
    [InlineData("eng/old.json", "", "none")]
    [InlineData("instrumentation.baseline.json", "", "none")]
    [InlineData("eng/my-instrumentation.baseline.json", "", "")]
    [InlineData("eng/older.json", "", "old.json")]
    public async Task OtherFile_IsNot(string path, string option, string property) => Assert.Equal(LegacyProgram.Ids, await IdsAsync(path, option, property));

    [Fact]
    public async Task OptionWithoutFile_HasNoEffect()
    {
        var found = await LegacyProgram.FindAsync(LegacyProgram.Program with { EditorConfig = "[*.cs]\ninstrumentation.baseline = old.json" });

        Assert.Equal(
            "'instrumentation.baseline = old.json' has no effect: no additional file has that path; the MSBuild property InstrumentationBaselineFile adds it",
            Assert.Single(found, static each => each.Id is "INS9001").GetMessage());
        Assert.Equal(LegacyProgram.Ids.Length + 1, found.Count);
    }

    [Theory]
    [InlineData("", "a value is expected", 0, 0)]
    [InlineData("{\n  \"version\": 1,\n  \"findings\": [\n<<<<<<< ours\n", "a value is expected", 3, 0)]
    [InlineData("{ \"findings\": [] }", "it has no \"version\": 1", 0, 0)]
    [InlineData("{\n  \"version\": 2, \"findings\": [] }", "it has no \"version\": 1", 1, 13)]
    [InlineData("{ \"version\": 1 }", "it has no array \"findings\"", 0, 0)]
    [InlineData("{ \"version\": 1, \"findings\": {} }", "it has no array \"findings\"", 0, 28)]
    [InlineData("{ \"version\": 1, \"findings\": [\n{ \"rule\": \"INS2002\" }] }", "the finding has no text \"member\"", 1, 0)]
    [InlineData("{ \"version\": 1, \"findings\": [ 1 ] }", "the finding has no text \"rule\"", 0, 30)]
    [InlineData("{ \"version\": 1, \"findings\": [{ \"rule\": \"\", \"member\": \"\", \"sink\": \"\", \"symbol\": \"\", \"count\": 0 }] }", "\"count\" is a whole number above 0", 0, 92)]
    public async Task Unreadable_SuppressesNothingAndSaysWhere(string text, string mistake, int line, int column)
    {
        var found = await LegacyProgram.FindAsync(LegacyProgram.WithBaseline(LegacyProgram.Program, text));

        var told = Assert.Single(found, static each => each.Id is "INS9001");
        Assert.Equal($"'instrumentation.baseline = instrumentation.baseline.json' has no effect: {mistake}", told.GetMessage());
        Assert.Equal(LocationKind.ExternalFile, told.Location.Kind);
        Assert.Equal(new Microsoft.CodeAnalysis.Text.LinePosition(line, column), told.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(LegacyProgram.Ids.Length + 1, found.Count);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(string path, string option, string property)
    {
        var baseline = LegacyProgram.BaselineOf(await LegacyProgram.FindAsync(LegacyProgram.Program));
        return await LegacyProgram.IdsAsync(LegacyProgram.Program.WithProperty("InstrumentationBaselineFile", property) with
        {
            EditorConfig = "[*.cs]\n" + option,
            AdditionalFiles = [new SourceFile("notes.txt", "no baseline"), new SourceFile(path, baseline)],
        });
    }
}
