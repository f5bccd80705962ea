namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>Keyed services see and are seen by the keys that they had.</summary>
public sealed class KeyTests
{
    private const string Library = ServiceLibrary.Types + """

        public class Named : Service, IGateway
        {
            private readonly object _key;
            public Named([Microsoft.Extensions.DependencyInjection.ServiceKey] string key) { _key = key; Say($"knows {key}"); }
        }

        public class Rates { public Rates(string name) => Log.Say($"rates {name}"); }

        public class Heir : Service, IGateway
        {
            public Heir([Microsoft.Extensions.DependencyInjection.FromKeyedServices] Rates rates) { }
        }

        public class NamedSession : Session { public NamedSession([Microsoft.Extensions.DependencyInjection.ServiceKey] string key) { } }
        """;

    [Fact]
    public async Task Type_IsToldItsKey()
    {
        var run = await RunAsync("""
            services.AddKeyedSingleton<IGateway, Named>("a").AddKeyedTransient<IGateway, Named>("b").AddKeyedTransient<IGateway, Named>("b");
            """, "a", "b");

        Assert.Equal("Named 1 made\nNamed 1 knows a\nNamed 1 called with 1\n1\nNamed 2 made\nNamed 2 knows b\nNamed 2 called with 1\n1", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 2);
    }

    [Fact]
    public async Task Type_HandsItsKeyOn()
    {
        var run = await RunAsync("""
            services.AddKeyedSingleton<IGateway, Heir>("a").AddKeyedSingleton("a", new Rates("of a")).AddKeyedSingleton("b", new Rates("of b"));
            """, "a");

        Assert.Equal("rates of a\nrates of b\nHeir 1 made\nHeir 1 called with 1\n1", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 1);
    }

    [Theory]
    [InlineData("services.AddKeyedSingleton<IGateway, Plain>(KeyedService.AnyKey)", "Plain 1 made\nPlain 1 called with 1\n1\nPlain 2 made\nPlain 2 called with 1\n1\nPlain 1 called with 1\n1")]
    [InlineData("services.AddKeyedSingleton<IGateway, Named>(KeyedService.AnyKey)", "Named 1 made\nNamed 1 knows a\nNamed 1 called with 1\n1\nNamed 2 made\nNamed 2 knows b\nNamed 2 called with 1\n1\nNamed 1 called with 1\n1")]
    [InlineData("services.AddKeyedSingleton<IGateway>(KeyedService.AnyKey, (_, key) => new Named((string)key!))", "Named 1 made\nNamed 1 knows a\nNamed 1 called with 1\n1\nNamed 2 made\nNamed 2 knows b\nNamed 2 called with 1\n1\nNamed 1 called with 1\n1")]
    public async Task AnyKey_HasAnInstanceForEachKey(string registration, string text)
    {
        var run = await RunAsync(registration + ";", "a", "b", "a");

        Assert.Equal(text, run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 3);
    }

    [Fact]
    public async Task SequenceOfAnyKey_HoldsWhatWasRegistered()
    {
        var run = await Program("""
            services.AddKeyedSingleton<IGateway, Plain>("a").AddKeyedSingleton<IGateway>("b", (_, _) => new Closing()).AddKeyedSingleton<IGateway>("c", new Plain()).AddSingleton<IGateway, Plain>();
            """, """
            foreach (var each in provider.GetKeyedServices<IGateway>(KeyedService.AnyKey)) Use.Call(each);
            foreach (var each in provider.GetServices<IGateway>()) Use.Call(each);
            foreach (var key in new[] { "a", "b", "c", "d" }) Log.Say(provider.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(IGateway), key));
            Log.Say(provider.GetKeyedService<IGateway>("d") is null);
            """);

        run.Telemetry.SpansOf("IGateway.Charge", 4);
    }

    [Theory]
    [InlineData("services.AddKeyedSingleton<Named>(\"a\").AddKeyedSingleton<object>(\"a\", new object()).AddKeyedSingleton<IGateway, Named>(\"a\");",
        "'Vendor.IGateway', registered as 'Vendor.Named', cannot be decorated: it takes the key 'a', under which the implementation itself is registered already.")]
    [InlineData("services.AddKeyedSingleton<ISession, NamedSession>(\"a\");",
        "'Vendor.ISession', registered as 'Vendor.NamedSession', cannot be decorated: the interface is disposable and the implementation takes the key that it is registered with.")]
    public async Task WhatCannotBeDecorated_IsRefused(string registration, string message)
    {
        var program = Build(registration, "");

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => ProgramRunner.RunAsync(program))).Message);
    }

    private static Task<ProgramRun> RunAsync(string registrations, params string[] keys) =>
        Program(registrations, string.Join("\n", keys.Select(static key => $"Use.Call(provider.GetRequiredKeyedService<IGateway>(\"{key}\"));")));

    private static Task<ProgramRun> Program(string registrations, string body) => ProgramRunner.RunOnAndOffAsync(Build(registrations, body));

    private static TestProgram Build(string registrations, string body) =>
        new VendorProgram(Library, ServiceLibrary.Attributes) { Types = ServiceLibrary.Use }.Build($$"""
            IServiceCollection services = new ServiceCollection();
            {{registrations}}
            services.DecorateInstrumented();
            var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
            {{body}}
            """);
}
