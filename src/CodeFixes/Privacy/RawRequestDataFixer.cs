using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2007: logs the keys without their values, or nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RawRequestDataFixer)), Shared]
internal sealed class RawRequestDataFixer() : PrivacyFixer(RuleIds.RawRequestData)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [KeysInstead.For(value), Removal.For(value)];
}
