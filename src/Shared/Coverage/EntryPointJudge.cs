using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>Decides whether an entry point is instrumented. The rules and the report of a build both ask here.</summary>
/// <param name="bodies">What bodies show.</param>
/// <param name="attributesOf">The attributes that count for a method.</param>
/// <param name="optionsOf">The options of a file.</param>
internal sealed class EntryPointJudge(Bodies bodies, Func<IMethodSymbol, OperationAttributes?> attributesOf, Func<SyntaxTree, CoverageOptions> optionsOf)
{
    /// <summary>Whether an entry point is no concern of the rules: excluded, obsolete, infrastructure, opted out.</summary>
    public bool IsLeftOut(EntryPoint entry) =>
        optionsOf(entry.Body.SyntaxTree).IsExcluded(entry.Method)
        || entry.Method.HasAttribute("ObsoleteAttribute", "System")
        || Infrastructure.Serves(entry.Route)
        || IsOptedOut(entry.Method);

    public EntryPointVerdict Judge(EntryPoint entry, CancellationToken cancellationToken)
    {
        if (IsLeftOut(entry))
        {
            return EntryPointVerdict.LeftOut;
        }

        var by = (entry.Loop is null ? AttributesOf(entry.Method) : null) ?? bodies.EvidenceIn(entry.Loop ?? entry.Body, cancellationToken);
        return by is null && bodies.IsTrivial(entry.Body, cancellationToken) ? EntryPointVerdict.LeftOut : new EntryPointVerdict(Counts: true, by);
    }

    private string? AttributesOf(IMethodSymbol method) => attributesOf(method) is not { } found ? null : string.Join(
        ", ",
        new[] { (found.Traced, "[Traced]"), (found.Metered, "[Metered]"), (found.Logged, "[Logged]") }
            .Where(static each => each.Item1 is not null)
            .Select(static each => each.Item2));

    private static bool IsOptedOut(IMethodSymbol method)
    {
        for (ISymbol? current = method; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(KnownNames.NotInstrumented))
            {
                return true;
            }
        }

        return false;
    }
}
