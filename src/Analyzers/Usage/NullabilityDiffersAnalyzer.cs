using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0012: what the compiler would say of a method and the interface member it implements, if no generated member stood between them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NullabilityDiffersAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NullabilityDiffers,
        "Nullability differs from the interface's",
        "The nullability of {0} of '{1}' does not match that of '{2}', so {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.NullabilityDiffers + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, methods), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, InstrumentedMethods methods)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.AllInterfaces.IsEmpty || !methods.IsConcerned(type))
        {
            return;
        }

        foreach (var shim in new InterfaceShims(context.CancellationToken).For(type))
        {
            // In the IDE there is no shim, and the compiler speaks for itself. Where a base type lists the interface, it is that one's matter.
            if (shim.Relist || type.FindImplementationForInterfaceMember(shim.Member) is not IMethodSymbol found || !InterfaceMap.IsShim(found))
            {
                continue;
            }

            var method = shim.Implementation;
            var location = method.ContainingType.OriginalDefinition.Same(type) ? method.Locations[0] : type.Locations[0];
            foreach (var (what, consequence) in NullabilityMatch.Differences(method, shim.Member))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, location, what, Names.Of(method.OriginalDefinition), Names.Of(shim.Member.OriginalDefinition), consequence));
            }
        }
    }
}
