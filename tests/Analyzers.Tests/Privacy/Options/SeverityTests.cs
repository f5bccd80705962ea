using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Analyzers.Tests.Privacy.Words;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Privacy.Options;

/// <summary>Every class in every kind of sink: the rule and how bad it is.</summary>
public sealed class SeverityTests
{
    private static readonly Dictionary<string, DiagnosticSeverity> OfClass = new(StringComparer.Ordinal)
    {
        ["secret"] = DiagnosticSeverity.Warning,
        ["contact"] = DiagnosticSeverity.Warning,
        ["government"] = DiagnosticSeverity.Warning,
        ["financial"] = DiagnosticSeverity.Warning,
        ["health"] = DiagnosticSeverity.Warning,
        ["biometric"] = DiagnosticSeverity.Warning,
        ["birth"] = DiagnosticSeverity.Warning,
        ["sensitive"] = DiagnosticSeverity.Info,
        ["direct"] = DiagnosticSeverity.Info,
        ["location"] = DiagnosticSeverity.Info,
        ["online"] = DiagnosticSeverity.Info,
        ["raw"] = DiagnosticSeverity.Info,
    };

    /// <summary>A statement for each kind of sink, its rule, and the most that the rule says.</summary>
    private static readonly (string Statement, string Rule, DiagnosticSeverity Most)[] Sinks =
    [
        ("logger.LogInformation(\"{X}\", #);", "log", DiagnosticSeverity.Warning),
        ("logger.LogInformation(#);", "log", DiagnosticSeverity.Warning),
        ("logger.BeginScope(\"{X}\", #);", "log", DiagnosticSeverity.Warning),
        ("activity.SetTag(\"k\", #);", "INS2004", DiagnosticSeverity.Warning),
        ("activity.AddEvent(new ActivityEvent(#));", "INS2004", DiagnosticSeverity.Warning),
        ("activity.SetStatus(ActivityStatusCode.Error, #);", "INS2004", DiagnosticSeverity.Warning),
        ("activity.DisplayName = #;", "INS2004", DiagnosticSeverity.Warning),
        ("activity.SetBaggage(\"k\", #);", "INS2004", DiagnosticSeverity.Warning),
        ("counter.Add(1, new KeyValuePair<string, object?>(\"k\", #));", "INS2006", DiagnosticSeverity.Warning),
        ("_ = new Exception(#);", "INS2005", DiagnosticSeverity.Info),
        ("new Exception().Data[\"k\"] = #;", "INS2005", DiagnosticSeverity.Info),
    ];

    public static TheoryData<string> Classes => [.. OfClass.Keys];

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task EveryClassInEverySink_HasItsRuleAndSeverity(string name)
    {
        var found = DataClasses.All.Single(each => each.Name == name);
        var parameter = Writings.Camel(found.Strong[0]);
        var statements = string.Join('\n', Sinks.Select(sink => sink.Statement.Replace("#", parameter, StringComparison.Ordinal)));

        var reported = await PrivacyPrograms.Host.RunAsync(PrivacyPrograms.Statements(
            statements, "Activity activity, Counter<int> counter, string " + parameter, "using System.Diagnostics.Metrics;"));

        Assert.Equal(
            Sinks.Select(sink => $"{RuleOf(sink.Rule, name)} {Lower(sink.Most, OfClass[name])}"),
            reported.Select(static each => $"{each.Id} {each.Severity}"));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task EveryStrongTermInALog_IsReported(string name)
    {
        var found = DataClasses.All.Single(each => each.Name == name);
        var names = found.Strong.Select(Writings.Camel).ToList();

        await new AnalyzerHost(RuleOf("log", name)).VerifyAsync(PrivacyPrograms.Statements(
            string.Join('\n', names.Select(static each => $"logger.LogInformation(\"{{X}}\", [|{each}|]);")),
            string.Join(", ", names.Select(static each => "string " + each))));
    }

    [Fact]
    public async Task ClassifiedValue_IsAWarningEverywhere()
    {
        var reported = await PrivacyPrograms.Host.RunAsync(PrivacyPrograms.Statements(
            string.Join('\n', Sinks.Select(static sink => sink.Statement.Replace("#", "plan", StringComparison.Ordinal))),
            "Activity activity, Counter<int> counter, [Own] string plan",
            "using System.Diagnostics.Metrics;").WithFile("Own.cs", """
                public class OwnAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
                namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute; }
                """));

        Assert.Equal(Enumerable.Repeat("INS2008 Warning", Sinks.Length), reported.Select(static each => $"{each.Id} {each.Severity}"));
    }

    private static string RuleOf(string rule, string name) =>
        name == "raw" && rule is not "INS2006" ? "INS2007"
        : rule is not "log" ? rule
        : name == "secret" ? "INS2001"
        : "INS2002";

    private static DiagnosticSeverity Lower(DiagnosticSeverity one, DiagnosticSeverity other) => one < other ? one : other;
}
