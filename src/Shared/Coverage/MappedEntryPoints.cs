using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Shared.Coverage;

/// <summary>Entry points that a call hands to a framework: <c>MapGet("/orders", …)</c>, <c>new Timer(…)</c>, a job of Hangfire.</summary>
internal static class MappedEntryPoints
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapFallback" };

    private static readonly HashSet<string> Jobs = new(StringComparer.Ordinal) { "Enqueue", "Schedule", "AddOrUpdate", "ContinueJobWith", "ContinueWith" };

    /// <summary>Whether a node looks like one: only then is its operation worth asking for.</summary>
    public static bool CanBe(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => Maps.Contains(name) || Jobs.Contains(name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } } => Maps.Contains(name) || Jobs.Contains(name),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var name } } => Maps.Contains(name) || Jobs.Contains(name),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } => true,
        _ => node is BaseObjectCreationExpressionSyntax,
    };

    /// <summary>The entry point in an invocation or creation, or <see langword="null"/>.</summary>
    public static EntryPoint? In(IOperation operation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IInvocationOperation call when Maps.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions"):
                var route = Constant(call, "pattern");
                return HandlerOf(call.Arguments) is { } handler
                    ? Create(EntryPointKinds.MinimalApi, $"{VerbOf(call.TargetMethod.Name)}{route ?? "(endpoint)"}", route, handler, cancellationToken)
                    : null;
            case IObjectCreationOperation { Type: INamedTypeSymbol type } creation when type.Is("System.Threading", "Timer"):
                return HandlerOf(creation.Arguments) is { } callback ? Create(EntryPointKinds.Timer, "timer", route: null, callback, cancellationToken) : null;
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { Name: "Elapsed", ContainingType: { } timer } } } subscription when timer.Is("System.Timers", "Timer"):
                return subscription.HandlerValue is IDelegateCreationOperation elapsed ? Create(EntryPointKinds.Timer, "timer", route: null, elapsed.Target, cancellationToken) : null;
            case IInvocationOperation call when Jobs.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType is { ContainingNamespace.Name: "Hangfire", Name: "BackgroundJob" or "RecurringJob" or "BackgroundJobClientExtensions" or "RecurringJobManagerExtensions" }:
                return JobOf(call) is { } job ? Create(EntryPointKinds.Job, $"{job.ContainingType.Name}.{job.Name}", route: null, job, call.Syntax, cancellationToken) : null;
            default:
                return null;
        }
    }

    private static EntryPoint? Create(EntryPointKind kind, string name, string? route, IOperation handler, CancellationToken cancellationToken) => handler switch
    {
        IAnonymousFunctionOperation function => new EntryPoint(kind.Kind, name, route, kind.IsServed, function.Symbol, function.Syntax, PlaceOf(function.Syntax)),
        IMethodReferenceOperation reference => Create(kind, name, route, reference.Method, reference.Syntax, cancellationToken),
        _ => null,
    };

    // A method of another assembly is that one's to instrument.
    private static EntryPoint? Create(EntryPointKind kind, string name, string? route, IMethodSymbol method, SyntaxNode place, CancellationToken cancellationToken)
    {
        var definition = method.OriginalDefinition;
        return Declarations.WithBodyOf(definition, cancellationToken) is { } body
            ? new EntryPoint(kind.Kind, name, route, kind.IsServed, definition, body, place.GetLocation())
            : null;
    }

    private static IOperation? HandlerOf(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            if (value is IDelegateCreationOperation creation)
            {
                return creation.Target;
            }
        }

        return null;
    }

    // Of a member of an interface, what implements it, if that is one method.
    private static IMethodSymbol? JobOf(IInvocationOperation call)
    {
        if (CalledBy(call) is not { ContainingType.TypeKind: TypeKind.Interface } member || call.SemanticModel is not { } model)
        {
            return CalledBy(call);
        }

        var behind = Implementations.In(model.Compilation).Of(member).Where(static method => method.ContainingType.TypeKind is not TypeKind.Interface).Take(2).ToList();
        return behind.Count == 1 ? behind[0] : null;
    }

    private static IMethodSymbol? CalledBy(IInvocationOperation call) =>
        call.Arguments
            .SelectMany(static argument => argument.Value.DescendantsAndSelf())
            .OfType<IAnonymousFunctionOperation>()
            .SelectMany(static function => function.Body.Descendants().OfType<IInvocationOperation>())
            .Select(static job => job.TargetMethod)
            .FirstOrDefault();

    private static string? Constant(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static string VerbOf(string method) => method is "Map" or "MapMethods" or "MapFallback" ? "" : method.Substring("Map".Length).ToUpperInvariant() + " ";

    // The arrow says enough; a long body would be underlined whole.
    private static Location PlaceOf(SyntaxNode function) => function is LambdaExpressionSyntax lambda ? lambda.ArrowToken.GetLocation() : function.GetLocation();
}
