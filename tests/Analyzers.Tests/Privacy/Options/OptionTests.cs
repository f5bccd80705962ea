using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Privacy.Options;

/// <summary>What <c>.editorconfig</c> says about the family, a class, a rule or a folder.</summary>
public sealed class OptionTests
{
    private const string Prefix = "instrumentation.pii.";

    [Theory]
    [InlineData("", "INS2002 Warning, INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.contact = error", "INS2002 Error, INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.contact = suggestion", "INS2002 Info, INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.contact = silent", "INS2002 Hidden, INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.contact = none", "INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.direct = warning", "INS2002 Warning, INS2002 Warning, INS2001 Warning")]
    [InlineData("instrumentation.pii.severity.secret = none", "INS2002 Warning, INS2002 Info")]
    [InlineData("instrumentation.pii.severity.contact = loud", "INS2002 Warning, INS2002 Info, INS2001 Warning")]
    [InlineData("dotnet_diagnostic.INS2002.severity = none", "INS2001 Warning")]
    [InlineData("dotnet_diagnostic.INS2002.severity = error", "INS2002 Error, INS2002 Error, INS2001 Warning")]
    [InlineData("dotnet_diagnostic.INS2002.severity = suggestion", "INS2002 Info, INS2002 Info, INS2001 Warning")]
    [InlineData("dotnet_diagnostic.INS2002.severity = suggestion\ninstrumentation.pii.severity.contact = error", "INS2002 Info, INS2002 Info, INS2001 Warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-Instrumentation.Privacy.severity = error", "INS2002 Error, INS2002 Error, INS2001 Error")]
    [InlineData("dotnet_analyzer_diagnostic.category-Instrumentation.Privacy.severity = error\ndotnet_diagnostic.INS2002.severity = suggestion", "INS2002 Info, INS2002 Info, INS2001 Error")]
    [InlineData("instrumentation.pii.classes = secret", "INS2001 Warning")]
    [InlineData("instrumentation.pii.classes = contact, direct", "INS2002 Warning, INS2002 Info")]
    [InlineData("instrumentation.pii.classes = secret\ninstrumentation.pii.severity.direct = warning", "INS2002 Warning, INS2001 Warning")]
    [InlineData("instrumentation.pii.excluded_terms = email", "INS2002 Info, INS2001 Warning")]
    [InlineData("instrumentation.pii.excluded_terms = email, First Name, password", "")]
    [InlineData("instrumentation.pii.min_level = warning", "")]
    [InlineData("instrumentation.pii.min_level = information", "INS2002 Warning, INS2002 Info, INS2001 Warning")]
    public async Task Option_IsObeyed(string option, string expected) => Assert.Equal(
        expected,
        await FoundAsync("logger.LogInformation(\"{X} {Y} {Z}\", email, firstName, password);", option, "string email, string firstName, string password"));

    [Theory]
    [InlineData("trace", "0 1 2 3 4 5")]
    [InlineData("debug", "1 2 3 4 5")]
    [InlineData("Information", "2 3 4 5")]
    [InlineData("warning", "3 4 5")]
    [InlineData("error", "4 5")]
    [InlineData("critical", "5")]
    [InlineData("none", "")]
    [InlineData("nonsense", "0 1 2 3 4 5")]
    public async Task MinimumLevel_LeavesOutWhatIsBelow(string level, string expected)
    {
        var statements = string.Join('\n', ((string[])["Trace", "Debug", "Information", "Warning", "Error", "Critical"]).Select(static (each, i) => $"logger.Log{each}(\"{{X{i}}}\", email);"));
        var found = await PrivacyPrograms.Host.RunAsync(Configured(PrivacyPrograms.Statements(statements), Prefix + "min_level = " + level));

        Assert.Equal(expected, string.Join(' ', found.Select(static each => each.GetMessage()[^2])));
    }

    [Theory]
    [InlineData("logger.Log(LogLevel.Debug, \"{X}\", email);")]
    [InlineData("logger.Log(LogLevel.Debug, default, email, null, (_, _) => \"\");")]
    [InlineData("Log(customer.Email); void Log(string who) => logger.LogDebug(\"{Who}\", who);")]
    public async Task MinimumLevel_CountsForOtherForms(string statement)
    {
        Assert.Equal("INS2002 Warning", await FoundAsync(statement, ""));
        Assert.Equal("", await FoundAsync(statement, Prefix + "min_level = information"));
    }

    [Theory]
    [InlineData("logger.Log(level, \"{X}\", email);")]
    [InlineData("logger.BeginScope(\"{X}\", email);")]
    [InlineData("Activity.Current!.SetTag(\"k\", email);")]
    [InlineData("throw new Exception(email);")]
    public async Task MinimumLevel_IsNotForWhatHasNone(string statement) => Assert.NotEqual("", await FoundAsync(statement, Prefix + "min_level = none", "string email, LogLevel level"));

    [Theory]
    [InlineData("health:biopsy", "biopsy", "INS2002 Warning")]
    [InlineData("health:Biopsy Result", "lastBiopsyResults", "INS2002 Warning")]
    [InlineData("secret:handshake, health:biopsy", "handshake", "INS2001 Warning")]
    [InlineData("health:biopsy", "biopsyCount", "")]
    [InlineData("nothing:biopsy", "biopsy", "")]
    [InlineData("biopsy", "biopsy", "")]
    public async Task AdditionalTerms_AreTerms(string terms, string name, string expected) =>
        Assert.Equal(expected, await FoundAsync($"logger.LogInformation(\"{{X}}\", {name});", Prefix + "additional_terms = " + terms, "string " + name));

