using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Helpers;
using Instrumentation.Analyzers.Engine.Options;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>Judges the values of calls into telemetry, and of calls of helpers that lead there.</summary>
internal sealed class SinkCalls
{
    private readonly ConcurrentDictionary<SyntaxTree, Judge> _judges = new();
    private readonly ConcurrentDictionary<string, Judge> _byOptions = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _configuration;
    private readonly SinkTable _sinks;
    private readonly HelperSummaries _helpers;
    private readonly FindingLog _log;
    private readonly bool _knowsMarks;

    public SinkCalls(Compilation compilation, AnalyzerConfigOptionsProvider configuration, SinkTable sinks)
    {
        _compilation = compilation;
        _configuration = configuration;
        _sinks = sinks;
        _log = FindingLog.Of(compilation);
        _knowsMarks = SensitivityMarks.AreKnown(compilation);
        _helpers = new HelperSummaries(compilation, sinks, static _ => true, (method, tree) => Sanitizers.Is(method) || JudgeOf(tree).Options.IsRedactor(method));
    }

    public void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        var judge = JudgeOf(operation.Syntax.SyntaxTree);
        var isSink = false;
        foreach (var value in judge.Options.HasAdditionalSinks ? _sinks.Read(operation).Concat(AdditionalSinks(operation, judge.Options)) : _sinks.Read(operation))
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
    public Judge JudgeOf(SyntaxTree tree) => _judges.GetOrAdd(tree, each =>
    {
        // Most files have the same options, and what one of them has found out serves the others.
        var options = _configuration.GetOptions(each);
        return _byOptions.GetOrAdd(OptionText.Written(options), _ => new Judge(PrivacyOptions.Of(options), _knowsMarks));
    });

    public void Report(SinkValue value, Judge judge, ISymbol? container, Action<Diagnostic> report)
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

    public void Report(Sink sink, Finding finding, Judge judge, ISymbol? container, Action<Diagnostic> report)
    {
        if (judge.Options.SeverityFor(finding.Class) is not { } ofClass)
        {
            return;
        }

        var rule = PrivacyRules.For(sink.Kind, finding);
        _log.Report(
            report,
            rule,
            new Subject(container, $"{sink.Kind}:{sink.Name}", finding.Symbol is null ? finding.Class.Name : Subject.NameOf(finding.Symbol)),
            finding.Place.GetLocation(),
            PrivacyRules.Severity(rule, finding, ofClass, judge.Options.IsConfigured(finding.Class)),
            finding.Symbol?.Locations.Where(location => location.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree)),
            RemedyProperties.Of(sink, finding, judge),
            Text(finding),
            finding.Class.Title,
            finding.Reason,
            sink.Display,
            finding.Members is { } members ? string.Join(", ", members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Take(5)) : "");
    }

    private void AnalyzeHelper(IInvocationOperation call, Judge judge, OperationAnalysisContext context)
    {
        var method = CalleeOf(call);
        var isDeclaration = LoggerMessages.Is(method);
        if (!isDeclaration && (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.ConstantValue.HasValue
                || argument.Parameter is not { RefKind: not (RefKind.Ref or RefKind.Out), Ordinal: var ordinal }
                || method.Parameters[ordinal] is not { } parameter
                || judge.Symbols.ShapeOf(parameter.Type) is ValueShape.Never)
            {
                continue;
            }

            // First what is hardly ever there.
            var value = new SinkValue(SinkKind.LogProperty, argument.Value, Name: null);
            var findings = judge.Values.Classify(value);
            var destructured = MayHideItsType(parameter) ? judge.Values.Classify(value with { IsDestructured = true }) : findings;

            // What the parameter's own name or attribute says is said where it is declared.
            if (findings.Count + destructured.Count == 0
                || (isDeclaration && !LoggerMessages.IsValue(parameter))
                || judge.Symbols.Classify(parameter, parameter.Type, receiver: null) is { IsDecided: true })
            {
                continue;
            }

            var sink = isDeclaration ? LoggerMessages.SinkOf(method, parameter, argument.Value) : _helpers.SinkOf(parameter, context.CancellationToken) is { } further ? further with { Through = NameOf(call, method) } : null;
            if (sink is null || sink.Level < judge.Options.MinimumLogLevel)
            {
                continue;
            }

            foreach (var finding in (sink.IsDestructured ? destructured : findings).Where(finding => finding.Class != DataClasses.Raw && (finding.Members is null || finding.IsDestructured || sink.IsDestructured)))
            {
                Report(sink, finding, judge, context.ContainingSymbol, context.ReportDiagnostic);
            }
        }
    }

    /// <summary>The method that runs; of a delegate in a variable, what the variable was given.</summary>
    private static IMethodSymbol CalleeOf(IInvocationOperation call)
    {
        var callee = call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance } && LocalValues.Resolve(instance) is IDelegateCreationOperation creation
            ? creation.Target switch
            {
                IAnonymousFunctionOperation function => function.Symbol,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            }
            : null;
        return callee is not null && callee.Parameters.Length == call.TargetMethod.Parameters.Length ? callee : call.TargetMethod;
    }

    // A lambda is known by the variable that holds it.
    private static string NameOf(IInvocationOperation call, IMethodSymbol method) =>
        method.MethodKind is MethodKind.AnonymousFunction && call.Instance is { } variable ? variable.Syntax.ToString() : method.Name;

    // Where the parameter has the object's type, what its members show is told in the helper.
    private static bool MayHideItsType(IParameterSymbol parameter) =>
        parameter.OriginalDefinition.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic };

    private static IEnumerable<SinkValue> AdditionalSinks(IOperation operation, PrivacyOptions options) =>
        operation is IInvocationOperation call && options.IsAdditionalSink(call.TargetMethod)
            ? call.Arguments.Select(static argument => new SinkValue(SinkKind.LogProperty, argument.Value, argument.Parameter?.Name))
            : [];

    // Where an attribute is what hands it on, the symbol that it names.
    private static string Text(Finding finding) =>
        QuotedSource.Shortened(finding.Origin is ParameterSyntax or AttributeSyntax && finding.Symbol is { } symbol ? symbol.Name : WithReceiver(finding.Origin));

    // What stands before "?." is not part of what stands behind it.
    private static string WithReceiver(SyntaxNode expression)
    {
        var access = expression.AncestorsAndSelf().TakeWhile(static node => node is ExpressionSyntax).OfType<ConditionalAccessExpressionSyntax>().LastOrDefault(each => each.WhenNotNull.Span.Contains(expression.Span));
        return access is null ? expression.ToString() : access.ToString().Substring(0, expression.Span.End - access.SpanStart);
    }
}
