using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine.Words;

namespace Instrumentation.Analyzers.Privacy.Terms;

/// <summary>
/// Finds the term that a name is: its last words, so that <c>billingAddress.Country</c>, <c>tokenLifetime</c> and <c>idsWithNullEmail</c>
/// are none. The names of an option's own terms come on top of the table's.
/// </summary>
internal sealed class TermTable
{
    private const int LongestTerm = 4;

    private readonly Dictionary<string, (DataClass Class, bool IsWeak)> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameVerdict> _verdicts = new(StringComparer.Ordinal);

    public TermTable(IEnumerable<DataClass> classes, IEnumerable<(DataClass Class, string Term)> additional, ICollection<string> excluded)
    {
        foreach (var each in classes)
        {
            Add(each, each.Weak, isWeak: true);
            Add(each, each.Strong, isWeak: false);
        }

        foreach (var (added, term) in additional)
        {
            _terms[Normalized(term)] = (added, false);
        }

        foreach (var term in excluded)
        {
            _terms.Remove(Normalized(term));
        }
    }

    /// <summary>The table as shipped, without options.</summary>
    public static TermTable Default { get; } = new(DataClasses.All, [], []);

    public NameVerdict Judge(string name) => _verdicts.GetOrAdd(name, text => Judge(NameWords.Of(text)));

    /// <summary>Whether the words in front of a text's hole end in a strong term: <c>"email address '{1}'"</c>.</summary>
    public NameVerdict JudgeText(string text)
    {
        var words = NameWords.Of(text);
        return MatchAt(words, words.Count) is { IsWeak: false, Class: not null } verdict ? verdict : NameVerdict.Unknown;
    }

    private NameVerdict Judge(IReadOnlyList<string> all)
    {
        var start = 0;
        while (start < all.Count - 1 && Vocabulary.Noise.Contains(all[start]) && !IsTermFrom(all, start))
        {
            start++;
        }

        var words = all.Skip(start).ToList();
        if (words.Any(Vocabulary.Sanitized.Contains))
        {
            return NameVerdict.Clean;
        }

        if (words.Count > 1 && Vocabulary.BooleanPrefixes.Contains(words[0]))
        {
            return NameVerdict.Clean;
        }

        for (var count = LengthBeforePreposition(words); count > 0; count--)
        {
            if (MatchAt(words, count) is { } verdict)
            {
                return verdict;
            }

            var last = words[count - 1];
            if (Vocabulary.NeutralHeads.Contains(last) || (last is "name" && count > 1 && Vocabulary.NamedThings.Contains(words[count - 2])))
            {
                return NameVerdict.Clean;
            }

            if (!Vocabulary.Tails.Contains(last))
            {
                return NameVerdict.Unknown;
            }
        }

        return NameVerdict.Unknown;
    }

    /// <summary>The longest term or exception that the first words of a name end in.</summary>
    private NameVerdict? MatchAt(IReadOnlyList<string> words, int count)
    {
        for (var length = Math.Min(LongestTerm, count); length > 0; length--)
        {
            var phrase = string.Join(" ", words.Skip(count - length).Take(length));
            if (_terms.TryGetValue(phrase, out var term))
            {
                var follows = count > length ? words[count - length - 1] : null;
                if (phrase is "name" && follows is not null && Vocabulary.NamedThings.Contains(follows))
                {
                    return NameVerdict.Clean;
                }

                // The word before the term says whose it is.
                return new NameVerdict(term.Class, phrase, term.IsWeak && !(follows is not null && Vocabulary.PersonPrefixes.Contains(follows)), IsClean: false);
            }

            if (Vocabulary.Exceptions.Contains(phrase))
            {
                return NameVerdict.Clean;
            }
        }

        return null;
    }

    // "first" of "first name" is no noise, nor is "next" of "next token".
    private bool IsTermFrom(IReadOnlyList<string> words, int start)
    {
        for (var length = 2; length <= LongestTerm && start + length <= words.Count; length++)
        {
            var phrase = string.Join(" ", words.Skip(start).Take(length));
            if (_terms.ContainsKey(phrase) || Vocabulary.Exceptions.Contains(phrase))
            {
                return true;
            }
        }

        return false;
    }

    private int LengthBeforePreposition(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (Vocabulary.Prepositions.Contains(words[i])
                && !(words[i] is "in" or "on" or "off" && Vocabulary.BeforeParticles.Contains(words[i - 1]))
                && !EndsInTermWithPreposition(words, i))
            {
                return i;
            }
        }

        return words.Count;
    }

    // "date of birth", "x forwarded for"
    private bool EndsInTermWithPreposition(IReadOnlyList<string> words, int preposition)
    {
        for (var start = Math.Max(0, preposition - 2); start < preposition; start++)
        {
            for (var end = preposition + 1; end <= Math.Min(words.Count, preposition + 2); end++)
            {
                if (_terms.ContainsKey(string.Join(" ", words.Skip(start).Take(end - start))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(DataClass added, IReadOnlyList<string> terms, bool isWeak)
    {
        foreach (var term in terms)
        {
            _terms[term] = (added, isWeak);
        }
    }

    private static string Normalized(string term) => string.Join(" ", NameWords.Of(term));
}
