using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0004: a tag path, a message hole or <c>ErrorWhen</c> names something that is not there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DoesNotBindAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DoesNotBind,
        "Tag path, ErrorWhen or message hole does not bind",
        "'{0}': {1} does not bind, so it is not recorded: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.DoesNotBind + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, methods), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, InstrumentedMethods methods)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var reported = new HashSet<(Location, string, string)>();
        foreach (var (method, location, captured) in CapturingMethods.Of(type, methods, context.Compilation, context.CancellationToken))
        {
            foreach (var error in captured.Errors)
            {
                // One property of the type is captured by each of its methods.
                var place = LocationOf(error.Attribute, type, context.CancellationToken) ?? location;
                if (reported.Add((place, error.What, error.Reason)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, place, Names.Of(method), error.What, error.Reason));
                }
            }
        }
    }

    /// <summary>The argument that is wrong.</summary>
    private static Location? LocationOf(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (CapturingMethods.FindSyntax(attribute, type, cancellationToken) is not { } syntax)
        {
            return null;
        }

        var argument = attribute.AttributeClass?.Name switch
        {
            KnownNames.Logged => AttributeArguments.Positional(syntax, 0, "message"),
            KnownNames.Tag => AttributeArguments.Positional(syntax, 1, "path") ?? AttributeArguments.Positional(syntax, 0, "name"),
            _ => AttributeArguments.Named(syntax, "ErrorWhen"),
        };
        return ((SyntaxNode?)argument?.Expression ?? syntax).GetLocation();
    }
}
