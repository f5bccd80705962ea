using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Helpers;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>Judges the values of calls into telemetry, and of calls of helpers that lead there.</summary>
internal sealed class SinkCalls(Compilation compilation, AnalyzerConfigOptionsProvider configuration, SinkTable sinks)
{
    private readonly ConcurrentDictionary<SyntaxTree, Judge> _judges = new();
    private readonly HelperSummaries _helpers = new(compilation, sinks, static _ => true, Sanitizers.Is);

    public void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        var judge = JudgeOf(operation.Syntax.SyntaxTree);
        var isSink = false;
        foreach (var value in sinks.Read(operation).Concat(AdditionalSinks(operation, judge.Options)))
        {
            isSink = true;
            Report(value, judge, context.ContainingSymbol, context.ReportDiagnostic);
        }

        if (!isSink && operation is IInvocationOperation call)
        {
            AnalyzeHelper(call, judge, context);
        }
    }

    /// <summary>What may judge values in a file.</summary>
    public Judge JudgeOf(SyntaxTree tree) => _judges.GetOrAdd(tree, each => new Judge(PrivacyOptions.Of(configuration.GetOptions(each))));

    public static void Report(SinkValue value, Judge judge, ISymbol? container, Action<Diagnostic> report)
    {
        if (value.Level < judge.Options.MinimumLogLevel)
        {
            return;
        }

        foreach (var finding in judge.Values.Classify(value))
        {
            Report(value, finding, judge, container, report);
        }
    }

    public static void Report(Sink sink, Finding finding, Judge judge, ISymbol? container, Action<Diagnostic> report)
    {
        if (judge.Options.SeverityFor(finding.Class) is not { } ofClass)
        {
            return;
        }

        var rule = PrivacyRules.For(sink.Kind, finding);
        var properties = RemedyProperties.Of(sink, finding, judge).Add(Fingerprint.Property, Fingerprint.Of(rule.Id, container, sink, finding));
        report(Diagnostic.Create(
            rule,
            finding.Place.GetLocation(),
            PrivacyRules.Severity(rule, finding, ofClass, judge.Options.IsConfigured(finding.Class)),
            finding.Symbol?.Locations.Where(static location => location.IsInSource),
            properties,
            Text(finding),
            finding.Class.Title,
            finding.Reason,
            sink.Display,
            finding.Members is { } members ? string.Join(", ", members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Take(5)) : ""));
    }

    private void AnalyzeHelper(IInvocationOperation call, Judge judge, OperationAnalysisContext context)
    {
        var method = call.TargetMethod;
        var isDeclaration = LoggerMessages.Is(method);
        if (!isDeclaration && (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            // What the parameter's own name or attribute says is said where it is declared.
            if (argument.Parameter is not { RefKind: not (RefKind.Ref or RefKind.Out) } parameter
                || ValueShapes.Of(parameter.Type) is ValueShape.Never
                || (isDeclaration && !LoggerMessages.IsValue(parameter))
                || judge.Symbols.Classify(parameter, parameter.Type, receiver: null) is { IsDecided: true })
            {
                continue;
            }

            var findings = judge.Values.Classify(new SinkValue(SinkKind.LogProperty, argument.Value, Name: null));
            if (findings.Count == 0)
            {
                continue;
            }

            var sink = isDeclaration ? LoggerMessages.SinkOf(method, parameter, argument.Value) : _helpers.SinkOf(parameter, context.CancellationToken) is { } further ? further with { Through = method.Name } : null;
            if (sink is null || sink.Level < judge.Options.MinimumLogLevel)
            {
                continue;
            }

            foreach (var finding in findings.Where(finding => finding.Class != DataClasses.Raw && (finding.Members is null || finding.IsDestructured || sink.IsDestructured)))
            {
                Report(sink, finding, judge, context.ContainingSymbol, context.ReportDiagnostic);
            }
        }
    }

    private static IEnumerable<SinkValue> AdditionalSinks(IOperation operation, PrivacyOptions options) =>
        operation is IInvocationOperation call && options.HasAdditionalSinks && options.IsAdditionalSink(call.TargetMethod)
            ? call.Arguments.Select(static argument => new SinkValue(SinkKind.LogProperty, argument.Value, argument.Parameter?.Name))
            : [];

    // Where an attribute is what hands it on, the symbol that it names.
    private static string Text(Finding finding) =>
        SourceText.Shortened(finding.Origin is ParameterSyntax or AttributeSyntax && finding.Symbol is { } symbol ? symbol.Name : finding.Origin.ToString());
}
