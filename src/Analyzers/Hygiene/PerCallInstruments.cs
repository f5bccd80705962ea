using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4004: instruments, meters and activity sources that are made for one use where methods run again and again.</summary>
internal sealed class PerCallInstruments(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>What a method that sets an application up is given.</summary>
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "IServiceCollection", "IServiceProvider", "IApplicationBuilder", "IHostBuilder", "IWebHostBuilder", "IHostApplicationBuilder", "WebApplication", "WebApplicationBuilder",
        "IEndpointRouteBuilder", "TracerProviderBuilder", "MeterProviderBuilder", "IOpenTelemetryBuilder",
    };

    private readonly IMethodSymbol? _entryPoint = compilation.GetEntryPoint(cancellationToken);

    public void Analyze(IOperation operation, OperationAnalysisContext context)
    {
        if (WhatIsMadeBy(operation) is not { } what || context.ContainingSymbol is not IMethodSymbol method || operation.Function() is not null || RunsOnce(method, context.CancellationToken))
        {
            return;
        }

        if (!new InstrumentUse(method.MethodKind is not MethodKind.PropertyGet).IsKept(operation))
        {
            var name = method.AssociatedSymbol?.Name ?? method.Name;
            HygieneFindings.Report(context, HygieneRules.PerCallInstrument, operation, QuotedSource.Of(operation), what, name);
        }
    }

    private static string? WhatIsMadeBy(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => NameOf(creation.Type),
        IInvocationOperation { TargetMethod: var method } when Telemetry.CreatesMeter(method) => "Meter",

        // Of a meter that is made here as well, the meter is what is wrong.
        IInvocationOperation { TargetMethod: var method } call when Telemetry.CreatesInstrument(method) && !Telemetry.CreatesObservable(method) && !IsMadeHere(call.Receiver()) => "instrument",
        _ => null,
    };

    private static string? NameOf(ITypeSymbol? type) => Telemetry.IsMeter(type) ? "Meter" : Telemetry.IsActivitySource(type) ? "ActivitySource" : null;

    private static bool IsMadeHere(IOperation? meter) => meter is not null && LocalValues.Resolve(meter) switch
    {
        IObjectCreationOperation => true,
        IInvocationOperation call => Telemetry.CreatesMeter(call.TargetMethod),
        _ => false,
    };

    private bool RunsOnce(IMethodSymbol method, CancellationToken token) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor
        || method.Same(_entryPoint)
        || method.Parameters.Any(static parameter => Builders.Contains(parameter.Type.Name))
        || IsStartOfService(method)
        || (method.DeclaredAccessibility is Accessibility.Private && IsCalledOnlyByConstructors(method, token));

    private static bool IsStartOfService(IMethodSymbol method) =>
        method.Name is "ExecuteAsync" or "StartAsync" && method.ContainingType.AllInterfaces.Any(static type => type.Is("Microsoft.Extensions.Hosting", "IHostedService"));

    // By name: another method with that name is a reason to be silent, not a mistake.
    private static bool IsCalledOnlyByConstructors(IMethodSymbol method, CancellationToken token) =>
        method.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(token).DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == method.Name)
            .Select(static name => name.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .ToList() is { Count: > 0 } callers
        && callers.All(static member => member is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null });

    private sealed class InstrumentUse(bool isKeptByReturn) : ObjectUse
    {
        protected override bool IsKeptByUsing => false;

        // Who calls a method for an object keeps it; who reads a property does not.
        protected override bool IsKeptByReturn => isKeptByReturn;

        protected override bool Keeps(IMethodSymbol method) => Telemetry.CreatesObservable(method);

        protected override bool Continues(IMethodSymbol method) => Telemetry.CreatesInstrument(method);
    }
}
