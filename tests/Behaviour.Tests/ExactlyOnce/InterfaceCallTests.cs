namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

public sealed class InterfaceCallTests
{
    private const string Service = """
        public interface IService { int Work(int n); }
        public partial class Subject : IService { [All] public int Work(int n) => n; }

        """;

    [Theory]
    [InlineData("variable", "IService s = new Subject(); return s.Work(1).ToString();")]
    [InlineData("cast", "return ((IService)new Subject()).Work(1).ToString();")]
    [InlineData("class type", "return new Subject().Work(1).ToString();")]
    [InlineData("conditional access", "IService? s = new Subject(); return s?.Work(1).ToString() ?? \"\";")]
    [InlineData("generic constraint", "static int F<T>(T t) where T : IService => t.Work(1); return F(new Subject()).ToString();")]
    [InlineData("generic class constraint", "static int F<T>(T t) where T : class, IService => t.Work(1); return F(new Subject()).ToString();")]
    [InlineData("delegate", "IService s = new Subject(); Func<int, int> f = s.Work; return f(1).ToString();")]
    [InlineData("reflection", "return typeof(IService).GetMethod(\"Work\")!.Invoke(new Subject(), [1])!.ToString()!;")]
    [InlineData("expression tree", "Expression<Func<IService, int>> e = s => s.Work(1); return e.Compile()(new Subject()).ToString();")]
    [InlineData("lazy", "var s = new Lazy<IService>(() => new Subject()); return s.Value.Work(1).ToString();")]
    [InlineData("transient", "return new ServiceCollection().AddTransient<IService, Subject>().BuildServiceProvider().GetRequiredService<IService>().Work(1).ToString();")]
    [InlineData("singleton", "return new ServiceCollection().AddSingleton<IService>(new Subject()).BuildServiceProvider().GetRequiredService<IService>().Work(1).ToString();")]
    [InlineData("factory", "return new ServiceCollection().AddScoped<IService>(_ => new Subject()).BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<IService>().Work(1).ToString();")]
    [InlineData("keyed", "return new ServiceCollection().AddKeyedSingleton<IService, Subject>(\"k\").BuildServiceProvider().GetRequiredKeyedService<IService>(\"k\").Work(1).ToString();")]
    [InlineData("sequence", "return new ServiceCollection().AddSingleton<IService, Subject>().BuildServiceProvider().GetServices<IService>().Sum(s => s.Work(1)).ToString();")]
    [InlineData("concrete", "return new ServiceCollection().AddSingleton<Subject>().BuildServiceProvider().GetRequiredService<Subject>().Work(1).ToString();")]
    [InlineData("activator", "return ((IService)ActivatorUtilities.CreateInstance<Subject>(new ServiceCollection().BuildServiceProvider())).Work(1).ToString();")]
    public async Task CallThroughTheInterface_IsRecordedOnce(string path, string body)
    {
        Assert.NotEmpty(path);
        var run = await PathProgram.AssertRecordedAsync(Service, body);

        Assert.Equal("1", run.Text);
    }

    [Theory]
    [InlineData("one method, two interfaces", "public interface I { int Work(); } public interface J { int Work(); } public partial class Subject : I, J { [All] public int Work() => 1; }", "return ((I)new Subject()).Work() + \"\" + ((J)new Subject()).Work();", 2)]
    [InlineData("derived interface", "public interface I { int Work(); } public interface J : I { } public partial class Subject : J { [All] public int Work() => 1; }", "I i = new Subject(); J j = new Subject(); return i.Work() + \"\" + j.Work();", 2)]
    [InlineData("new slot", "public interface I { int Work(); } public interface J : I { new int Work(); } public partial class Subject : J { [All] public int Work() => 1; }", "I i = new Subject(); J j = new Subject(); return i.Work() + \"\" + j.Work();", 2)]
    [InlineData("listed twice", "public interface I { int Work(); } public partial class Subject : I { [All] public int Work() => 1; } public partial class Subject : I { }", "return ((I)new Subject()).Work() + \"\";", 1)]
    [InlineData("two files of one type", "public interface I { int Work(); } public partial class Subject { [All] public int Work() => 1; } public partial class Subject : I { }", "return ((I)new Subject()).Work() + \"\";", 1)]
    [InlineData("base type implements", "public interface I { int Work(); } public class Subject { [All] public int Work() => 1; } public partial class Derived : Subject, I { }", "return ((I)new Derived()).Work() + \"\";", 1)]
    [InlineData("nested type", "public interface I { int Work(); } public partial class Outer { public static I New() => new Subject(); private partial class Subject : I { [All] public int Work() => 1; } }", "return Outer.New().Work() + \"\";", 1)]
    [InlineData("interface in a class", "public partial class Outer { public interface I { int Work(); } } public partial class Subject : Outer.I { [All] public int Work() => 1; }", "return ((Outer.I)new Subject()).Work() + \"\";", 1)]
    [InlineData("interface extends another with a body", "public interface I { int Work(); int Twice() => Work() + Work(); } public partial class Subject : I { [All] public int Work() => 1; }", "return ((I)new Subject()).Twice() + \"\";", 2)]
    [InlineData("struct boxed and by constraint", "public interface I { int Work(); } public partial struct Subject : I { [All] public int Work() => 1; }", "static int F<T>(T t) where T : I => t.Work(); return ((I)new Subject()).Work() + \"\" + F(new Subject());", 2)]
    [InlineData("record", "public interface I { int Work(); } public sealed partial record Subject(int N) : I { [All] public int Work() => N; }", "return ((I)new Subject(1)).Work() + \"\";", 1)]
    [InlineData("record struct", "public interface I { int Work(); } public readonly partial record struct Subject(int N) : I { [All] public int Work() => N; }", "return ((I)new Subject(1)).Work() + \"\";", 1)]
    [InlineData("internal interface", "internal interface I { int Work(); } public partial class Subject : I { [All] public int Work() => 1; }", "return ((I)new Subject()).Work() + \"\";", 1)]
    [InlineData("properties and events beside it", "public interface I { int Work(); int N { get; set; } event Action? Changed; int this[int n] { get; } } public partial class Subject : I { [All] public int Work() => N; public int N { get; set; } = 1; public event Action? Changed { add { } remove { } } public int this[int n] => n; }", "I i = new Subject(); i.N++; return i.Work() + \"\" + i[1];", 1)]
    [InlineData("interface member's attribute", "public interface I { [All] int Work(); } public partial class Subject : I { public int Work() => 1; }", "I i = new Subject(); return i.Work() + \"\" + new Subject().Work();", 2)]
    [InlineData("interface's attribute", "[All] public interface I { int Work(); } public partial class Subject : I { public int Work() => 1; }", "I i = new Subject(); return i.Work() + \"\" + new Subject().Work();", 2)]
    [InlineData("attributes on both", "[All] public interface I { [All] int Work(); } [All] public partial class Subject : I { [All] public int Work() => 1; }", "I i = new Subject(); return i.Work() + \"\" + new Subject().Work();", 2)]
    [InlineData("dispose that asks for it", "public partial class Subject : IDisposable { [All] public void Dispose() => Work(); public void Work() { } }", "using (IDisposable s = new Subject()) { } return \"\";", 1, "Subject.Dispose")]
    public async Task ShapesOfInterfaces_AreRecordedOncePerCall(string shape, string declarations, string body, int calls, string operation = "Subject.Work")
    {
        Assert.NotEmpty(shape);
        await PathProgram.AssertRecordedAsync(declarations, body, calls, operation);
    }

