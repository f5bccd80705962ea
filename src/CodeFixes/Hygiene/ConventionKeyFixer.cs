using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4008: renames the key to the one that the conventions have now.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConventionKeyFixer)), Shared]
internal sealed class ConventionKeyFixer() : RenamingFixer(RuleIds.ConventionKey);
