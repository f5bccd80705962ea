using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2003: records the members that are safe, or nothing of the object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObjectWithPersonalMembersFixer)), Shared]
internal sealed class ObjectWithPersonalMembersFixer() : PrivacyFixer(RuleIds.ObjectWithPersonalMembers)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [SafeMembersInstead.For(value), Removal.For(value), Erasure.For(value)];
}
