using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Terms;

namespace Instrumentation.Analyzers.Tests.Privacy.Words;

/// <summary>Every word of the term table works, in every writing and next to every word that may stand beside it. The rows are the table.</summary>
public sealed class TermTableTests
{
    public static TheoryData<string> Classes => [.. DataClasses.All.Select(static each => each.Name)];

    private static TermTable Table => TermTable.Default;

    [Fact]
    public void Classes_AreThoseOfTheDocumentation() => Assert.Equal(
        "secret contact government financial health biometric birth sensitive direct location online pseudonymous raw",
        string.Join(' ', DataClasses.All.Select(static each => each.Name)));

    [Fact]
    public void Terms_AreInOneClassEach()
    {
        var terms = DataClasses.All.SelectMany(static each => each.Strong.Concat(each.Weak)).ToList();

        Assert.Equal([], terms.GroupBy(static term => term).Where(static same => same.Count() > 1).Select(static same => same.Key));
        Assert.InRange(terms.Count, 200, int.MaxValue);
    }

    [Fact]
    public void Terms_AreWrittenAsNamesAreSplit()
    {
        foreach (var term in DataClasses.All.SelectMany(static each => each.Strong.Concat(each.Weak)))
        {
            Assert.Equal(term, string.Join(' ', NameWords.Of(term)));
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void StrongTerms_CountAnywhere(string name)
    {
        var found = ClassOf(name);
        foreach (var term in found.Strong)
        {
            foreach (var writing in Writings.All(term))
            {
                Expect(writing, found, isWeak: false);
                Expect(writing + "1", found, isWeak: false);
            }

            // "GPSs" nobody writes.
            if (term is not ("gps" or "imei" or "imsi"))
            {
                Expect(Writings.Camel(Writings.Plural(term)), found, isWeak: false);
            }

            foreach (var before in (string[])["my", "_", "m_", "raw", "old", "new", "current", "input", "the", "customer", "order", "payment"])
            {
                Expect(Writings.Camel($"{before} {term}".Replace("_ ", "_", StringComparison.Ordinal)), found, isWeak: false, but: term);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void WeakTerms_AreWeak(string name)
    {
        var found = ClassOf(name);
        foreach (var term in found.Weak)
        {
            foreach (var writing in Writings.All(term))
            {
                Expect(writing, found, isWeak: true);
            }

            Expect(Writings.Camel(Writings.Plural(term)), found, isWeak: true);
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void WeakTerms_CountBehindTheWordForAPerson(string name)
    {
        var found = ClassOf(name);
        foreach (var person in Vocabulary.PersonPrefixes)
        {
            foreach (var term in found.Weak.Where(term => !IsTermOfItsOwn($"{person} {term}")))
            {
                Expect(Writings.Camel($"{person} {term}"), found, isWeak: false);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Tails_ChangeNothing(string name)
    {
        var found = ClassOf(name);
        foreach (var tail in Vocabulary.Tails)
        {
            foreach (var term in found.Strong.Where(term => !IsTermOfItsOwn($"{term} {tail}")))
            {
                Expect(Writings.Camel($"{term} {tail}"), found, isWeak: false);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void NeutralHeads_EndIt(string name)
    {
        foreach (var head in Vocabulary.NeutralHeads)
        {
            foreach (var term in AllOf(name).Where(term => !EndsInTerm($"{term} {head}")))
            {
                ExpectNothing(Writings.Camel($"{term} {head}"));
                ExpectNothing(Writings.Snake($"{term} {head}"));
                ExpectNothing(Writings.Camel($"customer {term} {head}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Sanitized_IsClean(string name)
    {
        foreach (var word in Vocabulary.Sanitized)
        {
            foreach (var term in AllOf(name))
            {
                ExpectNothing(Writings.Camel($"{word} {term}"));
                ExpectNothing(Writings.Camel($"{term} {word}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void YesOrNo_IsClean(string name)
    {
        foreach (var prefix in Vocabulary.BooleanPrefixes)
        {
            foreach (var term in AllOf(name))
            {
                ExpectNothing(Writings.Camel($"{prefix} {term}"));
                ExpectNothing(Writings.Pascal($"{prefix} customer {term}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Prepositions_CutOffWhatFollows(string name)
    {
        var found = ClassOf(name);
        foreach (var preposition in Vocabulary.Prepositions)
        {
            foreach (var term in found.Strong.Where(term => !EndsInTerm($"{term} {preposition}")))
            {
                ExpectNothing(Writings.Camel($"rows {preposition} {term}"), but: $"{preposition} {term}");
                Expect(Writings.Camel($"{term} {preposition} check"), found, isWeak: false);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void TermsInsideOfOtherWords_AreNoTerms(string name)
    {
        foreach (var term in AllOf(name).Where(static term => !term.Contains(' ', StringComparison.Ordinal)))
        {
            ExpectNothing("q" + term);
            ExpectNothing(term + "q");
        }
    }

    private static DataClass ClassOf(string name) => DataClasses.All.Single(each => each.Name == name);

    private static IEnumerable<string> AllOf(string name) => ClassOf(name).Strong.Concat(ClassOf(name).Weak);

    private static bool IsTermOfItsOwn(string phrase) => DataClasses.All.Any(each => each.Strong.Contains(phrase) || each.Weak.Contains(phrase));

    private static bool EndsInTerm(string phrase) => Suffixes(phrase).Any(IsTermOfItsOwn);

    private static IEnumerable<string> Suffixes(string phrase)
    {
        var words = phrase.Split(' ');
        return Enumerable.Range(0, words.Length).Select(start => string.Join(' ', words.Skip(start)));
    }

    private static void Expect(string name, DataClass found, bool isWeak, string? but = null)
    {
        var verdict = Table.Judge(name);
        if (but is not null && verdict.Class is not null && verdict.Class != found && Suffixes(but).Any(IsTermOfItsOwn))
        {
            return;
        }

        Assert.True(verdict.Class == found && verdict.IsWeak == isWeak, $"{name} is {verdict}, not {found.Name} ({(isWeak ? "weak" : "strong")})");
    }

    private static void ExpectNothing(string name, string? but = null)
    {
        var verdict = Table.Judge(name);
        Assert.True(verdict.Class is null || (but is not null && IsTermOfItsOwn(but)), $"{name} is {verdict}");
    }
}
