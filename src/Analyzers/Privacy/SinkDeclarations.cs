using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Usage;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>Judges what declarations hand to telemetry: <c>[LoggerMessage]</c> methods, and the tags and holes of our own attributes.</summary>
internal sealed class SinkDeclarations(Compilation compilation, SinkCalls calls)
{
    private readonly InstrumentedMethods _methods = InstrumentedMethods.Of(compilation);

    public void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(LoggerMessages.Is))
        {
            AnalyzeLoggerMessage(method, context);
        }

        foreach (var (method, _, captured) in CapturingMethods.Of(type, _methods, compilation, context.CancellationToken))
        {
            AnalyzeOperation(method, captured, type, context);
        }
    }

    private void AnalyzeLoggerMessage(IMethodSymbol method, SymbolAnalysisContext context)
    {
        foreach (var parameter in method.Parameters.Where(LoggerMessages.IsValue))
        {
            if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not { } syntax)
            {
                continue;
            }

            var judge = calls.JudgeOf(syntax.SyntaxTree);
            if (LoggerMessages.LevelOf(method) < judge.Options.MinimumLogLevel)
            {
                continue;
            }

            if (FindingOf(parameter, parameter.Type, LoggerMessages.HasProperties(parameter), syntax, judge) is { } finding)
            {
                Report(SinkKind.LogProperty, parameter.Name, finding, judge, method, context);
            }
        }
    }

    private void AnalyzeOperation(IMethodSymbol method, CapturedValues captured, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var value in captured.Values)
        {
            var signals = value.Signals & WrittenBy(_methods.AttributesOf(method)!);

            // What is sensitive is redacted, and INS0005 says where that cannot be.
            if (signals == 0
                || value.Sensitivity is not null
                || value.IsCleared
                || (value.Path.Member is null && value.Root is null)
                || CapturingMethods.FindSyntax(value.Attribute, type, context.CancellationToken) is not { } syntax)
            {
                continue;
            }

            var judge = calls.JudgeOf(syntax.SyntaxTree);
            var symbol = value.Path.Member ?? value.Root!;
            if (FindingOf(symbol, value.Path.Type, isDestructured: false, syntax, judge) is { } finding)
            {
                Report(SinkOf(signals), value.Name, finding, judge, method, context);
            }
        }
    }

    private static int WrittenBy(OperationAttributes attributes) =>
        (attributes.Traced is null ? 0 : CapturedValue.Traces) | (attributes.Metered is null ? 0 : CapturedValue.Metrics) | (attributes.Logged is null ? 0 : CapturedValue.Logs);

    private static SinkKind SinkOf(int signals) =>
        (signals & CapturedValue.Metrics) != 0 ? SinkKind.MetricTag
        : (signals & CapturedValue.Logs) != 0 ? SinkKind.LogProperty
        : SinkKind.SpanTag;

    private static Finding? FindingOf(ISymbol symbol, ITypeSymbol type, bool isDestructured, SyntaxNode syntax, Judge judge)
    {
        var classification = judge.Symbols.Classify(symbol, type, receiver: null);
        if (classification.Class is { } personal)
        {
            return new Finding(personal, classification.Reason, syntax, syntax, symbol);
        }

        if (classification.IsDecided || judge.Members.Of(type, isDestructured) is not { Count: > 0 } members)
        {
            return null;
        }

        return new Finding(members[0].Class, "by its members", syntax, syntax, symbol) { Members = [.. members.Select(static member => member.Member)], IsDestructured = isDestructured };
    }

    private void Report(SinkKind kind, string name, Finding finding, Judge judge, IMethodSymbol method, SymbolAnalysisContext context) =>
        calls.Report(new Sink(kind, name), finding, judge, method, context.ReportDiagnostic);
}
