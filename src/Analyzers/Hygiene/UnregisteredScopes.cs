using System.Collections.Concurrent;
using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4005: scopes of this compilation, and those of ours in what it refers to, that the telemetry SDK configured here does not listen to.</summary>
internal sealed class UnregisteredScopes(Compilation compilation)
{
    private readonly Signal _spans = new("spans", new Registration("OpenTelemetry.Trace", "TracerProviderBuilder", "AddSource"), KnownNames.Traced);
    private readonly Signal _metrics = new("metrics", new Registration("OpenTelemetry.Metrics", "MeterProviderBuilder", "AddMeter"), KnownNames.Metered);

    /// <summary>Asks for what it needs to know, where the SDK is referenced at all.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        if (!compilation.GetTypesByMetadataName(_spans.Registration.BuilderName).IsEmpty || !compilation.GetTypesByMetadataName(_metrics.Registration.BuilderName).IsEmpty)
        {
            context.RegisterOperationAction(Read, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Attribute);
            context.RegisterCompilationEndAction(Report);
        }
    }

    private void Read(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IInvocationOperation call:
                _spans.Registration.Add(call);
                _metrics.Registration.Add(call);
                break;
            case IObjectCreationOperation creation when (Telemetry.IsActivitySource(creation.Type) || Telemetry.IsMeter(creation.Type)) && creation.Argument("name").ConstantText() is { } name:
                (Telemetry.IsMeter(creation.Type) ? _metrics : _spans).Names.TryAdd(name, true);
                break;
            case IAttributeOperation { Operation: IObjectCreationOperation { Type: { } type } }:
                _spans.Note(type);
                _metrics.Note(type);
                break;
        }
    }

    private void Report(CompilationAnalysisContext context)
    {
        foreach (var signal in new[] { _spans, _metrics })
        {
            if (signal.Registration.Place is not { } place)
            {
                continue;
            }

            var generated = Sorted(GeneratedScopes(signal).Where(scope => signal.Registration.Lacks(scope, isGenerated: true)));
            var written = Sorted(signal.Names.Keys.Where(scope => !generated.Contains(scope) && signal.Registration.Lacks(scope, isGenerated: false)));
            if (generated.Count + written.Count > 0)
            {
                var properties = ImmutableDictionary<string, string?>.Empty.Add(Remedies.Scopes, string.Join("\n", written));
                var scopes = string.Join(", ", generated.Concat(written).Select(static scope => $"'{scope}'"));
                FindingLog.Of(compilation).Report(
                    context.ReportDiagnostic,
                    HygieneRules.UnregisteredScope,
                    new Subject(null, signal.Name, scopes),
                    NameOf(place).GetLocation(),
                    HygieneRules.UnregisteredScope.DefaultSeverity,
                    additionalLocations: null,
                    generated.Count == 0 ? properties : properties.Add(Remedies.GeneratedScopes, ""),
                    scopes,
                    signal.Name);
            }
        }
    }

    private IEnumerable<string> GeneratedScopes(Signal signal)
    {
        var own = signal.IsRecorded || compilation.Assembly.HasAttribute(signal.Attribute) ? new[] { compilation.Assembly } : [];
        return own
            .Concat(compilation.SourceModule.ReferencedAssemblySymbols)
            .Select(static assembly => assembly.FindAttribute(KnownNames.RecordedScope, KnownNames.RuntimeNamespace)?.Text(0))
            .OfType<string>();
    }

    private static List<string> Sorted(IEnumerable<string> scopes) => [.. scopes.Distinct().OrderBy(static scope => scope, StringComparer.Ordinal)];

    private static SyntaxNode NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        _ => call.Expression,
    };

    /// <summary>Spans or metrics: who listens to them, and who writes them.</summary>
    private sealed class Signal(string name, Registration registration, string attribute)
    {
        private volatile bool _isRecorded;

        public string Name => name;

        public Registration Registration => registration;

        /// <summary>Our attribute that has methods record it.</summary>
        public string Attribute => attribute;

        public bool IsRecorded => _isRecorded;

        /// <summary>The scopes that are created by hand.</summary>
        public ConcurrentDictionary<string, bool> Names { get; } = new(StringComparer.Ordinal);

        public void Note(ITypeSymbol type) => _isRecorded |= type.Is(KnownNames.Namespace, attribute);
    }
}
