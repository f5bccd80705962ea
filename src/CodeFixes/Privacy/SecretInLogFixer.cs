using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2001: removes the secret, logs its length, or redacts it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInLogFixer)), Shared]
internal sealed class SecretInLogFixer() : PrivacyFixer(RuleIds.SecretInLog)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [Removal.For(value), LengthInstead.For(value), Redaction.For(value), Erasure.For(value)];
}
