using System.Collections.Immutable;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0002: calls that the compiler does not see in this compilation, from a framework, a base class or through an interface, reach no instrumentation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoInstrumentedPathAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoInstrumentedPath,
        "No instrumented path to the method",
        "'{0}' {1}, so {2}: {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.NoInstrumentedPath + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        RegisterMethodAction(context, (symbol, method, location) => AnalyzeMethod(symbol, method, location, methods));
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, methods), SymbolKind.NamedType);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, IMethodSymbol method, Location location, InstrumentedMethods methods)
    {
        if (methods.Contains(method, context.CancellationToken)
            && !PartialMethods.Takes(method)
            && MissingPaths.Of(method, methods, context.Compilation, context.CancellationToken) is { } missing)
        {
            Report(context, methods, method, location, missing);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, InstrumentedMethods methods)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.AllInterfaces.IsEmpty || !methods.IsConcerned(type))
        {
            return;
        }

        var reported = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var shims = new InterfaceShims(context.CancellationToken);
        foreach (var shim in shims.For(type))
        {
            var method = shim.Method.OriginalDefinition;
            if (shim.Kind is ShimKind.Refused && reported.Add(method))
            {
                var location = method.ContainingType.Same(type) ? method.Locations[0] : type.Locations[0];
                Report(context, methods, method, location, MissingPaths.Interface(shim, type, shims.IsCovered(type.BaseType, shim.Member), context.CancellationToken));
            }
        }

        foreach (var (member, implementation) in ExplicitImplementations(type))
        {
            // With attributes of its own it is reported as a method.
            if (methods.AttributesOf(member.OriginalDefinition) is not null
                && methods.AttributesOf(implementation) is null
                && !implementation.HasAttribute(KnownNames.NotInstrumented))
            {
                Report(context, methods, implementation, implementation.Locations[0], MissingPaths.Explicit(member));
            }
        }
    }

    private static IEnumerable<(IMethodSymbol Member, IMethodSymbol Implementation)> ExplicitImplementations(INamedTypeSymbol type)
    {
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method
                && !InterfaceMap.IsShim(method))
            {
                foreach (var member in method.ExplicitInterfaceImplementations)
                {
                    yield return (member, method);
                }
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, InstrumentedMethods methods, IMethodSymbol method, Location location, MissingPath missing)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (missing.PartialTypeHelps)
        {
            properties = properties.Add(Remedies.PartialType, null);
        }

        if (missing.PartialMethodHelps)
        {
            properties = properties.Add(Remedies.PartialMethod, null);
        }

        var severity = missing.IsRecorded ? DiagnosticSeverity.Info : methods.SeverityOf(method);
        context.ReportDiagnostic(Diagnostic.Create(Rule, location, severity, additionalLocations: null, properties, Names.Of(method), missing.Problem, missing.Consequence, missing.Advice));
    }
}
