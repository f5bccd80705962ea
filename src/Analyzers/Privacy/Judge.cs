using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Privacy.Options;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>All that judges values, with the options of one file.</summary>
internal sealed class Judge
{
    public Judge(PrivacyOptions options, bool knowsMarks)
    {
        Options = options;
        Symbols = new SymbolClassifier(options, knowsMarks);
        Members = new PersonalMembers(Symbols);
        Values = new ValueClassifier(options, Symbols, Members);
    }

    public PrivacyOptions Options { get; }

    public SymbolClassifier Symbols { get; }

    public PersonalMembers Members { get; }

    public ValueClassifier Values { get; }
}