    [Fact]
    public async Task ServiceInAServiceAndAHandWrittenDecorator_AreOperationsOfTheirOwn()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            using Microsoft.Extensions.DependencyInjection;

            public interface IStore { Task<string> FindAsync(string id); }
            public interface IOrders { Task<string> GetAsync(string id); }

            [Traced, Metered, Logged]
            public sealed partial class Store : IStore { public async Task<string> FindAsync(string id) { await Task.Yield(); return id; } }

            [Traced, Metered, Logged]
            public sealed partial class Cached(IStore inner) : IStore { public Task<string> FindAsync(string id) => inner.FindAsync(id); }

            [Traced, Metered, Logged]
            public sealed partial class Orders(IStore store) : IOrders { public async Task<string> GetAsync(string id) => await store.FindAsync(id); }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    using var services = new ServiceCollection()
                        .AddSingleton<Store>()
                        .AddSingleton<IStore>(provider => new Cached(provider.GetRequiredService<Store>()))
                        .AddScoped<IOrders, Orders>()
                        .BuildServiceProvider();
                    using var scope = services.CreateScope();
                    return await scope.ServiceProvider.GetRequiredService<IOrders>().GetAsync("7");
                }
            }
            """);

        Assert.Equal("7", run.Text);
        run.Telemetry.CompletedOnce("Store.FindAsync");
        run.Telemetry.CompletedOnce("Cached.FindAsync");
        run.Telemetry.CompletedOnce("Orders.GetAsync");
        Assert.Equal(run.Telemetry.SingleSpan("Cached.FindAsync").SpanId, run.Telemetry.SingleSpan("Store.FindAsync").ParentSpanId);
        Assert.Equal(run.Telemetry.SingleSpan("Orders.GetAsync").SpanId, run.Telemetry.SingleSpan("Cached.FindAsync").ParentSpanId);
    }

    [Fact]
    public async Task OpenGenericHandlers_AreRecordedOnce()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            using Microsoft.Extensions.DependencyInjection;

            public interface IRequest<TResponse>;
            public interface IHandler<TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken token); }
            public interface IStep<TRequest, TResponse> { Task<TResponse> Handle(TRequest request, Func<Task<TResponse>> next); }
            public record Ping(int N) : IRequest<string>;

            public partial class PingHandler : IHandler<Ping, string>
            {
                [Traced, Metered, Logged] public async Task<string> Handle(Ping request, CancellationToken token) { await Task.Yield(); return "pong" + request.N; }
            }

            public partial class Retry<TRequest, TResponse> : IStep<TRequest, TResponse>
            {
                [Traced, Metered, Logged] public Task<TResponse> Handle(TRequest request, Func<Task<TResponse>> next) => next();
            }

            public sealed class Mediator(IServiceProvider services)
            {
                // By reflection, as mediators do.
                public async Task<object?> Send(object request)
                {
                    var response = request.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0];
                    var handler = typeof(IHandler<,>).MakeGenericType(request.GetType(), response);
                    var task = (Task)handler.GetMethod("Handle")!.Invoke(services.GetRequiredService(handler), [request, CancellationToken.None])!;
                    await task;
                    return ((dynamic)task).Result;
                }
            }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    var services = new ServiceCollection().AddTransient<IHandler<Ping, string>, PingHandler>().AddTransient(typeof(IStep<,>), typeof(Retry<,>)).BuildServiceProvider();
                    return await services.GetRequiredService<IStep<Ping, string>>().Handle(new Ping(1), async () => (string)(await new Mediator(services).Send(new Ping(1)))!);
                }
            }
            """);

        Assert.Equal("pong1", run.Text);
        run.Telemetry.CompletedOnce("PingHandler.Handle");
        run.Telemetry.CompletedOnce("Retry.Handle");
    }
}
