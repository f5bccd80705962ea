using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2005: moves it to a log, takes the value out of the message, or redacts it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInExceptionFixer)), Shared]
internal sealed class PersonalDataInExceptionFixer() : PrivacyFixer(RuleIds.PersonalDataInException)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [LogInstead.For(value), Removal.For(value), Redaction.For(value)];
}
