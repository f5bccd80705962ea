namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>Open generic interfaces: their open registrations, and those of interfaces that are made of them.</summary>
public sealed class OpenGenericTests
{
    private const string Library = """
        public interface IRepository<T> { T Find(T item); }

        public interface IUnit<TKey, TValue> : IDisposable where TKey : notnull { TValue Get(TKey key, TValue otherwise); }

        public interface IStream<out T> : IAsyncDisposable where T : class { T? Next(); }

        public abstract class Service
        {
            private static int _last;
            private readonly int _number = ++_last;
            protected Service() => Say("made");
            protected void Say(string what) => Log.Say($"{GetType().Name} {_number} {what}");
            protected T Answer<T>(T item) { Say($"called with {item}"); return item; }
        }

        public class Shelf<T> : Service, IRepository<T> { public T Find(T item) => Answer(item); }

        public class Cache<T> : Service, IRepository<T>, IDisposable { public T Find(T item) => Answer(item); public void Dispose() => Say("disposed"); }

        public class Words : Service, IRepository<string> { public string Find(string item) => Answer(item); }

        public class Unit<TKey, TValue> : Service, IUnit<TKey, TValue> where TKey : notnull
        {
            public TValue Get(TKey key, TValue otherwise) => Answer(otherwise);
            public void Dispose() => Say("disposed");
        }

        public class Numbers : Unit<int, int>;

        public class Stream<T> : Service, IStream<T> where T : class
        {
            public T? Next() => Answer<T?>(null);
            public ValueTask DisposeAsync() { Say("disposed asynchronously"); return default; }
        }

        public class Sorted<T> : Shelf<T> where T : IComparable<T>;

        public class Keyed<T> : Shelf<T> { public Keyed([Microsoft.Extensions.DependencyInjection.ServiceKey] string key) { } }
        """;

    private const string Attributes = "[assembly: Decorate(typeof(IRepository<>))] [assembly: Decorate(typeof(IUnit<,>))] [assembly: Decorate(typeof(IStream<>))]";

    [Theory]
    [InlineData("services.AddSingleton(typeof(IRepository<>), typeof(Shelf<>))")]
    [InlineData("services.AddScoped(typeof(IRepository<>), typeof(Cache<>))")]
    [InlineData("services.AddTransient(typeof(IRepository<>), typeof(Cache<>))")]
    [InlineData("services.AddSingleton<IRepository<string>, Words>().AddSingleton<IRepository<int>>(_ => new Cache<int>())")]
    [InlineData("services.AddTransient<IRepository<string>, Words>().AddScoped<IRepository<int>, Cache<int>>()")]
    [InlineData("services.AddSingleton<IRepository<string>>(new Words()).AddSingleton<IRepository<int>>(new Cache<int>())")]
    public async Task Registration_LivesAsBefore(string registration)
    {
        var run = await RunAsync(registration, """
            for (var i = 0; i < 2; i++)
            {
                using var scope = provider.CreateScope();
                Log.Say(scope.ServiceProvider.GetRequiredService<IRepository<string>>().Find("a"));
                Log.Say(scope.ServiceProvider.GetRequiredService<IRepository<int>>().Find(1));
                Log.Say(ReferenceEquals(scope.ServiceProvider.GetRequiredService<IRepository<string>>(), provider.GetRequiredService<IRepository<string>>()));
            }
            """);

        run.Telemetry.SpansOf("IRepository.Find", 4);
    }

    [Theory]
    [InlineData("services.AddSingleton(typeof(IUnit<,>), typeof(Unit<,>)).AddSingleton(typeof(IStream<>), typeof(Stream<>))")]
    [InlineData("services.AddTransient(typeof(IUnit<,>), typeof(Unit<,>)).AddScoped(typeof(IStream<>), typeof(Stream<>))")]
    [InlineData("services.AddScoped<IUnit<int, int>, Numbers>().AddTransient<IStream<string>>(_ => new Stream<string>())")]
    [InlineData("services.AddSingleton<IUnit<int, int>>(new Numbers()).AddSingleton<IStream<string>>(new Stream<string>())")]
    public async Task DisposableInterface_IsDisposedAsBefore(string registration)
    {
        var run = await RunAsync(registration, """
            await using var scope = provider.CreateAsyncScope();
            using (var unit = scope.ServiceProvider.GetRequiredService<IUnit<int, int>>()) Log.Say(unit.Get(1, 2));
            Log.Say(scope.ServiceProvider.GetRequiredService<IUnit<int, int>>().Get(3, 4));
            await using (var stream = scope.ServiceProvider.GetRequiredService<IStream<string>>()) Log.Say(stream.Next() ?? "null");
            Log.Say(scope.ServiceProvider.GetRequiredService<IStream<string>>().Next() ?? "null");
            Log.Say("disposing");
            """);

        run.Telemetry.SpansOf("IUnit.Get", 2);
        run.Telemetry.SpansOf("IStream.Next", 2);
    }

