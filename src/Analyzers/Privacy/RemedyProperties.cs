using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Shared;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>What the fixes of the family need to know of a finding.</summary>
internal static class RemedyProperties
{
    private const int MaximumMembers = 5;

    public static ImmutableDictionary<string, string?> Of(Sink sink, Finding finding, Judge judge)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        if (sink.Name is { Length: > 0 } name)
        {
            properties[Remedies.SinkName] = name;
        }

        if (judge.Options.FirstRedactor is { } redactor)
        {
            properties[Remedies.Redactor] = redactor;
        }

        if (finding is { Members: not null, Type: { } type } && judge.Members.SafeOf(type).Take(MaximumMembers).ToList() is { Count: > 0 } members)
        {
            properties[Remedies.SafeMembers] = string.Join(",", members);
        }

        return properties.ToImmutable();
    }
}
