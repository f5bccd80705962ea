using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2004: removes the tag, or redacts its value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataOnSpanFixer)), Shared]
internal sealed class PersonalDataOnSpanFixer() : PrivacyFixer(RuleIds.PersonalDataOnSpan)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [Removal.For(value), Redaction.For(value), Erasure.For(value)];
}
