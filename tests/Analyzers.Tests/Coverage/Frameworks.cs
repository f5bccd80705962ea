namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>One entry point for each row of the table.</summary>
internal static class Frameworks
{
    private const string OperationContract = "{ public sealed class OperationContractAttribute : System.Attribute; public interface IShop { [OperationContract] void M(); } }";

    public static IReadOnlyList<Framework> All { get; } =
    [
        new("Microsoft.AspNetCore.Mvc.ControllerBase", "public class C : Microsoft.AspNetCore.Mvc.ControllerBase { ATTRIBUTE public void [|M|]() { BODY } }"),
        new("Microsoft.AspNetCore.Mvc.ControllerAttribute", "[Microsoft.AspNetCore.Mvc.Controller] public class C { ATTRIBUTE public void [|M|]() { BODY } }"),
        new("System.Web.Http.ApiController", "public class C : System.Web.Http.ApiController { ATTRIBUTE public void [|M|]() { BODY } }", "namespace System.Web.Http { public abstract class ApiController; }"),
        new("System.Web.Mvc.Controller", "public class C : System.Web.Mvc.Controller { ATTRIBUTE public void [|M|]() { BODY } }", "namespace System.Web.Mvc { public abstract class Controller; }"),
        new("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "public class C : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { ATTRIBUTE public void [|OnPost|]() { BODY } }"),
        new("Microsoft.AspNetCore.SignalR.Hub", "public class C : Microsoft.AspNetCore.SignalR.Hub { ATTRIBUTE public void [|M|]() { BODY } }"),
        new(
            "Grpc.Core.BindServiceMethodAttribute",
            "public class C : ShopBase { ATTRIBUTE public override void [|M|]() { BODY } }",
            """
            namespace Grpc.Core { public sealed class BindServiceMethodAttribute(System.Type type, string name) : System.Attribute; }
            [Grpc.Core.BindServiceMethod(typeof(ShopBase), "Bind")] public abstract class ShopBase { public virtual void M() { } }
            """),
        new(
            "FastEndpoints.Endpoint.HandleAsync",
            "public class C : FastEndpoints.Endpoint<string> { ATTRIBUTE public override Task [|HandleAsync|](string a) { BODY return Task.CompletedTask; } }",
            "namespace FastEndpoints { public abstract class Endpoint<T> { public virtual System.Threading.Tasks.Task HandleAsync(T a) => null!; } }"),
        new(
            "FastEndpoints.Endpoint.ExecuteAsync",
            "public class C : FastEndpoints.Endpoint<string, int> { ATTRIBUTE public override Task<int> [|ExecuteAsync|](string a) { BODY return Task.FromResult(1); } }",
            "namespace FastEndpoints { public abstract class Endpoint<T, TResult> { public virtual System.Threading.Tasks.Task<TResult> ExecuteAsync(T a) => null!; } }"),
        new("System.ServiceModel.OperationContractAttribute", "public class C : System.ServiceModel.IShop { ATTRIBUTE public void [|M|]() { BODY } }", "namespace System.ServiceModel " + OperationContract),
        new("CoreWCF.OperationContractAttribute", "public class C : CoreWCF.IShop { ATTRIBUTE public void [|M|]() { BODY } }", "namespace CoreWCF " + OperationContract),
        new(
            "Microsoft.Extensions.Hosting.BackgroundService.ExecuteAsync",
            "public class C : Microsoft.Extensions.Hosting.BackgroundService { ATTRIBUTE protected override Task [|ExecuteAsync|](CancellationToken stop) { BODY return Task.CompletedTask; } }"),
        new(
            "Microsoft.Extensions.Hosting.IHostedService.StartAsync",
            """
            public class C : Microsoft.Extensions.Hosting.IHostedService
            {
                ATTRIBUTE public Task [|StartAsync|](CancellationToken stop) { BODY return Task.CompletedTask; }
                public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
            }
            """),
        Handler("MassTransit.IConsumer.Consume", "<string>", "namespace MassTransit { public interface IConsumer<T> { void Consume(T a); } }"),
        Handler("NServiceBus.IHandleMessages.Handle", "<string>", "namespace NServiceBus { public interface IHandleMessages<T> { void Handle(T a); } }"),
        Handler("Rebus.Handlers.IHandleMessages.Handle", "<string>", "namespace Rebus.Handlers { public interface IHandleMessages<T> { void Handle(T a); } }"),
        Attributed("Wolverine.Attributes.WolverineHandlerAttribute"),
        Handler("MediatR.IRequestHandler.Handle", "<string, int>", "namespace MediatR { public interface IRequestHandler<T, TResult> { void Handle(T a); } }"),
        Handler("MediatR.INotificationHandler.Handle", "<string>", "namespace MediatR { public interface INotificationHandler<T> { void Handle(T a); } }"),
        Handler("MediatR.IStreamRequestHandler.Handle", "<string, int>", "namespace MediatR { public interface IStreamRequestHandler<T, TResult> { void Handle(T a); } }"),
        Handler("Mediator.IRequestHandler.Handle", "<string, int>", "namespace Mediator { public interface IRequestHandler<T, TResult> { void Handle(T a); } }"),
        Handler("Mediator.ICommandHandler.Handle", "<string>", "namespace Mediator { public interface ICommandHandler<T> { void Handle(T a); } }"),
        Handler("Mediator.IQueryHandler.Handle", "<string, int>", "namespace Mediator { public interface IQueryHandler<T, TResult> { void Handle(T a); } }"),
        Handler("Mediator.INotificationHandler.Handle", "<string>", "namespace Mediator { public interface INotificationHandler<T> { void Handle(T a); } }"),
        Attributed("Microsoft.Azure.Functions.Worker.FunctionAttribute"),
        Attributed("Microsoft.Azure.WebJobs.FunctionNameAttribute"),
        Attributed("Amazon.Lambda.Annotations.LambdaFunctionAttribute"),
        new("Orleans.IGrain", "public class C : IShop { ATTRIBUTE public void [|M|]() { BODY } }", "namespace Orleans { public interface IGrain; } public interface IShop : Orleans.IGrain { void M(); }"),
        new(
            "Orleans.Runtime.IAddressable",
            "public class C : IShop { ATTRIBUTE void IShop.[|M|]() { BODY } }",
            "namespace Orleans.Runtime { public interface IAddressable; } public interface IShop : Orleans.Runtime.IAddressable { void M(); }"),
        new("Dapr.Actors.IActor", "public class C : IShop { ATTRIBUTE public void [|M|]() { BODY } }", "namespace Dapr.Actors { public interface IActor; } public interface IShop : Dapr.Actors.IActor { void M(); }"),
        Attributed("Dapr.TopicAttribute"),
        Handler("Quartz.IJob.Execute", "", "namespace Quartz { public interface IJob { void Execute(string a); } }"),
    ];

    // A class that implements the one member of an interface.
    private static Framework Handler(string row, string arguments, string declarations)
    {
        var dot = row.LastIndexOf('.');
        return new(row, $"public class C : {row[..dot]}{arguments} {{ ATTRIBUTE public void [|{row[(dot + 1)..]}|](string a) {{ BODY }} }}", declarations);
    }

    private static Framework Attributed(string row)
    {
        var dot = row.LastIndexOf('.');
        return new(
            row,
            $"public class C {{ [{row}] ATTRIBUTE public void [|M|]() {{ BODY }} }}",
            $"namespace {row[..dot]} {{ public sealed class {row[(dot + 1)..]} : System.Attribute; }}");
    }
}
