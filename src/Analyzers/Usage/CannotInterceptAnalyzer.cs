using System.Collections.Concurrent;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0009: the build or the language does not let calls be redirected, and there are calls that would have to be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CannotInterceptAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CannotIntercept,
        "Calls cannot be intercepted",
        "{0}, so calls of '{1}' and of other instrumented methods are not recorded: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.CannotIntercept + RulePages.Extension,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        var missed = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        if (!InterceptorRoute.SupportsLanguage(context.Compilation))
        {
            // Generated code does not compile at all, so the other routes are closed as well.
            RegisterMethodAction(context, (symbol, method, _) => AddMethod(method, methods, missed, symbol.CancellationToken));
            var version = ((CSharpCompilation)context.Compilation).LanguageVersion.ToDisplayString();
            context.RegisterCompilationEndAction(end => Report(end, missed, $"The language is C# {version}", "generated code needs C# 11 or later"));
        }
        else if (!InterceptorRoute.IsEnabled(context.Compilation))
        {
            context.RegisterOperationAction(operation => AddCall(operation, methods, missed), OperationKind.Invocation);
            context.RegisterCompilationEndAction(end => Report(
                end,
                missed,
                "The build allows for no interceptors",
                $"add '{KnownNames.GeneratedNamespace}' to the MSBuild property InterceptorsNamespaces, as the package's targets do"));
        }
    }

    private static void AddMethod(IMethodSymbol method, InstrumentedMethods methods, ConcurrentDictionary<string, bool> missed, CancellationToken cancellationToken)
    {
        if (methods.Contains(method, cancellationToken))
        {
            missed.TryAdd(Names.Of(method), true);
        }
    }

    private static void AddCall(OperationAnalysisContext context, InstrumentedMethods methods, ConcurrentDictionary<string, bool> missed)
    {
        var definition = CallSites.DefinitionOf(((IInvocationOperation)context.Operation).TargetMethod);
        if (methods.AreRecordedByCallers(definition, context.CancellationToken) && !InterceptionOptOut.Covers(context.ContainingSymbol, definition.Name))
        {
            missed.TryAdd(Names.Of(definition), true);
        }
    }

    // One for the whole compilation, and the same one whatever the order in which threads came by.
    private static void Report(CompilationAnalysisContext context, ConcurrentDictionary<string, bool> missed, string problem, string advice)
    {
        if (missed.Keys.OrderBy(static name => name, StringComparer.Ordinal).FirstOrDefault() is { } first)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, problem, first, advice));
        }
    }
}
