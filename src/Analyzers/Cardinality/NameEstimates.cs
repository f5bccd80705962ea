using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Terms;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What the words of a name say: the last resort, where neither symbol nor type says anything.</summary>
internal static class NameEstimates
{
    /// <summary>What there is more of with every deployment or customer, so that its ids are few at a time: what runs, and the parties that are registered.</summary>
    private static readonly HashSet<string> Deployed = new(StringComparer.Ordinal)
    {
        "tenant", "process", "pod", "node", "instance", "machine", "silo", "replica", "worker", "shard", "partition", "container", "host", "server", "cluster",
        "client", "caller", "api", "app", "application", "service", "provider", "issuer", "realm",
    };

    /// <summary>Those of them that name the process, which the resource does for all of its telemetry.</summary>
    private static readonly HashSet<string> OfProcess = new(StringComparer.Ordinal) { "process", "pod", "node", "instance", "machine", "silo", "replica", "worker", "container", "host", "server", "pid" };

    /// <summary>Whose "entity id" is that of a registered party, as SAML calls it.</summary>
    private static readonly HashSet<string> Parties = new(StringComparer.Ordinal) { "sp", "idp", "provider", "issuer", "saml" };

    /// <summary>Numbers that are small by nature, whatever their type could hold.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "attempt", "retry", "level", "depth", "priority", "partition", "shard", "stripe", "slot", "bucket", "lane", "generation", "version", "port", "year", "month", "hour", "stage", "phase", "step", "tier",
    };

    public static bool IsSmallNumber(string name) => NameWords.Of(name) is { Count: > 0 } words && Small.Contains(words[words.Count - 1]);

    /// <summary>Whether what a value is said to be names the process: "a machine's name", "pod id".</summary>
    public static bool NamesProcess(string reason) => NameWords.Of(reason).Any(OfProcess.Contains);

    /// <summary>What a name says of a text or a number.</summary>
    public static Estimate? Of(string name)
    {
        var words = NameWords.Of(name);
        if (words.Count == 0)
        {
            return null;
        }

        var last = words[words.Count - 1];
        var before = words.Count > 1 ? words[words.Count - 2] : "";
        switch (last)
        {
            case "id" or "identifier" or "guid" or "uuid" when Deployed.Contains(before) || (before is "entity" && words.Count > 2 && Parties.Contains(words[words.Count - 3])):
                return Estimate.Growing($"{before} id");
            case "id" or "identifier" or "guid" or "uuid":
                return Estimate.Unbounded(before.Length == 0 ? "an id" : $"{before} id") with { IsById = true };
            case "tenant" or "pod" or "pid":
                return Estimate.Growing(last);
            case "url" or "uri" or "query" or "sql" or "payload" or "timestamp" or "hash" or "etag" or "nonce":
                return Estimate.Unbounded(last);
            case "path" when before is not "base" and not "template" and not "route":
                return Estimate.Unbounded("path");
            case "message" when before is "error" or "exception" or "failure":
                return Estimate.Unbounded("an error's message");
            case "trace" when before is "stack":
                return Estimate.Unbounded("a stack trace");
            case "code" when before is "status":
                return Estimate.Of(SymbolEstimates.StatusCodes, SymbolEstimates.StatusCode);
            case "region" or "zone" or "queue" or "topic" or "environment" or "cluster" or "datacenter":
                return Estimate.Deployment(last);
        }

        return TermTable.Default.Judge(name) is { Class: { } found, IsWeak: false } && found != DataClasses.Raw && found != DataClasses.Location ? Estimate.Unbounded(found.Title) : null;
    }
}
