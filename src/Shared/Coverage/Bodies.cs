using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Shared.Coverage;

/// <summary>What a body shows: evidence of telemetry, or that there is nothing to observe.</summary>
internal sealed class Bodies
{
    private const int MaximumDepth = 2;

    /// <summary>What a result is made with; to call it is no work.</summary>
    private static readonly HashSet<string> ResultMakers = new(StringComparer.Ordinal)
    {
        "ControllerBase", "Controller", "PageModel", "Results", "TypedResults", "Task", "ValueTask", "Convert", "String", "Enumerable", "Array",
    };

    private static readonly (string Namespace, string Type, string? Member, string What)[] Evidence =
    [
        ("System.Diagnostics", "ActivitySource", "StartActivity", "a span of its own"),
        ("System.Diagnostics", "ActivitySource", "CreateActivity", "a span of its own"),
        ("System.Diagnostics", "Activity", "Current", "Activity.Current"),
        ("System.Diagnostics", "Activity", "Start", "a span of its own"),
        ("OpenTelemetry.Trace", "Tracer", null, "a span of its own"),
        ("System.Diagnostics.Metrics", "Counter", null, "a metric"),
        ("System.Diagnostics.Metrics", "UpDownCounter", null, "a metric"),
        ("System.Diagnostics.Metrics", "Histogram", null, "a metric"),
        ("System.Diagnostics.Metrics", "Gauge", null, "a metric"),
    ];

    private readonly Compilation _compilation;
    private readonly Func<SyntaxTree, SemanticModel> _modelOf;
    private readonly Func<IMethodSymbol, OperationAttributes?> _attributesOf;
    private readonly Implementations _implementations;
    private readonly ConcurrentDictionary<(SyntaxNode Body, int Depth), string?> _evidence = new();
    private readonly Lazy<bool> _mayBeRecorded;
    private readonly Lazy<bool> _mayHaveEvidence;
    private readonly Lazy<RecordingNames> _names;

