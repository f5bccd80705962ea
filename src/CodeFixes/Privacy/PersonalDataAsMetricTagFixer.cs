using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2006: removes the tag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataAsMetricTagFixer)), Shared]
internal sealed class PersonalDataAsMetricTagFixer() : PrivacyFixer(RuleIds.PersonalDataAsMetricTag)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [Removal.For(value), Erasure.For(value)];
}
