namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>Several registrations of one service, and services behind one another.</summary>
public sealed class SequenceTests
{
    [Fact]
    public async Task Sequence_KeepsItsOrder()
    {
        var run = await RunAsync("""
            services.AddSingleton<IGateway, Plain>().AddTransient<IGateway>(_ => new Closing()).AddSingleton<IGateway>(new ClosingBoth()).AddScoped<IGateway, ClosingAsync>();
            """, """
            foreach (var each in provider.GetServices<IGateway>()) Use.Call(each);
            Use.Call(provider.GetRequiredService<IGateway>());
            """);

        Assert.Equal(
            "ClosingBoth 1 made\nPlain 2 made\nClosing 3 made\nClosingAsync 4 made\n"
            + "Plain 2 called with 1\n1\nClosing 3 called with 1\n1\nClosingBoth 1 called with 1\n1\nClosingAsync 4 called with 1\n1\nClosingAsync 4 called with 1\n1\n"
            + "disposing provider\nClosingAsync 4 disposed asynchronously\nClosing 3 disposed",
            run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 5);
    }

    [Fact]
    public async Task FactoryThatHandsOnAnotherRegistration_IsRecordedOnce()
    {
        var run = await RunAsync("""
            services.AddSingleton<IRichGateway, Rich>();
            services.AddTransient<IGateway>(provider => provider.GetRequiredService<IRichGateway>());
            services.AddKeyedTransient<IGateway>("a", (provider, _) => provider.GetRequiredService<IGateway>());
            """, """
            var gateway = provider.GetRequiredKeyedService<IGateway>("a");
            Use.Call(gateway);
            Log.Say(ReferenceEquals(gateway, provider.GetRequiredService<IRichGateway>()));
            Log.Say(provider.GetRequiredService<IRichGateway>().Refund(3));
            """);

        Assert.Equal("Rich 1 made\nRich 1 called with 1\n1\nTrue\n3\ndisposing provider", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 1);
        run.Telemetry.SpansOf("IRichGateway.Refund", 1);
    }

    [Fact]
    public async Task DecoratedDependency_IsRecordedBelowItsConsumer()
    {
        var run = await RunAsync("""
            services.AddScoped<IGateway, Plain>().AddScoped<ISession, Reading>();
            """, """
            Use.Call(provider.GetRequiredService<ISession>());
            """);

        Assert.Equal("Plain 1 made\nReading 2 made\nPlain 1 called with 2\nReading 2 called with 2\n2\ndisposing provider\nReading 2 disposed", run.Text);
        var (gateway, session) = (run.Telemetry.SingleSpan("IGateway.Charge"), run.Telemetry.SingleSpan("ISession.Query"));
        Assert.Equal(session.SpanId, gateway.ParentSpanId);
    }

    [Fact]
    public async Task FactoryThatGivesNothing_GivesNothing()
    {
        var run = await RunAsync("""
            services.AddSingleton<IGateway>(_ => null!).AddKeyedTransient<ISession>("a", (_, _) => null!);
            """, """
            Use.Call(provider.GetService<IGateway>());
            Use.Call(provider.GetKeyedService<ISession>("a"));
            """);

        Assert.Equal("nothing\nnothing\ndisposing provider", run.Text);
    }

    [Fact]
    public async Task MissingDependency_IsFoundWhenTheProviderIsBuilt()
    {
        var run = await RunAsync("services.AddSingleton<IGateway, Needy>();", "");

        Assert.Contains("Unable to resolve service for type 'System.Version' while attempting to activate 'Vendor.Needy'", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScopedDependencyOfSingleton_IsFoundWhenTheProviderIsBuilt()
    {
        var program = Build("services.AddSingleton<IGateway, Reader>().AddScoped<ISession, Session>();", "");

        Assert.EndsWith("Cannot consume scoped service 'Vendor.ISession' from singleton 'Vendor.Reader'.", (await ProgramRunner.RunAsync(program)).Text, StringComparison.Ordinal);
    }

    /// <summary>What a disposable interface's decorator is put around is made outside of the container, which finds the mistake when it is asked.</summary>
    [Fact]
    public async Task ScopedDependencyOfDisposableSingleton_IsFoundWhenItIsResolved()
    {
        var program = Build("services.AddSingleton<ISession, Reading>().AddScoped<IGateway, Plain>();", "Log.Say(\"built\"); provider.GetRequiredService<ISession>();");

        Assert.Equal("built\nInvalidOperationException Cannot resolve scoped service 'Vendor.IGateway' from root provider.", (await ProgramRunner.RunAsync(program)).Text);
    }

    private static Task<ProgramRun> RunAsync(string registrations, string body) => ProgramRunner.RunOnAndOffAsync(Build(registrations, body));

    private static TestProgram Build(string registrations, string body)
    {
        const string Library = ServiceLibrary.Types + """

            public interface IRichGateway : IGateway { int Refund(int amount); }

            public class Rich : Service, IRichGateway { public int Refund(int amount) => amount; }

            public class Reading(IGateway gateway) : Session, ISession { int ISession.Query(int number) => Query(gateway.Charge(number)); }

            public class Reader(ISession session) : Service, IGateway { int IGateway.Charge(int amount) => Charge(session.Query(amount)); }

            public class Needy : Service, IGateway { public Needy(Version version) => Say(version.ToString()); }
            """;
        return new VendorProgram(Library, ServiceLibrary.Attributes + "[assembly: Decorate(typeof(IRichGateway))]") { Types = ServiceLibrary.Use }.Build($$"""
            IServiceCollection services = new ServiceCollection();
            {{registrations}}
            services.DecorateInstrumented();
            try
            {
                var root = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
                var scope = root.CreateAsyncScope();
                var provider = scope.ServiceProvider;
                {{body}}
                await Use.Dispose("provider", scope, isAsync: true);
            }
            catch (Exception e)
            {
                Log.Say($"{e.GetType().Name} {e.InnerException?.InnerException?.Message ?? e.InnerException?.Message ?? e.Message}");
            }
            """);
    }
}
