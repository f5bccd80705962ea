using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Shared.Coverage;

/// <summary>What a body shows: evidence of telemetry, or that there is nothing to observe.</summary>
internal sealed class Bodies(Compilation compilation, Func<SyntaxTree, SemanticModel> modelOf)
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
        ("Prometheus", "ICounter", null, "a metric"),
        ("Prometheus", "IHistogram", null, "a metric"),
        ("Prometheus", "IGauge", null, "a metric"),
        ("Prometheus", "ISummary", null, "a metric"),
    ];

    /// <summary>Members of interfaces that an attributed method implements: who calls one has its span below.</summary>
    private readonly Lazy<HashSet<ISymbol>> _recorded = new(() => RecordedMembers(compilation));

    /// <summary>What instruments a body, calls two methods deep included; <see langword="null"/> if nothing does.</summary>
    public string? EvidenceIn(SyntaxNode body, CancellationToken cancellationToken) => EvidenceIn(body, depth: 0, cancellationToken);

    /// <summary>Whether there is nothing in a body that takes time or can fail on its own: no call but of what makes results.</summary>
    public bool IsTrivial(SyntaxNode body, CancellationToken cancellationToken)
    {
        if (body.DescendantNodes().Any(static node => node is AwaitExpressionSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
        {
            return false;
        }

        var calls = body.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        if (calls.Count == 0)
        {
            return true;
        }

        var model = ModelOf(body);
        return model is not null && calls.All(call => model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            ? call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
            : IsResultMaker(method));
    }

    /// <summary>Whether a body catches whatever comes and keeps it: no rethrow, no log with the exception, no status on a span.</summary>
    public CatchClauseSyntax? SwallowingIn(SyntaxNode body, CancellationToken cancellationToken)
    {
        foreach (var clause in body.DescendantNodes().OfType<CatchClauseSyntax>())
        {
            if (clause.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax) || ModelOf(body) is not { } model || !CatchesAll(clause, model))
            {
                continue;
            }

            var name = clause.Declaration?.Identifier.ValueText;
            var isKept = clause.Filter is not null
                || (!string.IsNullOrEmpty(name) && clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name && IsHandedOn(identifier)))
                || clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } && type.Is("System.Diagnostics", "Activity"));
            if (!isKept)
            {
                return clause;
            }
        }

        return null;
    }

    private string? EvidenceIn(SyntaxNode body, int depth, CancellationToken cancellationToken)
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

            foreach (var row in Evidence)
            {
                if (member.ContainingType is { } type && (row.Member is null || row.Member == member.Name) && type.OriginalDefinition.Name == row.Type && type.OriginalDefinition.Is(row.Namespace, row.Type))
                {
                    return row.What;
                }
            }

            if (member is IMethodSymbol called && (!called.DeclaringSyntaxReferences.IsEmpty || _recorded.Value.Contains(called.OriginalDefinition)))
            {
                if (Records(called.OriginalDefinition) || _recorded.Value.Contains(called.OriginalDefinition))
                {
                    return $"a call of '{called.Name}'";
                }

                further.Add(called.OriginalDefinition);
            }
        }

        if (depth == MaximumDepth)
        {
            return null;
        }

        foreach (var called in further)
        {
            foreach (var reference in called.DeclaringSyntaxReferences)
            {
                if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && EvidenceIn(reference.GetSyntax(cancellationToken), depth + 1, cancellationToken) is not null)
                {
                    return $"a call of '{called.Name}'";
                }
            }
        }

        return null;
    }

    private static HashSet<ISymbol> RecordedMembers(Compilation compilation)
    {
        var members = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var namespaces = new Stack<INamespaceOrTypeSymbol>(new[] { (INamespaceOrTypeSymbol)compilation.Assembly.GlobalNamespace });
        while (namespaces.Count > 0)
        {
            foreach (var member in namespaces.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                namespaces.Push(member);
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, AllInterfaces.IsEmpty: false } type)
                {
                    members.UnionWith(type.AllInterfaces
                        .SelectMany(static implemented => implemented.GetMembers().OfType<IMethodSymbol>())
                        .Where(each => type.FindImplementationForInterfaceMember(each) is IMethodSymbol implementation && Records(implementation.OriginalDefinition))
                        .Select(static each => each.OriginalDefinition));
                }
            }
        }

        return members;
    }

    private static bool Records(IMethodSymbol method) =>
        OperationAttributes.Of(method) is not null || method.HasAttribute(KnownNames.InstrumentedShim, KnownNames.RuntimeNamespace);

    private SemanticModel? ModelOf(SyntaxNode body) => compilation.ContainsSyntaxTree(body.SyntaxTree) ? modelOf(body.SyntaxTree) : null;

    private static bool IsResultMaker(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (ResultMakers.Contains(type.Name) && type.ContainingNamespace is { } containing && (containing.FullName() is "System" or "System.Linq" or "System.Threading.Tasks" || containing.FullName().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CatchesAll(CatchClauseSyntax clause, SemanticModel model) =>
        clause.Declaration is null || model.GetTypeInfo(clause.Declaration.Type).Type.Is("System", "Exception");

    // e.Message alone is not the exception.
    private static bool IsHandedOn(IdentifierNameSyntax identifier) => !identifier.Parent.IsKind(SyntaxKind.SimpleMemberAccessExpression);
}
