using System.Collections.Concurrent;
using System.Collections.Immutable;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0003: a use of an instrumented method that the compiler cannot redirect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CallGoesAroundAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private const string ThisCall = "this call is";
    private const string CallsThroughIt = "calls through it are";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CallGoesAround,
        "Call goes around the instrumentation",
        "'{0}' is reached by {1}, which goes around its instrumentation, so {2} not recorded",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.CallGoesAround + RulePages.Extension);

    private static readonly ImmutableDictionary<string, string?> NamesMethod = ImmutableDictionary<string, string?>.Empty.Add(Remedies.PartialMethod, null);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        // Where no call can be redirected, INS0009 says so once.
        if (!InterceptorRoute.IsEnabled(context.Compilation) || !InterceptorRoute.SupportsLanguage(context.Compilation))
        {
            return;
        }

        var uses = new Uses(methods, context.Compilation);
        context.RegisterOperationAction(uses.AnalyzePatternCalls, PatternCalls.Kinds);
        context.RegisterOperationAction(uses.AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(uses.AnalyzeDynamicInvocation, OperationKind.DynamicInvocation);
        context.RegisterOperationAction(uses.AnalyzeMethodReference, OperationKind.MethodReference);
        context.RegisterOperationAction(uses.AnalyzeCompilersCalls, OperationKind.Loop, OperationKind.Using, OperationKind.UsingDeclaration);
    }

    private sealed class Uses(InstrumentedMethods methods, Compilation compilation)
    {
        private readonly ConcurrentDictionary<IMethodSymbol, string?> _outOfReach = new(SymbolEqualityComparer.Default);

        public void AnalyzeInvocation(OperationAnalysisContext context)
        {
            var invocation = (IInvocationOperation)context.Operation;
            var definition = CallSites.DefinitionOf(invocation.TargetMethod);
            if (!methods.AreRecordedByCallers(definition, context.CancellationToken))
            {
                return;
            }

            if (invocation.Syntax is not InvocationExpressionSyntax call)
            {
                Report(context, definition, invocation.Syntax, "a call that the compiler writes", ThisCall, namesMethod: false);
            }
            else if (CallSites.GoesAround(call, definition, invocation.SemanticModel!, context.CancellationToken) is { } reason)
            {
                if (!IsPartOfRecordedCall(call, definition, context))
                {
                    Report(context, definition, call.Expression, reason, ThisCall);
                }
            }
            else if (_outOfReach.GetOrAdd(definition, method => OutOfReach(method, context.CancellationToken)) is { } hidden)
            {
                Report(context, definition, call.Expression, $"a direct call ({hidden})", ThisCall);
            }
        }

        // Where the receiver is dynamic as well, nobody knows whose method it is.
        public void AnalyzeDynamicInvocation(OperationAnalysisContext context)
        {
            if (context.Operation.Syntax is not InvocationExpressionSyntax call)
            {
                return;
            }

            // Of a single candidate the compiler is as sure as of any method.
            var bound = context.Operation.SemanticModel!.GetSymbolInfo(call, context.CancellationToken);
            foreach (var candidate in bound.Symbol is { } only ? [only] : bound.CandidateSymbols)
            {
                if (candidate is IMethodSymbol method && CallSites.DefinitionOf(method) is var definition && methods.AreRecordedByCallers(definition, context.CancellationToken))
                {
                    Report(context, definition, call.Expression, CallSites.DynamicCall, ThisCall, namesMethod: false);
                    return;
                }
            }
        }

        public void AnalyzeMethodReference(OperationAnalysisContext context)
        {
            var reference = (IMethodReferenceOperation)context.Operation;
            var definition = CallSites.DefinitionOf(reference.Method);
            if (methods.AreRecordedByCallers(definition, context.CancellationToken) && !Delegates.OnlyTakesAway(reference))
            {
                var isAddress = reference.Parent is IAddressOfOperation;
                Report(context, definition, reference.Syntax, isAddress ? "a function pointer" : "a method group", CallsThroughIt);
            }
        }

        public void AnalyzeCompilersCalls(OperationAnalysisContext context) =>
            ReportAll(context, CompilersCalls.Of(context.Operation, methods, compilation, context.CancellationToken));

        public void AnalyzePatternCalls(OperationAnalysisContext context) => ReportAll(context, PatternCalls.Of(context.Operation, methods, compilation));

        private void ReportAll(OperationAnalysisContext context, IEnumerable<(IMethodSymbol Called, string What, SyntaxNode Syntax)> calls)
        {
            foreach (var (called, what, syntax) in calls)
            {
                var definition = CallSites.DefinitionOf(called);
                if (methods.AreRecordedByCallers(definition, context.CancellationToken))
                {
                    Report(context, definition, syntax, what, ThisCall, namesMethod: false);
                }
            }
        }

        /// <summary>Whether the call is made by an override of the method that is recorded itself: it belongs to that call and must not count again.</summary>
        private bool IsPartOfRecordedCall(InvocationExpressionSyntax call, IMethodSymbol definition, OperationAnalysisContext context)
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } || context.ContainingSymbol is not IMethodSymbol caller)
            {
                return false;
            }

            foreach (var member in caller.ContainingType.GetMembers(definition.Name))
            {
                if (member is IMethodSymbol { IsOverride: true } method
                    && method.Root().OriginalDefinition.Same(definition.Root().OriginalDefinition)
                    && (method.Same(caller) || PartialMethods.FindCore(method).Same(caller)))
                {
                    return methods.AttributesOf(method) is not null;
                }
            }

            return false;
        }

        /// <summary>Why generated code cannot name the method. Where that means that it is never recorded, INS0002 reports the method instead.</summary>
        private string? OutOfReach(IMethodSymbol definition, CancellationToken cancellationToken) =>
            InterceptorRoute.Refusal(definition, compilation, cancellationToken) is { } reason
            && (!definition.ContainingAssembly.Same(compilation.Assembly)
                || InstrumentedMethods.ShimsOf(definition, cancellationToken).Any(static shim => shim.Kind is ShimKind.Instrument))
                ? reason
                : null;

        private void Report(OperationAnalysisContext context, IMethodSymbol method, SyntaxNode syntax, string how, string missed, bool namesMethod = true) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), methods.SeverityOf(method), additionalLocations: null, namesMethod ? NamesMethod : null, Names.Of(method), how, missed));
    }
}
