using System.Reflection;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Terms;

namespace Instrumentation.Analyzers.Tests.Privacy.Words;

/// <summary>The words beside the terms: none is written so that no name can have it, none is undone by another.</summary>
public sealed class VocabularyTests
{
    public static TheoryData<string> Sets => [.. Fields.Select(static each => each.Name)];

    private static IEnumerable<FieldInfo> Fields => typeof(Vocabulary).GetFields(BindingFlags.Public | BindingFlags.Static);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Words_AreWrittenAsNamesAreSplit(string name)
    {
        var words = (HashSet<string>)Fields.Single(each => each.Name == name).GetValue(null)!;

        Assert.Equal([], words.Where(static word => string.Join(' ', NameWords.Of(word)) != word));
    }

    [Fact]
    public void Exceptions_AreClean()
    {
        foreach (var phrase in Vocabulary.Exceptions)
        {
            foreach (var name in (string[])[Writings.Camel(phrase), Writings.Pascal("the " + phrase), Writings.Snake(phrase), Writings.Camel(phrase + " value")])
            {
                Assert.True(TermTable.Default.Judge(name).IsClean, $"{name} is {TermTable.Default.Judge(name)}");
            }
        }
    }

    [Fact]
    public void NamesOfThings_AreClean()
    {
        foreach (var thing in Vocabulary.NamedThings)
        {
            Assert.True(TermTable.Default.Judge(Writings.Camel($"{thing} name")).IsClean, thing);
            Assert.True(TermTable.Default.Judge(Writings.Pascal($"customer {thing} names")).IsClean, thing);
        }
    }

    [Fact]
    public void NeutralHeads_AreClean()
    {
        foreach (var head in Vocabulary.NeutralHeads)
        {
            Assert.True(TermTable.Default.Judge(Writings.Camel($"order {head}")).IsClean, head);
        }
    }

    [Fact]
    public void NeutralHeads_AreNoTermsAndNoTails()
    {
        var terms = DataClasses.All.SelectMany(static each => each.Strong.Concat(each.Weak));

        Assert.Equal([], Vocabulary.NeutralHeads.Intersect(terms));
        Assert.Equal([], Vocabulary.NeutralHeads.Intersect(Vocabulary.Tails));
        Assert.Equal([], Vocabulary.NeutralHeads.Intersect(Vocabulary.Prepositions));
    }

    [Fact]
    public void Sanitizers_AndWhatUndoesThem_Differ() => Assert.Equal([], Vocabulary.Sanitizers.Intersect(Vocabulary.Unsanitizers));
}
