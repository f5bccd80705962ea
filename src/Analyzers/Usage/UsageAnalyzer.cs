using Instrumentation.Analyzers.Engine;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>A rule about how the attributes are used. Costs nothing in a compilation that does not refer to them.</summary>
/// <param name="rule">The rule.</param>
/// <param name="needsInstrumentation">Whether the rule is about what generated code reaches, and so has nothing to say where the build generates none.</param>
internal abstract class UsageAnalyzer(DiagnosticDescriptor rule, bool needsInstrumentation) : FamilyAnalyzer(rule)
{
    public const string Category = "Instrumentation.Usage";

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        var methods = InstrumentedMethods.Of(context.Compilation);
        if (methods.HasAttributes && !(needsInstrumentation && BuildProperties.IsDisabled(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)))
        {
            Register(context, methods);
        }
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods);

    /// <summary>Analyzes every declared method once: a partial one as its definition, an extension member as the static method behind it.</summary>
    /// <remarks>
    /// By way of the types, because the driver shows of a partial method only the part with the body, which is generated code, and so
    /// nothing of those methods that take the Partial route.
    /// </remarks>
    private protected static void RegisterMethodAction(CompilationStartAnalysisContext context, Action<SymbolAnalysisContext, IMethodSymbol, Location> analyze) =>
        context.RegisterSymbolAction(
            type =>
            {
                foreach (var member in ((INamedTypeSymbol)type.Symbol).GetMembers())
                {
                    if (member is IMethodSymbol { IsImplicitlyDeclared: false } method)
                    {
                        analyze(type, ExtensionBlocks.ImplementationOf(method), method.Locations[0]);
                    }
                }
            },
            SymbolKind.NamedType);
}
