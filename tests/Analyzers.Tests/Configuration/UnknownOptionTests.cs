namespace Instrumentation.Analyzers.Tests.Configuration;

public sealed class UnknownOptionTests
{
    private static readonly AnalyzerHost Host = new("INS9001") { WithoutLocation = ["INS9001"] };

    [Theory]
    [InlineData("instrumentation.pii.min_levl = warning", "'instrumentation.pii.min_levl = warning' has no effect: there is no such option")]
    [InlineData("instrumentation.pii.min_level = loud", "'instrumentation.pii.min_level = loud' has no effect: write trace, debug, information, warning, error, critical or none")]
    [InlineData("instrumentation.pii.severity.contact = high", "'instrumentation.pii.severity.contact = high' has no effect: write error, warning, suggestion, silent or none")]
    [InlineData("instrumentation.pii.excluded_symbols = Shop.Token", "'instrumentation.pii.excluded_symbols = Shop.Token' has no effect: 'Shop.Token' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply")]
    [InlineData("instrumentation.pii.additional_terms = biopsy", "'instrumentation.pii.additional_terms = biopsy' has no effect: 'biopsy' is not 'class:term'; the classes are secret, contact, government, financial, health, biometric, birth, sensitive, direct, location, online, pseudonymous, raw")]
    public async Task Mistake_IsReportedOnce(string line, string message)
    {
        var found = await Host.VerifyAsync(TestProgram.Of("class A;", "class B;") with { EditorConfig = "[*.cs]\n" + line });

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }
}
