namespace Instrumentation.Shared;

/// <summary>Names, and whether a stretch of source text mentions one of them. Comments and texts count as well: who asks wants to know what to look at closely.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _byHash = [];

    public NameSet(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public IEnumerable<string> All => _names;

    public void Add(string name)
    {
        if (!_names.Add(name))
        {
            return;
        }

        var hash = 0;
        foreach (var character in name)
        {
            hash = Next(hash, character);
        }

        if (!_byHash.TryGetValue(hash, out var same))
        {
            _byHash.Add(hash, same = []);
        }

        same.Add(name);
    }

    public bool AreMentioned(string text, int start, int end)
    {
        while (start < end)
        {
            var hash = 0;
            var first = start;
            while (start < end && (char.IsLetterOrDigit(text[start]) || text[start] is '_'))
            {
                hash = Next(hash, text[start]);
                start++;
            }

            if (start > first && _byHash.TryGetValue(hash, out var same) && same.Exists(name => name.Length == start - first && string.CompareOrdinal(text, first, name, 0, name.Length) == 0))
            {
                return true;
            }

            start++;
        }

        return false;
    }

    private static int Next(int hash, char character) => unchecked((hash * 31) + character);
}
