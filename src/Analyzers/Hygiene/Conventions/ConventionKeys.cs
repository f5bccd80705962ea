namespace Instrumentation.Analyzers.Hygiene.Conventions;

/// <summary>What the semantic conventions have to say about a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="New">What it should be; several keys, if what it held is divided among them.</param>
/// <param name="CanRename">Whether the first of these takes the value as it is.</param>
/// <param name="IsMisspelt">Whether the key has never been one.</param>
internal sealed record ConventionVerdict(string Key, IReadOnlyList<string> New, bool CanRename, bool IsMisspelt);

/// <summary>Keys that the semantic conventions have given up, and keys that are one slip of the pen away from theirs.</summary>
internal static class ConventionKeys
{
    /// <summary>Below that, one letter makes another word.</summary>
    private const int MinimumLength = 8;

    private static readonly Dictionary<string, ConventionVerdict> Old = OldKeys();
    private static readonly HashSet<string> Known = new(ConventionTable.Known, StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Compact = CompactKeys();
    private static readonly Dictionary<string, List<string>> Namespaces = ConventionTable.Known.GroupBy(NamespaceOf).ToDictionary(static group => group.Key, static group => group.ToList());

    /// <summary>The verdict, or <see langword="null"/> if the key is fine or nothing that the conventions know about.</summary>
    public static ConventionVerdict? Judge(string key)
    {
        if (Known.Contains(key))
        {
            return null;
        }

        if (Old.TryGetValue(key, out var verdict))
        {
            return verdict;
        }

        if (key.Length < MinimumLength || key.IndexOf('.') < 0)
        {
            return null;
        }

        var meant = Compact.TryGetValue(CompactOf(key), out var same) ? same : NeighbourOf(key);
        return meant is null ? null
            : Old.TryGetValue(meant, out var old) ? old with { Key = key, IsMisspelt = true }
            : new ConventionVerdict(key, [meant], CanRename: true, IsMisspelt: true);
    }

    private static string? NeighbourOf(string key) =>
        Namespaces.TryGetValue(NamespaceOf(key), out var candidates) ? candidates.FirstOrDefault(candidate => IsSlip(key, candidate)) : null;

    private static string NamespaceOf(string key) => key.Substring(0, key.IndexOf('.'));

    /// <summary>Whether two keys differ in one letter that is wrong, missing, too many, or has changed places. A plural is another key.</summary>
    private static bool IsSlip(string key, string known)
    {
        var (shorter, longer) = key.Length < known.Length ? (key, known) : (known, key);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        if (shorter.Length < longer.Length)
        {
            return string.CompareOrdinal(shorter, start, longer, start + 1, shorter.Length - start) == 0 && !(start == shorter.Length && longer[start] is 's') && !char.IsDigit(longer[start]);
        }

        var rest = shorter.Length - start - 1;
        return !char.IsDigit(key[start])
            && (string.CompareOrdinal(shorter, start + 1, longer, start + 1, rest) == 0
                || (rest > 0 && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start] && string.CompareOrdinal(shorter, start + 2, longer, start + 2, rest - 1) == 0));
    }

    // http.request_method, http.requestMethod and Http.Request.Method all mean the same key.
    private static string CompactOf(string key) => new([.. key.Where(static character => character is not ('.' or '_' or '-')).Select(static character => char.ToLowerInvariant(character))]);

    private static Dictionary<string, ConventionVerdict> OldKeys()
    {
        var old = new Dictionary<string, ConventionVerdict>(StringComparer.Ordinal);
        foreach (var (key, by) in ConventionTable.Renamed)
        {
            old.Add(key, new ConventionVerdict(key, [by], CanRename: true, IsMisspelt: false));
        }

        foreach (var (key, by) in ConventionTable.Replaced)
        {
            old.Add(key, new ConventionVerdict(key, by, CanRename: false, IsMisspelt: false));
        }

        return old;
    }

    private static Dictionary<string, string> CompactKeys()
    {
        var compact = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in ConventionTable.Known.Concat(Old.Keys))
        {
            // A key of today before one that is no more.
            if (!compact.ContainsKey(CompactOf(key)))
            {
                compact.Add(CompactOf(key), key);
            }
        }

        return compact;
    }
}
