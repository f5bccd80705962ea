using System.Composition;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>INS2008: hands the classification on to the parameter, redacts the value, or removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassifiedValueFixer)), Shared]
internal sealed class ClassifiedValueFixer() : PrivacyFixer(RuleIds.ClassifiedValue)
{
    private protected override IEnumerable<Remedy?> RemediesOf(TelemetryValue value) =>
        [CopiedClassification.For(value), Redaction.For(value), Removal.For(value)];
}
