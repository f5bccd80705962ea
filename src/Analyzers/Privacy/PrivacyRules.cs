using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>The rules of the family, and which of them a finding is.</summary>
internal static class PrivacyRules
{
    public const string Category = "Instrumentation.Privacy";

    private const string Reaches = "`{0}` ({1}, {2}) reaches {3}";

    private static readonly DiagnosticDescriptor SecretInLog = Rule(RuleIds.SecretInLog, "Credential or secret in a log", Reaches);

    private static readonly DiagnosticDescriptor PersonalDataInLog = Rule(RuleIds.PersonalDataInLog, "Personal data in a log", Reaches);

    private static readonly DiagnosticDescriptor ObjectWithPersonalMembers = Rule(
        RuleIds.ObjectWithPersonalMembers, "Object with personal members is logged or destructured", "`{0}` reaches {3} with its members {4}");

    private static readonly DiagnosticDescriptor PersonalDataOnSpan = Rule(
        RuleIds.PersonalDataOnSpan, "Personal data in a span tag, event, status, display name or baggage", Reaches);

    private static readonly DiagnosticDescriptor PersonalDataInException = Rule(
        RuleIds.PersonalDataInException, "Personal data in an exception message or Exception.Data", Reaches, DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor PersonalDataAsMetricTag = Rule(
        RuleIds.PersonalDataAsMetricTag, "Personal data as a metric tag", Reaches + ", where every value makes a series of its own");

    private static readonly DiagnosticDescriptor RawRequestData = Rule(
        RuleIds.RawRequestData, "Raw request data in telemetry", "`{0}` ({1}, {2}) reaches {3} with whatever a client sent", DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor ClassifiedValue = Rule(
        RuleIds.ClassifiedValue, "Classified symbol reaches telemetry unredacted", "`{0}` ({1}, {2}) reaches {3} unredacted");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SecretInLog, PersonalDataInLog, ObjectWithPersonalMembers, PersonalDataOnSpan, PersonalDataInException, PersonalDataAsMetricTag, RawRequestData, ClassifiedValue,
    ];

    public static DiagnosticDescriptor For(SinkKind sink, Finding finding) =>
        finding.Class == DataClasses.Classified && finding.Members is null ? ClassifiedValue
        : sink is SinkKind.MetricTag ? PersonalDataAsMetricTag
        : finding.Members is not null ? ObjectWithPersonalMembers
        : finding.Class == DataClasses.Raw ? RawRequestData
        : sink is SinkKind.SpanTag or SinkKind.SpanEvent or SinkKind.SpanName or SinkKind.SpanStatus or SinkKind.Baggage ? PersonalDataOnSpan
        : sink is SinkKind.ExceptionMessage or SinkKind.ExceptionData ? PersonalDataInException
        : finding.Class == DataClasses.Secret ? SecretInLog
        : PersonalDataInLog;

    /// <summary>The lower of what the rule and the class say; an object that is not asked to show its members is a suggestion.</summary>
    public static DiagnosticSeverity Severity(DiagnosticDescriptor rule, Finding finding, DiagnosticSeverity ofClass, bool isClassConfigured)
    {
        if (isClassConfigured)
        {
            return ofClass;
        }

        var ofRule = finding is { Members: not null, IsDestructured: false } ? DiagnosticSeverity.Info : rule.DefaultSeverity;
        return ofRule < ofClass ? ofRule : ofClass;
    }

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: RulePages.Folder + id + RulePages.Extension);
}
