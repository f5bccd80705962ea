namespace Instrumentation.Shared.Coverage;

/// <summary>How a framework finds the methods that it calls.</summary>
internal enum Recognition
{
    /// <summary>Overrides of a member of the type.</summary>
    Override,

    /// <summary>Implementations of the interface's members.</summary>
    Implementation,

    /// <summary>Public methods of the classes that derive from the type or have the attribute.</summary>
    PublicMethods,

    /// <summary>Methods with the attribute.</summary>
    Attribute,

    /// <summary>Implementations of members of interfaces that derive from the type: grains, actors.</summary>
    DerivedInterface,

    /// <summary>Overrides of members of a base class that has the attribute: services of gRPC.</summary>
    OverrideBelowAttribute,

    /// <summary>What a call of the type hands over: <see cref="MappedEntryPoints"/>.</summary>
    Call,

    /// <summary>Implementations of interface members that have the attribute: operations of CoreWCF.</summary>
    AttributedInterfaceMember,
}

/// <summary>A row of the table.</summary>
/// <param name="Kind">What messages call it.</param>
/// <param name="Recognition">How it is recognised.</param>
/// <param name="Namespace">The namespace of the type that it is recognised by.</param>
/// <param name="Type">The type's name, without arity.</param>
/// <param name="Member">The member, if it is one.</param>
/// <param name="IsServed">Whether the host itself has a span for it.</param>
internal sealed record EntryPointKind(string Kind, Recognition Recognition, string Namespace, string Type, string? Member = null, bool IsServed = false);

/// <summary>Every framework whose entry points are known. One row each; recognised by symbol, never by a name in the user's code.</summary>
internal static class EntryPointKinds
{
    public static readonly EntryPointKind MinimalApi = new("minimal API endpoint", Recognition.Call, "Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions", IsServed: true);
    public static readonly EntryPointKind Timer = new("timer callback", Recognition.Call, "System.Threading", "Timer");
    public static readonly EntryPointKind Job = new("background job", Recognition.Call, "Hangfire", "BackgroundJob");

    public static readonly IReadOnlyList<EntryPointKind> All =
    [
        new("controller action", Recognition.PublicMethods, "Microsoft.AspNetCore.Mvc", "ControllerBase", IsServed: true),
        new("controller action", Recognition.PublicMethods, "Microsoft.AspNetCore.Mvc", "ControllerAttribute", IsServed: true),
        new("controller action", Recognition.PublicMethods, "System.Web.Http", "ApiController", IsServed: true),
        new("controller action", Recognition.PublicMethods, "System.Web.Mvc", "Controller", IsServed: true),
        new("page handler", Recognition.PublicMethods, "Microsoft.AspNetCore.Mvc.RazorPages", "PageModel", IsServed: true),
        new("hub method", Recognition.PublicMethods, "Microsoft.AspNetCore.SignalR", "Hub", IsServed: true),
        new("gRPC method", Recognition.OverrideBelowAttribute, "Grpc.Core", "BindServiceMethodAttribute", IsServed: true),
        new("endpoint", Recognition.Override, "FastEndpoints", "Endpoint", "HandleAsync", IsServed: true),
        new("endpoint", Recognition.Override, "FastEndpoints", "Endpoint", "ExecuteAsync", IsServed: true),
        new("service operation", Recognition.AttributedInterfaceMember, "System.ServiceModel", "OperationContractAttribute", IsServed: true),
        new("service operation", Recognition.AttributedInterfaceMember, "CoreWCF", "OperationContractAttribute", IsServed: true),
        new("background service", Recognition.Override, "Microsoft.Extensions.Hosting", "BackgroundService", "ExecuteAsync"),
        new("hosted service", Recognition.Implementation, "Microsoft.Extensions.Hosting", "IHostedService", "StartAsync"),
        new("message consumer", Recognition.Implementation, "MassTransit", "IConsumer", "Consume"),
        new("message handler", Recognition.Implementation, "NServiceBus", "IHandleMessages", "Handle"),
        new("message handler", Recognition.Implementation, "Rebus.Handlers", "IHandleMessages", "Handle"),
        new("message handler", Recognition.Attribute, "Wolverine.Attributes", "WolverineHandlerAttribute"),
        new("request handler", Recognition.Implementation, "MediatR", "IRequestHandler", "Handle"),
        new("notification handler", Recognition.Implementation, "MediatR", "INotificationHandler", "Handle"),
        new("stream handler", Recognition.Implementation, "MediatR", "IStreamRequestHandler", "Handle"),
        new("request handler", Recognition.Implementation, "Mediator", "IRequestHandler", "Handle"),
        new("command handler", Recognition.Implementation, "Mediator", "ICommandHandler", "Handle"),
        new("query handler", Recognition.Implementation, "Mediator", "IQueryHandler", "Handle"),
        new("notification handler", Recognition.Implementation, "Mediator", "INotificationHandler", "Handle"),
        new("function", Recognition.Attribute, "Microsoft.Azure.Functions.Worker", "FunctionAttribute"),
        new("function", Recognition.Attribute, "Microsoft.Azure.WebJobs", "FunctionNameAttribute"),
        new("function", Recognition.Attribute, "Amazon.Lambda.Annotations", "LambdaFunctionAttribute"),
        new("grain method", Recognition.DerivedInterface, "Orleans", "IGrain"),
        new("grain method", Recognition.DerivedInterface, "Orleans.Runtime", "IAddressable"),
        new("actor method", Recognition.DerivedInterface, "Dapr.Actors", "IActor"),
        new("topic handler", Recognition.Attribute, "Dapr", "TopicAttribute"),
        new("job", Recognition.Implementation, "Quartz", "IJob", "Execute"),
    ];
}
