using System.Text.Json;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary>The compiler's log, SARIF 2.1, as code scanning takes it.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class SarifTests(Workspace workspace)
{
    private const string Member = "M:Legacy.Orders.Place(Legacy.Customer)";

    [Fact]
    public async Task Log_HasRulesFingerprintsAndSuppressions()
    {
        var project = await workspace.RestoreCopyAsync("Legacy", nameof(Log_HasRulesFingerprintsAndSuppressions));
        await project.WriteBaselineAsync();
        project.Edit("Orders.cs", "logger.LogInformation(\"Audited", "logger.LogInformation(\"Also {Email}\", customer.Email);\n        logger.LogInformation(\"Audited");
        project.Edit("Orders.cs", "public Timer", "public void Pay(Customer customer) => logger.LogInformation(\"Paid by {Email}\", customer.Email);\n    public Timer");

        // A comma would begin another property.
        await project.TryBuildAsync("-p:ErrorLog=log.sarif%2Cversion=2.1");

        using var log = JsonDocument.Parse(project.Read("log.sarif"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(static each => each.GetProperty("id").GetString() == "INS2002");
        Assert.Equal("https://github.com/instrumentation/instrumentation/blob/main/docs/rules/INS2002.md", rule.GetProperty("helpUri").GetString());
        Assert.Equal("Personal data in a log", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("Instrumentation.Privacy", rule.GetProperty("properties").GetProperty("category").GetString());
        Assert.Equal(
            [
                $"note INS2002|{Member}|LogProperty:FirstName|P:Legacy.Customer.FirstName INSBASELINE",
                "warning INS1001|M:Legacy.Orders.Remind|timer callback|timer INSBASELINE",
                "warning INS2002|M:Legacy.Orders.Pay(Legacy.Customer)|LogProperty:Email|P:Legacy.Customer.Email ",
                $"warning INS2002|{Member}|LogProperty:Address|P:Legacy.Customer.Email Pragma Directive",
                $"warning INS2002|{Member}|LogProperty:Email|P:Legacy.Customer.Email INSBASELINE",
                $"warning INS2002|{Member}|LogProperty:Email|P:Legacy.Customer.Email Pragma Directive",
                $"warning INS3001|{Member}|MetricTag:order|Guid.NewGuid() INSBASELINE",
            ],
            run.GetProperty("results").EnumerateArray().Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("INS", StringComparison.Ordinal)).Select(Summary).Order(StringComparer.Ordinal));
    }

    /// <summary>Level, fingerprint, and what suppresses it.</summary>
    private static string Summary(JsonElement result)
    {
        var suppression = result.TryGetProperty("suppressions", out var all) ? all.EnumerateArray().Single().GetProperty("properties").GetProperty("suppressionType").GetString()! : "";
        var fingerprint = result.GetProperty("properties").GetProperty("customProperties").GetProperty("Fingerprint").GetString();
        return $"{result.GetProperty("level").GetString()} {fingerprint} {(suppression.Contains("INSBASELINE", StringComparison.Ordinal) ? "INSBASELINE" : suppression)}";
    }
}