    [Fact]
    public async Task Keys_AreKept()
    {
        var run = await RunAsync("services.AddKeyedSingleton(typeof(IRepository<>), \"a\", typeof(Shelf<>)).AddKeyedScoped<IRepository<string>, Words>(\"b\").AddKeyedSingleton<IRepository<string>>(\"c\", (_, _) => new Words())", """
            foreach (var key in new[] { "a", "b", "c" }) Log.Say(provider.GetRequiredKeyedService<IRepository<string>>(key).Find(key));
            Log.Say(provider.GetKeyedService<IRepository<string>>("d") is null);
            """);

        run.Telemetry.SpansOf("IRepository.Find", 3);
    }

    [Fact]
    public async Task Sequence_KeepsItsOrder()
    {
        var run = await RunAsync("""
            services.AddSingleton(typeof(IRepository<>), typeof(Shelf<>)).AddSingleton<IRepository<string>, Words>().AddTransient(typeof(IRepository<>), typeof(Cache<>))
                .AddSingleton<IRepository<string>>(_ => new Shelf<string>()).AddScoped(typeof(IRepository<>), typeof(Shelf<>));
            services.DecorateInstrumented()
            """, """
            foreach (var each in provider.GetServices<IRepository<string>>()) Log.Say(each.Find("a"));
            foreach (var each in provider.GetServices<IRepository<int>>()) Log.Say(each.Find(1));
            """);

        run.Telemetry.SpansOf("IRepository.Find", 5 + 3);
    }

    [Fact]
    public async Task ClosedInterface_CanBeDecoratedBesides()
    {
        var run = await RunAsync("services.AddSingleton<IRepository<string>, Words>().AddSingleton(typeof(IRepository<>), typeof(Shelf<>))", """
            foreach (var each in provider.GetServices<IRepository<string>>()) Log.Say(each.Find("a"));
            """, Attributes + "[assembly: Decorate(typeof(IRepository<string>))]");

        run.Telemetry.SpansOf("IRepository.Find", 2);
    }

    [Theory]
    [InlineData("services.AddSingleton(typeof(IRepository<>), typeof(Sorted<>))",
        "'Vendor.IRepository`1[T]', registered as 'Vendor.Sorted`1[T]', cannot be decorated: it constrains its type parameters more than the interface does; register and decorate the closed interfaces.")]
    [InlineData("services.AddKeyedSingleton(typeof(IRepository<>), \"a\", typeof(Keyed<>))",
        "'Vendor.IRepository`1[T]', registered as 'Vendor.Keyed`1[T]', cannot be decorated: an open generic implementation would not be told the key that is asked for.")]
    [InlineData("services.AddKeyedSingleton(typeof(IRepository<>), KeyedService.AnyKey, typeof(Shelf<>))",
        "'Vendor.IRepository`1[T]', registered as 'Vendor.Shelf`1[T]', cannot be decorated: an open generic implementation would not be told the key that is asked for.")]
    [InlineData("for (var i = 0; i < 9; i++) services.AddSingleton(typeof(IRepository<>), typeof(Shelf<>))",
        "'Vendor.IRepository`1[T]', registered as 'Vendor.Shelf`1[T]', cannot be decorated: only 8 open registrations of one interface can be; register and decorate the closed interfaces.")]
    public async Task WhatCannotBeDecorated_IsRefused(string registration, string message)
    {
        var program = Build(registration, "", Attributes);

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => ProgramRunner.RunAsync(program))).Message);
    }

    private static Task<ProgramRun> RunAsync(string registration, string body, string attributes = Attributes) =>
        ProgramRunner.RunOnAndOffAsync(Build(registration, body, attributes));

    private static TestProgram Build(string registration, string body, string attributes) => new VendorProgram(Library, attributes).Build($$"""
        IServiceCollection services = new ServiceCollection();
        {{registration}};
        services.DecorateInstrumented();
        await using (var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true }))
        {
            {{body}}
        }
        """);
}
