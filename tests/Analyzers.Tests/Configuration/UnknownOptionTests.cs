using Instrumentation.Analyzers.Configuration;
using Instrumentation.Analyzers.Tests.Privacy;

namespace Instrumentation.Analyzers.Tests.Configuration;

/// <summary>INS9001: an option that nobody reads or that cannot be read.</summary>
public sealed class UnknownOptionTests
{
    private const string Classes = "the classes are secret, contact, government, financial, health, biometric, birth, sensitive, direct, location, online, pseudonymous, raw";

    private static AnalyzerHost Host => new("INS9001") { Analyzers = [new UnknownOptionAnalyzer()] };

    [Theory]
    [InlineData("instrumentation.pii.min_level = loud", "write trace, debug, information, warning, error, critical or none")]
    [InlineData("instrumentation.pii.classes = secret, nonsense", "there is no class 'nonsense'; " + Classes)]
    [InlineData("instrumentation.pii.severity.contact = loud", "write error, warning, suggestion, silent or none")]
    [InlineData("instrumentation.pii.severity.nonsense = warning", "there is no such class; " + Classes)]
    [InlineData("instrumentation.pii.additional_terms = biopsy", "'biopsy' is not 'class:term'; " + Classes)]
    [InlineData("instrumentation.pii.additional_terms = health:", "'health:' is not 'class:term'; " + Classes)]
    [InlineData("instrumentation.pii.additional_terms = nonsense:biopsy", "'nonsense:biopsy' is not 'class:term'; " + Classes)]
    [InlineData("instrumentation.pii.excluded_terms = email, ---", "'---' has no words")]
    [InlineData("instrumentation.pii.excluded_symbols = Shop.Customer", "'Shop.Customer' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply")]
    [InlineData("instrumentation.pii.redactors = Mask", "'Mask' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply")]
    [InlineData("instrumentation.sinks.additional = X:Shop", "'X:Shop' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply")]
    [InlineData("instrumentation.pii.nonsense = 1", "there is no such option")]
    [InlineData("instrumentation.nonsense = 1", "there is no such option")]
    public async Task Mistake_IsReportedOnce(string option, string mistake)
    {
        var found = Assert.Single(await Host.RunAsync(Program("[*.cs]\n" + option)));

        Assert.Equal($"'{option}' has no effect: {mistake}", found.GetMessage());
        Assert.False(found.Location.IsInSource);
    }

    [Theory]
    [InlineData("instrumentation.pii.min_level = Warning")]
    [InlineData("instrumentation.pii.classes = secret, contact")]
    [InlineData("instrumentation.pii.severity.contact = error")]
    [InlineData("instrumentation.pii.severity.raw = none")]
    [InlineData("instrumentation.pii.additional_terms = health:biopsy, secret:hand shake")]
    [InlineData("instrumentation.pii.excluded_terms = email, first name")]
    [InlineData("instrumentation.pii.excluded_symbols = T:Shop.Customer, M:Shop.Mask.Apply(System.String,System.Int32), P:Shop.Customer.Email, F:Shop.Customer._email")]
    [InlineData("instrumentation.pii.redactors = M:Shop.Mask.Apply")]
    [InlineData("instrumentation.sinks.additional = T:Shop.Audit")]
    [InlineData("INSTRUMENTATION.PII.CLASSES = secret")]
    [InlineData("instrumentations.pii = 1")]
    [InlineData("dotnet_diagnostic.INS2002.severity = none")]
    public async Task OptionThatIsRead_IsSilent(string option) => Assert.Empty(await Host.RunAsync(Program("[*.cs]\n" + option)));

    [Fact]
    public async Task MistakesOfTwoFolders_AreTwo() => Assert.Equal(
        2, (await Host.RunAsync(Program("[A/*.cs]\ninstrumentation.pii.min_level = loud\n[B/*.cs]\ninstrumentation.pii.min_level = quiet"))).Length);

    [Fact]
    public async Task MistakeInAGlobalConfig_IsReportedOnce() => Assert.Equal(
        "'instrumentation.nonsense = 1' has no effect: there is no such option",
        Assert.Single(await Host.RunAsync(Program("") with { GlobalConfig = "instrumentation.nonsense = 1" })).GetMessage());

    [Fact]
    public async Task Mistake_CanBeSilenced() => Assert.Empty(await Host.RunAsync(
        Program("[*.cs]\ninstrumentation.nonsense = 1") with { CompilationOptions = Program("").CompilationOptions.WithSpecificDiagnosticOptions([new("INS9001", Microsoft.CodeAnalysis.ReportDiagnostic.Suppress)]) }));

    private static TestProgram Program(string configuration) =>
        PrivacyPrograms.WithoutGenerator(TestProgram.Of(("A/A.cs", "class A;"), ("B/B.cs", "class B;"), ("C.cs", "class C;"))) with { EditorConfig = configuration };
}