    /// <param name="compilation">The compilation.</param>
    /// <param name="modelOf">The semantic models of its files.</param>
    /// <param name="attributesOf">The attributes that count for a method.</param>
    public Bodies(Compilation compilation, Func<SyntaxTree, SemanticModel> modelOf, Func<IMethodSymbol, OperationAttributes?> attributesOf)
    {
        _compilation = compilation;
        _modelOf = modelOf;
        _attributesOf = attributesOf;
        _implementations = Implementations.In(compilation);
        _mayBeRecorded = new Lazy<bool>(() => AttributeWords.MayCount(compilation));
        _mayHaveEvidence = new Lazy<bool>(() => TelemetryWords.AreIn(compilation) || compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => RecordsItself(assembly) || MayDeclareTelemetry(assembly)));
        _names = new Lazy<RecordingNames>(() => new RecordingNames(compilation, Records, MaximumDepth));
    }

    /// <summary>What instruments a body, calls two methods deep included; <see langword="null"/> if nothing does.</summary>
    public string? EvidenceIn(SyntaxNode body, CancellationToken cancellationToken) =>
        _mayHaveEvidence.Value ? EvidenceIn(body, depth: 0, cancellationToken) : null;

    /// <summary>
    /// Whether there is nothing in a body that takes time or can fail on its own: no call but of what makes results; or nothing but the frame of what a
    /// delegate or a derived class does, which is another's to observe.
    /// </summary>
    public bool IsTrivial(SyntaxNode body, CancellationToken cancellationToken) => IsTrivial(body, depth: 0, cancellationToken);

    /// <summary>The handler of a body that keeps whatever it catches.</summary>
    public CatchClauseSyntax? SwallowingIn(SyntaxNode body, CancellationToken cancellationToken) =>
        ModelOf(body) is { } model ? SwallowedExceptions.In(body, model, cancellationToken) : null;

    private bool IsTrivial(SyntaxNode body, int depth, CancellationToken cancellationToken)
    {
        if (body.DescendantNodes().Any(static node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
        {
            return false;
        }

        var awaits = body.DescendantNodes().Any(static node => node is AwaitExpressionSyntax);
        var calls = body.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        if (calls.Count == 0 || ModelOf(body) is not { } model)
        {
            return calls.Count == 0 && !awaits;
        }

        // The first call that does work of its own decides, and nothing behind it has to be bound.
        var isFrame = false;
        var handsOn = false;
        foreach (var call in calls)
        {
            if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            {
                if (call.Expression is not IdentifierNameSyntax { Identifier.ValueText: "nameof" })
                {
                    return false;
                }
            }
            else if (!IsResultMaker(method) && !IsTrivialHelper(call, method, depth, cancellationToken))
            {
                isFrame = true;
                if (Frames.HandsOn(call, method))
                {
                    handsOn = true;
                }
                else if (!Frames.Answers(call, method, model, cancellationToken))
                {
                    return false;
                }
            }
        }

        return isFrame ? handsOn : !awaits;
    }

    // OnTick() of the same class, which raises an event.
    private bool IsTrivialHelper(InvocationExpressionSyntax call, IMethodSymbol method, int depth, CancellationToken cancellationToken) =>
        depth < MaximumDepth
        && call.Expression is SimpleNameSyntax
        && method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsVirtual: false, IsOverride: false }
        && Declarations.WithBodyOf(method, cancellationToken) is { } body
        && IsTrivial(body, depth + 1, cancellationToken);

    // Many entry points call the same services.
    private string? EvidenceIn(SyntaxNode body, int depth, CancellationToken cancellationToken) => _evidence.TryGetValue((body, depth), out var known)
        ? known
        : _evidence[(body, depth)] = _names.Value.AreIn(body, MaximumDepth - depth) ? FindEvidence(body, depth, cancellationToken) : null;

    private string? FindEvidence(SyntaxNode body, int depth, CancellationToken cancellationToken)
    {
        if (ModelOf(body) is not { } model || model.GetOperation(body, cancellationToken) is not { } root)
        {
            return null;
        }

        var further = new List<IMethodSymbol>();
        foreach (var operation in root.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var member = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IPropertyReferenceOperation property => (ISymbol)property.Property,
                _ => null,
            };
            if (member is null)
            {
                continue;
            }

            if (WhatIs(member) is { } what)
            {
                return what;
            }

            // Of an interface that is not declared here the attributes count; the bodies behind IDisposable say nothing about the call.
            var isDeclaredHere = !member.DeclaringSyntaxReferences.IsEmpty;
            if (member is IMethodSymbol called && (isDeclaredHere || (_mayBeRecorded.Value && called.ContainingType.TypeKind is TypeKind.Interface)))
            {
                foreach (var reached in _implementations.Of(called.OriginalDefinition))
                {
                    if (Records(reached))
                    {
                        return $"a call of '{called.Name}'";
                    }

                    if (isDeclaredHere)
                    {
                        further.Add(reached);
                    }
                }
            }
        }

        if (depth == MaximumDepth)
        {
            return null;
        }

        foreach (var called in further)
        {
            if (Declarations.WithBodyOf(called, cancellationToken) is { } declaration && EvidenceIn(declaration, depth + 1, cancellationToken) is not null)
            {
                return $"a call of '{called.Name}'";
            }
        }

        return null;
    }

    private static bool RecordsItself(IAssemblySymbol assembly) =>
        AttributeWords.RefersToRuntime(assembly) && assembly.HasAttribute(KnownNames.RecordedScope, KnownNames.RuntimeNamespace);

    // The instruments that a project records with may be another project's.
    private static bool MayDeclareTelemetry(IAssemblySymbol assembly) =>
        assembly.Name != KnownNames.RuntimeAssembly
        && !assembly.Name.StartsWith("System.", StringComparison.Ordinal)
        && !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
        && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name is "System.Diagnostics.DiagnosticSource"));

    private bool Records(IMethodSymbol method) =>
        _mayBeRecorded.Value && (_attributesOf(method) is not null || method.HasAttribute(KnownNames.InstrumentedShim, KnownNames.RuntimeNamespace));

    private SemanticModel? ModelOf(SyntaxNode body) => _compilation.ContainsSyntaxTree(body.SyntaxTree) ? _modelOf(body.SyntaxTree) : null;

    private static string? WhatIs(ISymbol member)
    {
        if (member.ContainingType?.OriginalDefinition is not { } type)
        {
            return null;
        }

        foreach (var row in Evidence)
        {
            if ((row.Member is null || row.Member == member.Name) && type.Is(row.Namespace, row.Type))
            {
                return row.What;
            }
        }

        // Its counters and their children have types of their own; a body has nothing else to do with that library.
        return type.ContainingNamespace is { Name: "Prometheus", ContainingNamespace.IsGlobalNamespace: true } ? "a metric" : null;
    }

    // Of the framework's type itself: what a controller of the user's adds may do anything.
    private static bool IsResultMaker(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace: { } containing } type
        && ResultMakers.Contains(type.Name)
        && (containing.FullName() is "System" or "System.Linq" or "System.Threading.Tasks" || containing.FullName().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
