using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { IsImplicitlyDeclared: false } declared)
            {
                continue;
            }

            var method = ExtensionBlocks.ImplementationOf(declared);
            if (!methods.Contains(method, context.CancellationToken)
                || methods.AttributesOf(method) is not { } attributes)
            {
                continue;
            }

            foreach (var error in CapturedValues.Of(method, attributes, context.Compilation, context.CancellationToken).Errors)
            {
                // One property of the type is captured by each of its methods.
                var location = LocationOf(error.Attribute, type, context.CancellationToken) ?? declared.Locations[0];
                if (reported.Add((location, error.What, error.Reason)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, location, Names.Of(method), error.What, error.Reason));
                }
            }
        }
    }

    /// <summary>The argument that is wrong, if the attribute is written in the type itself; elsewhere the mistake is the method's that inherits it.</summary>
    private static Location? LocationOf(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference is not { } reference
            || !type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == reference.SyntaxTree && part.Span.Contains(reference.Span))
            || reference.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
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
