using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0005: a value is captured as a whole whose text shows sensitive members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TaggedWithoutRedactionAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TaggedWithoutRedaction,
        "Sensitive value is tagged without redaction",
        "'{0}': {1} shows '{2}', which is sensitive, so nothing of it is recorded: capture a member that is safe, or mark the value [Sensitive]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.TaggedWithoutRedaction + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, methods), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, InstrumentedMethods methods)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var reported = new HashSet<(Location, string)>();
        foreach (var (method, location, captured) in CapturingMethods.Of(type, methods, context.Compilation, context.CancellationToken))
        {
            foreach (var value in captured.Values)
            {
                if (value.Shown is not { } shown)
                {
                    continue;
                }

                // One property of the type is captured by each of its methods.
                var place = LocationOf(value, type, context.CancellationToken) ?? location;
                if (reported.Add((place, value.Name)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, place, DeclarationOf(value, context.CancellationToken), Names.Of(method), Describe(value), $"{shown.ContainingType.Name}.{shown.Name}"));
                }
            }
        }
    }

    private static string Describe(CapturedValue value) => IsHole(value) ? $"message hole '{{{value.Name}}}'" : $"tag '{value.Name}'";

    private static bool IsHole(CapturedValue value) => value.Attribute.AttributeClass?.Name is KnownNames.Logged;

    /// <summary>The tag, or the message with the hole.</summary>
    private static Location? LocationOf(CapturedValue value, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var syntax = CapturingMethods.FindSyntax(value.Attribute, type, cancellationToken);
        var message = syntax is not null && IsHole(value) ? AttributeArguments.Positional(syntax, 0, "message") : null;
        return ((SyntaxNode?)message?.Expression ?? syntax)?.GetLocation();
    }

    /// <summary>Where the fix writes the attribute: at the parameter of a hole. Beside a tag it needs no telling.</summary>
    private static IEnumerable<Location> DeclarationOf(CapturedValue value, CancellationToken cancellationToken) =>
        IsHole(value) && value.Root?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax parameter
            ? [parameter.GetLocation()]
            : [];
}
