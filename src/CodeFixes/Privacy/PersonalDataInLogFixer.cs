using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2002: removes the value, logs the id of what it is read from, or redacts it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInLogFixer)), Shared]
internal sealed class PersonalDataInLogFixer() : PrivacyFixer(RuleIds.PersonalDataInLog)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [Removal.For(value), IdInstead.For(value), Redaction.For(value), Erasure.For(value)];
}
