namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>
/// The container does with decorated services what it did without: the same program, on and off, says the same about who is made when, who is
/// whom, and who is disposed when and how often. One program a form of registration; it goes through all lifetimes, keys, ways to dispose
/// and kinds of disposable implementations.
/// </summary>
public sealed class RegistrationTests
{
    private const int Implementations = 6;
    private const int KeyedOrNot = 2;
    private const int WaysToDispose = 2;

    // Two in the first scope and, with those of the first, four in the second.
    private const int CallsEach = 6;

    [Theory]
    [InlineData("Type", "new ServiceDescriptor(service, key, implementation, lifetime)", 3)]
    [InlineData("Factory", "key is null ? new ServiceDescriptor(service, _ => make(), lifetime) : new ServiceDescriptor(service, key, (_, given) => { Log.Say(given); return make(); }, lifetime)", 3)]
    [InlineData("Instance", "new ServiceDescriptor(service, key, make())", 1)]
    public async Task Form_LivesAsBefore(string form, string descriptor, int lifetimes)
    {
        var run = await new VendorProgram(ServiceLibrary.Types, ServiceLibrary.Attributes) { Types = ServiceLibrary.Use }.RunAsync($$"""
            var lifetimes = new[] { ServiceLifetime.Singleton, ServiceLifetime.Scoped, ServiceLifetime.Transient }.Take({{lifetimes}});
            foreach (var (service, implementation, make) in Use.Implementations)
            foreach (var lifetime in lifetimes)
            foreach (var key in new[] { null, "a" })
            foreach (var isAsync in new[] { false, true })
            {
                Log.Say($"--- {{form}} {implementation.Name}, {lifetime}, {(key is null ? "not keyed" : "keyed")}, {(isAsync ? "disposed asynchronously" : "disposed")}");
                IServiceCollection services = new ServiceCollection();
                services.Add({{descriptor}});
                services.DecorateInstrumented();
                await Use.Scopes(services, provider => key is null ? provider.GetRequiredService(service) : provider.GetRequiredKeyedService(service, key), isAsync);
            }
            """);

        Assert.Equal(Implementations * lifetimes * KeyedOrNot * WaysToDispose * CallsEach, run.Telemetry.Spans.Count);
    }

    [Fact]
    public async Task RegisteredInstance_IsNotDisposed()
    {
        var run = await RunAsync("""
            services.AddSingleton<IGateway>(new Closing()).AddKeyedSingleton<ISession>("a", new SessionAsync());
            """, "provider.GetRequiredService<IGateway>()", "provider.GetRequiredKeyedService<ISession>(\"a\")");

        Assert.Equal("Closing 1 made\nSessionAsync 2 made\nClosing 1 called with 1\n1\nSessionAsync 2 called with 2\n2\ndisposing provider", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 1);
        run.Telemetry.SpansOf("ISession.Query", 1);
    }

    [Fact]
    public async Task DisposableType_IsDisposedOnce()
    {
        var run = await RunAsync("""
            services.AddSingleton<IGateway, ClosingBoth>().AddTransient<ISession, Session>();
            """, "provider.GetRequiredService<IGateway>()", "provider.GetRequiredService<ISession>()");

        Assert.Equal(
            "ClosingBoth 1 made\nClosingBoth 1 called with 1\n1\nSession 2 made\nSession 2 called with 2\n2\ndisposing provider\nSession 2 disposed\nClosingBoth 1 disposed asynchronously", run.Text);
    }

    [Fact]
    public async Task DisposedByUser_IsDisposedAtOnceAndByTheContainer()
    {
        var run = await RunAsync("""
            services.AddTransient<ISession, Session>().AddKeyedTransient<ISession>("factory", (_, _) => new SessionAsync());
            """, "Use.Disposed(provider.GetRequiredService<ISession>())", "Use.Disposed(provider.GetRequiredKeyedService<ISession>(\"factory\"))");

        Assert.Equal(
            "Session 1 made\nSession 1 disposed\nSession 1 called with 2\n2\nSessionAsync 2 made\nSessionAsync 2 disposed\nSessionAsync 2 called with 2\n2\n"
            + "disposing provider\nSessionAsync 2 disposed asynchronously\nSession 1 disposed",
            run.Text);
    }

    [Fact]
    public async Task CalledTwice_DecoratesOnce()
    {
        var run = await RunAsync("""
            services.AddSingleton<IGateway, Plain>().AddSingleton<IGateway>(_ => new Closing()).AddSingleton<IGateway>(new Plain());
            services.AddKeyedScoped<IGateway, Plain>("a").AddKeyedScoped<IGateway>("b", (_, _) => new Plain()).AddKeyedSingleton<IGateway>("c", new Plain());
            services.DecorateInstrumented();
            services.AddSingleton<IGateway, ClosingAsync>();
            """,
            "provider.GetServices<IGateway>().ToList()[0]", "provider.GetServices<IGateway>().ToList()[1]", "provider.GetServices<IGateway>().ToList()[2]",
            "provider.GetServices<IGateway>().ToList()[3]", "provider.GetKeyedService<IGateway>(\"a\")", "provider.GetKeyedService<IGateway>(\"b\")", "provider.GetKeyedService<IGateway>(\"c\")");

        run.Telemetry.SpansOf("IGateway.Charge", 7);
    }

    [Fact]
    public async Task LaterRegistration_IsNotDecorated()
    {
        var run = await RunAsync("", "new ServiceCollection().DecorateInstrumented().AddSingleton<IGateway, Plain>().BuildServiceProvider().GetRequiredService<IGateway>()");

        Assert.Equal("Plain 1 made\nPlain 1 called with 1\n1\ndisposing provider", run.Text);
        Assert.Empty(run.Telemetry.Spans);
    }

    /// <summary>Registers, decorates, resolves and calls, and disposes the provider asynchronously.</summary>
    private static Task<ProgramRun> RunAsync(string registrations, params string[] services) =>
        new VendorProgram(ServiceLibrary.Types, ServiceLibrary.Attributes) { Types = ServiceLibrary.Use }.RunAsync($$"""
            IServiceCollection services = new ServiceCollection();
            {{registrations}}
            services.DecorateInstrumented();
            var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
            {{string.Join("\n", services.Select(static service => $"Use.Call({service});"))}}
            await Use.Dispose("provider", provider, isAsync: true);
            """);
}
