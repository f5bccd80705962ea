using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4006: gives the instrument the name or unit that the conventions have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MetricConventionFixer)), Shared]
internal sealed class MetricConventionFixer() : RenamingFixer(RuleIds.MetricConvention);
