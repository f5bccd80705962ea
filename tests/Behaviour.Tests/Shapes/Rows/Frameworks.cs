namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>What containers, hosts, mediators, proxies and serializers do with instrumented classes.</summary>
public sealed class Frameworks : ShapeTests<Frameworks>, IShapes
{
    private const string Services = "using Microsoft.Extensions.DependencyInjection;";
    private const string Hosting = Services + " using Microsoft.Extensions.Hosting;";
    private const string Till = "public interface ITill { string Name(); } public partial class Till : ITill { [All] public virtual string Name() => \"till\"; }";

    public static ShapeRow[] Rows =>
    [
        new("every kind of registration", """
            public interface ITill { string Name(); }
            public partial class Till : ITill { [All] public string Name() => "till"; }
            public interface IBox<T> { string Name(); }
            public partial class Box<T> : IBox<T> { [All] public string Name() => typeof(T).Name; }
            public class Shop(ITill till, IEnumerable<ITill> all) { public string Names() => till.Name() + all.Count(); }
            """, """
            var services = new ServiceCollection().AddTransient<ITill, Till>().AddScoped<Till>().AddKeyedSingleton<ITill, Till>("key").AddSingleton(typeof(IBox<>), typeof(Box<>)).AddSingleton<Shop>();
            var provider = services.AddSingleton<ITill>(each => new Till()).BuildServiceProvider();
            using var scope = provider.CreateScope();
            return provider.GetRequiredService<ITill>().Name() + scope.ServiceProvider.GetRequiredService<Till>().Name() + provider.GetRequiredKeyedService<ITill>("key").Name()
                + provider.GetRequiredService<IBox<int>>().Name() + string.Concat(provider.GetServices<ITill>().Select(each => each.Name())) + provider.GetRequiredService<Shop>().Names();
            """, "Till.Name=6 Box.Name=1") { Prologue = Services },
        new("typed client", "public interface IClient { string Timeout(); } public partial class Client(System.Net.Http.HttpClient client) : IClient { [All] public string Timeout() => client.Timeout.TotalSeconds.ToString(); }", "var services = new ServiceCollection(); services.AddHttpClient<IClient, Client>(); return services.BuildServiceProvider().GetRequiredService<IClient>().Timeout();", "Client.Timeout=1") { Prologue = Services },
        new("hosted services", """
            public partial class Opener : IHostedService { [All] public Task StartAsync(CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) => Task.CompletedTask; }
            public partial class Worker : BackgroundService { [All] protected override Task {|INS0002:ExecuteAsync|}(CancellationToken token) => Task.CompletedTask; }
            public partial class Endpoint : BackgroundService { [All] protected override partial Task ExecuteAsync(CancellationToken stoppingToken); private async Task ExecuteCoreAsync(CancellationToken stoppingToken) => await Task.Yield(); }
            """, """
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddHostedService<Opener>().AddHostedService<Worker>().AddHostedService<Endpoint>();
            using var host = builder.Build();
            await host.StartAsync();
            await host.Services.GetServices<IHostedService>().OfType<Endpoint>().Single().ExecuteTask!;
            await host.StopAsync();
            return 1;
            """, "Opener.StartAsync=1 Endpoint.ExecuteAsync=1") { Prologue = Hosting },
        new("override of a hosted service's interface method", "public partial class Worker : BackgroundService { [All] public override Task StartAsync(CancellationToken token) => base.StartAsync(token); protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }", "IHostedService worker = new Worker(); await worker.StartAsync(default); await worker.StopAsync(default); return 1;", "Worker.StartAsync=1") { Prologue = Hosting },
        new("mediator with an open pipeline", """
            public interface IRequest<TResult>;
            public interface IRequestHandler<in TRequest, TResult> where TRequest : IRequest<TResult> { Task<TResult> Handle(TRequest request, CancellationToken token); }
            public interface IBehaviour<in TRequest, TResult> where TRequest : notnull { Task<TResult> Handle(TRequest request, Func<Task<TResult>> next, CancellationToken token); }
            public interface INotificationHandler<in TNotification> { Task Handle(TNotification notification, CancellationToken token); }
            public record Ping(int X) : IRequest<string>;
            public partial class PingHandler : IRequestHandler<Ping, string>, INotificationHandler<Ping>
            {
                [All] public async Task<string> Handle(Ping request, CancellationToken token) { await Task.Yield(); return "pong" + request.X; }
                Task INotificationHandler<Ping>.Handle(Ping notification, CancellationToken token) => Task.CompletedTask;
            }
            public partial class Timing<TRequest, TResult> : IBehaviour<TRequest, TResult> where TRequest : notnull { [All] public Task<TResult> Handle(TRequest request, Func<Task<TResult>> next, CancellationToken token) => next(); }
            public static class Mediator
            {
                public static Task<TResult> Send<TRequest, TResult>(IServiceProvider provider, TRequest request) where TRequest : IRequest<TResult>
                {
                    Func<Task<TResult>> next = () => provider.GetRequiredService<IRequestHandler<TRequest, TResult>>().Handle(request, default);
                    foreach (var behaviour in provider.GetServices<IBehaviour<TRequest, TResult>>()) { var inner = next; next = () => behaviour.Handle(request, inner, default); }
                    return next();
                }
            }
            """, """
            var services = new ServiceCollection().AddTransient(typeof(IBehaviour<,>), typeof(Timing<,>));
            foreach (var implemented in typeof(PingHandler).GetInterfaces()) { services.AddTransient(implemented, typeof(PingHandler)); }
            var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<INotificationHandler<Ping>>().Handle(new Ping(1), default);
            return await Mediator.Send<Ping, string>(provider, new Ping(2));
            """, "PingHandler.Handle=1 Timing.Handle=1") { Prologue = Services },
        new("consumer of several messages", """
            public interface IConsumer;
            public interface IConsumer<in T> : IConsumer where T : class { Task Consume(IReadOnlyList<T> messages); }
            public partial class Consumer : IConsumer<string>, IConsumer<Version> { [All] public Task Consume(IReadOnlyList<string> messages) => Task.CompletedTask; [All] public Task Consume(IReadOnlyList<Version> messages) => Task.CompletedTask; }
            public static class Bus { public static Task Dispatch<T>(object consumer, T message) where T : class => ((IConsumer<T>)consumer).Consume([message]); }
            """, "await Bus.Dispatch(new Consumer(), \"x\"); await Bus.Dispatch(new Consumer(), new Version()); return 1;", "Consumer.Consume=2"),
        new("job by expression", Till + " public static class Jobs { public static string Run<T>(Expression<Func<T, string>> job, T target) => (string)((MethodCallExpression)job.Body).Method.Invoke(target, null)!; }", "Expression<Func<ITill, string>> name = till => till.Name(); return name.Compile()(new Till()) + Jobs.Run<ITill>(till => till.Name(), new Till()) + Jobs.Run<Till>(till => {|INS0003:till.Name|}(), new Till());", "Till.Name=2", "a call in an expression tree"),
        new("dispatch proxy", Till + " public class Proxy : DispatchProxy { public ITill? Target; protected override object? Invoke(MethodInfo? method, object?[]? arguments) => method!.Invoke(Target, arguments); }", "var proxy = DispatchProxy.Create<ITill, Proxy>(); ((Proxy)(object)proxy).Target = new Till(); return proxy.Name();", "Till.Name=1"),
        new("serializer and record equality", "public interface ITill { string Name(); } public partial record Till(int X) : ITill { [All] public string Name() => \"till\"; }", "ITill till = new Till(1); return till.Name() + System.Text.Json.JsonSerializer.Serialize(new Till(3)) + (new Till(1) == new Till(1)) + (new Till(1) with { X = 2 });", "Till.Name=1"),
        new("activator and lazily made objects", Till, "var lazy = new Lazy<ITill>(static () => new Till()); return lazy.Value.Name() + ((ITill)Activator.CreateInstance(typeof(Till))!).Name() + ((ITill)ActivatorUtilities.CreateInstance<Till>(new ServiceCollection().BuildServiceProvider())).Name();", "Till.Name=3") { Prologue = Services },
        new("host of variant handlers", """
            public interface IHandler<in T> { Task<string> Handle(T item); }
            public abstract partial class Handler<T> : IHandler<T> where T : class { [All] public virtual Task<string> Handle(T item) => Body(item); protected abstract Task<string> Body(T item); }
            public sealed class AnyHandler : Handler<object> { protected override Task<string> Body(object item) => Task.FromResult("any"); }
            """, "IHandler<string> narrow = new AnyHandler(); IHandler<object> wide = new AnyHandler(); return await narrow.Handle(\"a\") + await wide.Handle(\"b\");", "Handler.Handle=2"),
        new("collection by its interface", "public partial class Bag : IReadOnlyCollection<int> { public int Count => 1; [All] public IEnumerator<int> GetEnumerator() { yield return 1; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }", "new Bag().Sum() + new List<int>(new Bag()).Count", "Bag.GetEnumerator=2"),
    ];
}
