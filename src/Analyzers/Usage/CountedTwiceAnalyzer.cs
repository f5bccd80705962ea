using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0011: two routes reach one call, and both cannot have it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CountedTwiceAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CountedTwice,
        "Two routes would count one call twice",
        "{0}, so {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.CountedTwice + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        RegisterMethodAction(context, (symbol, method, location) => AnalyzeOverride(symbol, method, location, methods));

        // No symbol action sees an assembly.
        context.RegisterSemanticModelAction(AnalyzeDecorators);
    }

    private static void AnalyzeOverride(SymbolAnalysisContext context, IMethodSymbol method, Location location, InstrumentedMethods methods)
    {
        if (!method.IsOverride || !PartialMethods.Takes(method) || methods.AttributesOf(method) is null)
        {
            return;
        }

        for (var overridden = method.OverriddenMethod?.OriginalDefinition; overridden is not null; overridden = overridden.OverriddenMethod?.OriginalDefinition)
        {
            if (methods.AreRecordedByCallers(overridden, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    location,
                    $"'{Names.Of(method)}' records its calls in its own body and overrides '{Names.Of(overridden)}', whose calls are recorded where they are made",
                    $"calls through '{overridden.ContainingType.Name}' count twice",
                    overridden.IsAbstract
                        ? $"declare the override without 'partial', or take the attributes off '{Names.Of(overridden)}'"
                        : $"declare the override without 'partial', or '{Names.Of(overridden)}' partial as well"));
                return;
            }
        }
    }

    private static void AnalyzeDecorators(SemanticModelAnalysisContext context)
    {
        var compilation = context.SemanticModel.Compilation;
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == context.SemanticModel.SyntaxTree
                && attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.Decorate)
                && DecoratedInterfaces.Find(attribute, compilation) is { } decorated)
            {
                AnalyzeDecorator(context, decorated, reference.GetSyntax(context.CancellationToken).GetLocation());
            }
        }
    }

    private static void AnalyzeDecorator(SemanticModelAnalysisContext context, INamedTypeSymbol decorated, Location location)
    {
        var compilation = context.SemanticModel.Compilation;
        var conflicts = new DecoratorConflicts(compilation, context.CancellationToken).Of(decorated);
        if (conflicts.Count == 0)
        {
            return;
        }

        var operations = DecoratedOperations.Of(decorated, compilation, context.CancellationToken).Methods;
        foreach (var type in conflicts.Where(conflict => operations.Contains(conflict.Member.OriginalDefinition)).GroupBy(static conflict => conflict.Type, NamedTypes))
        {
            var members = type.Select(static conflict => Names.Of(conflict.Member)).Distinct().OrderBy(static name => name, StringComparer.Ordinal);
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                location,
                $"'{type.Key.Name}' records calls of '{string.Join("', '", members)}' itself",
                $"the decorator of '{decorated.Name}' does not, whatever it stands in front of",
                $"take '{type.Key.Name}' out with [NotInstrumented], or do not decorate the interface"));
        }
    }

    private static IEqualityComparer<INamedTypeSymbol> NamedTypes => SymbolEqualityComparer.Default;
}