    [Theory]
    [InlineData("P:Customer.Email", "INS2002 Warning")]
    [InlineData("T:Customer", "")]
    [InlineData("P:Customer.Email, P:Customer.Phone", "")]
    [InlineData("T:Device", "INS2002 Warning, INS2002 Warning")]
    [InlineData("P:Customer.Nothing", "INS2002 Warning, INS2002 Warning")]
    public async Task ExcludedSymbols_AreSilent(string symbols, string expected) => Assert.Equal(
        expected, await FoundAsync("logger.LogInformation(\"{X} {Y}\", customer.Email, customer.Phone);", Prefix + "excluded_symbols = " + symbols));

    [Theory]
    [InlineData("M:Text.PasswordOf(System.String,System.Int32)", "INS2001 Warning")]
    [InlineData("M:Text.PasswordOf", "")]
    [InlineData("M:Text.PasswordOf(System.String,System.Int32), M:Text.PasswordOf(System.String)", "")]
    public async Task ExcludedMethods_MayHaveParameters(string symbols, string expected) => Assert.Equal(
        expected, await FoundAsync("logger.LogInformation(\"{X} {Y}\", Text.PasswordOf(\"a\"), Text.PasswordOf(\"a\", 1));", Prefix + "excluded_symbols = " + symbols));

    [Theory]
    [InlineData("M:Text.Cut", "")]
    [InlineData("M:Text.Cut(System.String)", "")]
    [InlineData("T:Text", "")]
    [InlineData("M:Text.PasswordOf", "INS2001 Warning")]
    public async Task Redactors_MakeSafe(string methods, string expected) => Assert.Equal(
        expected, await FoundAsync("var password = Text.Cut(email); logger.LogInformation(\"{X}\", password);", Prefix + "redactors = " + methods));

    [Fact]
    public async Task AdditionalSinkThatIsAHelper_IsReportedOnce() => Assert.Equal(
        "INS2002 Warning", await FoundAsync("Log(customer.Email); void Log(string who) => logger.LogInformation(\"{Who}\", who);", "instrumentation.sinks.additional = M:Subject.Act"));

    [Theory]
    [InlineData("M:Text.Cut", "INS2002 Warning")]
    [InlineData("T:Text", "INS2002 Warning")]
    [InlineData("M:Text.PasswordOf", "")]
    public async Task AdditionalSinks_AreSinks(string methods, string expected) =>
        Assert.Equal(expected, await FoundAsync("Text.Cut(email);", "instrumentation.sinks.additional = " + methods));

    [Fact]
    public async Task Paths_MayDiffer()
    {
        var program = PrivacyPrograms.Types("") with
        {
            Files =
            [
                new SourceFile("Shop/A.cs", "using Microsoft.Extensions.Logging; class A { void M(ILogger logger, string email) => logger.LogInformation(\"{X}\", email); }"),
                new SourceFile("Legacy/B.cs", "using Microsoft.Extensions.Logging; class B { void M(ILogger logger, string email) => logger.LogInformation(\"{X}\", email); }"),
                new SourceFile("Tests/C.cs", "using Microsoft.Extensions.Logging; class C { void M(ILogger logger, string email) => logger.LogInformation(\"{X}\", email); }"),
            ],
            EditorConfig = "[Legacy/**.cs]\ninstrumentation.pii.severity.contact = suggestion\n[Tests/**.cs]\ninstrumentation.pii.classes = secret",
        };

        var found = await PrivacyPrograms.Host.RunAsync(program);

        Assert.Equal(["B.cs Info", "A.cs Warning"], found.Select(static each => $"{Path.GetFileName(each.Location.SourceTree!.FilePath)} {each.Severity}"));
    }

    [Theory]
    [InlineData("instrumentation.pii.classes = secret", "", "")]
    [InlineData("instrumentation.pii.severity.contact = error", "", "Error")]
    [InlineData("instrumentation.pii.severity.contact = error", "[*.cs]\ninstrumentation.pii.severity.contact = suggestion", "Info")]
    [InlineData("dotnet_diagnostic.INS2002.severity = error", "", "Error")]
    [InlineData("dotnet_diagnostic.INS2002.severity = error", "[*.cs]\ninstrumentation.pii.severity.contact = suggestion", "Error")]
    [InlineData("dotnet_diagnostic.INS2002.severity = none", "[*.cs]\ndotnet_diagnostic.INS2002.severity = error", "Error")]
    public async Task GlobalConfig_IsObeyedUnlessAnEditorConfigSaysOtherwise(string global, string editor, string expected)
    {
        var found = await PrivacyPrograms.Host.RunAsync(PrivacyPrograms.Logging("email") with { GlobalConfig = global, EditorConfig = editor });

        Assert.Equal(expected, string.Join(' ', found.Select(static each => each.Severity)));
    }

    private static async Task<string> FoundAsync(string statement, string option, string parameters = "string email")
    {
        var program = PrivacyPrograms.Statements(statement, parameters).WithFile("Text.cs",
            "public static class Text { public static string Cut(string text) => text; public static string PasswordOf(string text) => text; public static string PasswordOf(string text, int count) => text; }");
        var found = await PrivacyPrograms.Host.RunAsync(Configured(program, option));
        return string.Join(", ", found.Select(static each => $"{each.Id} {each.Severity}"));
    }

    private static TestProgram Configured(TestProgram program, string option) => program with { EditorConfig = "[*.cs]\n" + option };
}
