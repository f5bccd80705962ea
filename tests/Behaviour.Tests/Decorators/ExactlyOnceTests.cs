namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>A call through a decorator is recorded once: whatever it returns, whichever way it comes, and whatever else records behind it.</summary>
public sealed class ExactlyOnceTests
{
    private const string Attributes = "[assembly: Decorate(typeof(IGateway))] [assembly: Traced(Targets = \"*\"), Metered(Targets = \"*\"), Logged(Targets = \"*\")]";

    private const string Gateway = """
        public interface IGateway { int Charge(int amount); }

        public class Gateway : IGateway { public int Charge(int amount) => amount; }
        """;

    [Theory]
    [InlineData("void Charge(int amount)", "_ = amount;", "it.Charge(1);")]
    [InlineData("int Charge(int amount)", "return amount;", "Log.Say(it.Charge(1));")]
    [InlineData("Task Charge(int amount)", "return Task.Delay(0);", "await it.Charge(1);")]
    [InlineData("async Task Charge(int amount)", "await Task.Yield();", "await it.Charge(1);")]
    [InlineData("Task<int> Charge(int amount)", "return Task.FromResult(amount);", "Log.Say(await it.Charge(1));")]
    [InlineData("async Task<int> Charge(int amount)", "await Task.Yield(); return amount;", "Log.Say(await it.Charge(1));")]
    [InlineData("async ValueTask Charge(int amount)", "await Task.Yield();", "await it.Charge(1);")]
    [InlineData("ValueTask<int> Charge(int amount)", "return new(amount);", "Log.Say(await it.Charge(1));")]
    [InlineData("async ValueTask<int> Charge(int amount)", "await Task.Yield(); return amount;", "Log.Say(await it.Charge(1));")]
    [InlineData("IEnumerable<int> Charge(int amount)", "yield return amount; yield return 2;", "foreach (var item in it.Charge(1)) Log.Say(item);")]
    [InlineData("async IAsyncEnumerable<int> Charge(int amount)", "await Task.Yield(); yield return amount;", "await foreach (var item in it.Charge(1)) Log.Say(item);")]
    [InlineData("IAsyncEnumerable<int> Charge(int amount)", "return AsyncEnumerable.Repeat(amount, 3);", "await foreach (var item in it.Charge(1)) { Log.Say(item); break; }")]
    [InlineData("ref int Charge(int amount)", "Last = amount; return ref Last;", "it.Charge(1) = 5; Log.Say(Gateway.Last);")]
    [InlineData("ref readonly int Charge(int amount)", "Last = amount; return ref Last;", "Log.Say(it.Charge(1));")]
    [InlineData("Span<int> Charge(int amount)", "return new int[amount];", "Log.Say(it.Charge(1).Length);")]
    [InlineData("Task? Charge(int amount)", "return null;", "Log.Say(it.Charge(1) is null);")]
    [InlineData("T Charge<T>(T amount) where T : notnull", "return amount;", "Log.Say(it.Charge(1));")]
    [InlineData("async Task<T> Charge<T>(T amount) where T : struct", "await Task.Yield(); return amount;", "Log.Say(await it.Charge(1));")]
    public async Task ReturnKind_IsRecordedOnce(string method, string body, string call)
    {
        var declared = method.Replace("async ", "", StringComparison.Ordinal);
        var run = await new VendorProgram($$"""
            public interface IGateway { {{declared}}; }

            public class Gateway : IGateway
            {
                public static int Last;
                public {{method}} { {{body}} }
            }
            """, Attributes).RunAsync($"IGateway it = InstrumentedDecorators.Decorate(new Gateway());\n{call}");

        run.Telemetry.CompletedOnce("IGateway.Charge");
    }

    [Theory]
    [InlineData("int Charge()", "throw new ArgumentException();", "it.Charge();")]
    [InlineData("Task Charge()", "throw new ArgumentException();", "await it.Charge();")]
    [InlineData("Task<int> Charge()", "return Task.FromException<int>(new ArgumentException());", "await it.Charge();")]
    [InlineData("async ValueTask<int> Charge()", "await Task.Yield(); throw new ArgumentException();", "await it.Charge();")]
    [InlineData("async IAsyncEnumerable<int> Charge()", "await Task.Yield(); yield return 1; throw new ArgumentException();", "await foreach (var item in it.Charge()) Log.Say(item);")]
    [InlineData("ref int Charge()", "throw new ArgumentException();", "Log.Say(it.Charge());")]
    public async Task Failure_IsRecordedOnce(string method, string body, string call)
    {
        var run = await new VendorProgram($$"""
            public interface IGateway { {{method.Replace("async ", "", StringComparison.Ordinal)}}; }

            public class Gateway : IGateway { public {{method}} { {{body}} } }
            """, Attributes).RunAsync($$"""
            IGateway it = InstrumentedDecorators.Decorate(new Gateway());
            try { {{call}} } catch (ArgumentException) { Log.Say("failed"); }
            """);

        Assert.EndsWith("failed", run.Text, StringComparison.Ordinal);
        Assert.Equal("System.ArgumentException", Assert.Single(run.Telemetry.Spans).Tags["error.type"]);
        Assert.Equal("System.ArgumentException", run.Telemetry.SingleMeasurement("operation.duration").Tags["error.type"]);
        Assert.Equal("IGateway.Charge.exception", Assert.Single(run.Telemetry.Logs).EventId.Name);
    }

    [Theory]
    [InlineData("delegate", "Func<int, int> charge = it.Charge; Log.Say(charge(1));")]
    [InlineData("reflection", "Log.Say(typeof(IGateway).GetMethod(\"Charge\")!.Invoke(it, [1]));")]
    [InlineData("expression tree", "System.Linq.Expressions.Expression<Func<IGateway, int>> charge = each => each.Charge(1); Log.Say(charge.Compile()(it));")]
    [InlineData("type parameter", "static int Charge<T>(T each) where T : IGateway => each.Charge(1); Log.Say(Charge(it));")]
    [InlineData("base interface", "IGateway derived = InstrumentedDecorators.Decorate((IDerived)new Gateway()); Log.Say(derived.Charge(1));")]
    [InlineData("extension of the interface", "Log.Say(it.ChargeTwice() / 2);", 2)]
    [InlineData("compiled code of the library", "Log.Say(new Caller(it).Call());")]
    public async Task Path_IsRecordedOnce(string path, string body, int times = 1)
    {
        Assert.NotEmpty(path);
        var run = await new VendorProgram("""
            public interface IGateway { int Charge(int amount); }

            public interface IDerived : IGateway;

            public class Gateway : IDerived { public int Charge(int amount) => amount; }

            public class Caller(IGateway gateway) { public int Call() => gateway.Charge(1); }

            public static class Extensions { public static int ChargeTwice(this IGateway gateway) => gateway.Charge(1) + gateway.Charge(1); }
            """, Attributes + "[assembly: Decorate(typeof(IDerived))]").RunAsync($"IGateway it = InstrumentedDecorators.Decorate((IGateway)new Gateway());\n{body}");

        Assert.Equal("1", run.Text);
        run.Telemetry.Completed("IGateway.Charge", times);
    }

    /// <summary>A class of this compilation that records the member itself takes it from the decorator, whichever route it has.</summary>
    [Theory]
    [InlineData("shim", "public partial class Own : IGateway { [Traced, Metered, Logged] public int Charge(int amount) => amount; }", "Own.Charge")]
    [InlineData("partial method", "public partial class Own : IGateway { [Traced, Metered, Logged] public partial int Charge(int amount); private int ChargeCore(int amount) => amount; }", "Own.Charge")]
    [InlineData("neither: its direct calls alone are recorded", "public class Own : IGateway { [Traced, Metered, Logged] public int Charge(int amount) => amount; }", "IGateway.Charge")]
    [InlineData("nothing of its own", "[NotInstrumented] public class Own : IGateway { public int Charge(int amount) => amount; }", "IGateway.Charge")]
    public async Task ClassOfThisCompilation_IsRecordedOnce(string route, string type, string operation)
    {
        Assert.NotEmpty(route);
        var run = await new VendorProgram(Gateway, "[assembly: Decorate(typeof(IGateway))]" + (operation == "IGateway.Charge" ? "[assembly: Logged(Targets = \"Vendor.*\"), Metered(Targets = \"Vendor.*\"), Traced(Targets = \"Vendor.*\")]" : "")) { Types = type }
            .RunAsync("""
                var provider = new ServiceCollection().AddSingleton<IGateway, Own>().DecorateInstrumented().BuildServiceProvider();
                Log.Say(provider.GetRequiredService<IGateway>().Charge(1));
                """);

        Assert.Equal("1", run.Text);
        run.Telemetry.CompletedOnce(operation);
        Assert.Single(run.Telemetry.Spans);
    }

    [Fact]
    public async Task LibraryThatRecordsItself_IsRecordedOnce()
    {
        var library = TestProgram.Of("""
            using Instrumentation;
            namespace Vendor;
            public interface IGateway { int Charge(int amount); }
            public partial class Gateway : IGateway { [Traced, Metered, Logged] public int Charge(int amount) => amount; }
            """);
        var app = TestProgram.Of("""
            using Instrumentation;
            using Microsoft.Extensions.DependencyInjection;
            using Vendor;
            [assembly: Decorate(typeof(IGateway))]
            public static class Test
            {
                public static int Run() => new ServiceCollection().AddSingleton<IGateway, Gateway>().DecorateInstrumented().BuildServiceProvider().GetRequiredService<IGateway>().Charge(1);
            }
            """).Referencing(library);

        var run = await ProgramRunner.RunOnAndOffAsync(app);

        Assert.Equal("1", run.Text);
        run.Telemetry.CompletedOnce("Gateway.Charge");
        Assert.Single(run.Telemetry.Spans);
    }

    /// <summary>A library decorates what it registers, and the application decorates the same interface again.</summary>
    [Fact]
    public async Task DecoratorsOfTwoAssemblies_RecordOnce()
    {
        var vendor = TestProgram.Of($"namespace Vendor;\n{Gateway}") with { Generators = [] };
        var library = TestProgram.Of("""
            using Instrumentation;
            using Microsoft.Extensions.DependencyInjection;
            using Vendor;
            [assembly: Decorate(typeof(IGateway))]
            namespace Shop;
            public static class Registration
            {
                public static IServiceCollection AddShop(this IServiceCollection services) =>
                    services.AddSingleton<IGateway, Gateway>().AddSingleton<IGateway>(_ => new Gateway()).AddSingleton<IGateway>(new Gateway()).AddKeyedScoped<IGateway, Gateway>("a").DecorateInstrumented();
                public static IGateway Make() => InstrumentedDecorators.Decorate(new Gateway());
            }
            """).Referencing(vendor);
        var app = TestProgram.Of("""
            using Instrumentation;
            using Microsoft.Extensions.DependencyInjection;
            using Shop;
            using Vendor;
            [assembly: Decorate(typeof(IGateway))]
            public static class Test
            {
                public static int Run()
                {
                    using var provider = new ServiceCollection().AddShop().DecorateInstrumented().BuildServiceProvider();
                    using var scope = provider.CreateScope();
                    return provider.GetServices<IGateway>().Sum(each => each.Charge(1))
                        + scope.ServiceProvider.GetRequiredKeyedService<IGateway>("a").Charge(1)
                        + InstrumentedDecorators.Decorate(Registration.Make()).Charge(1);
                }
            }
            """).Referencing(library).Referencing(vendor);

        var run = await ProgramRunner.RunOnAndOffAsync(app);

        Assert.Equal("5", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 5);
        Assert.Equal(library.AssemblyName, Assert.Single(run.Telemetry.Spans.Select(static span => span.Source).Distinct()));
    }

    [Fact]
    public async Task StreamEnumeratedTwice_IsRecordedPerEnumeration()
    {
        var run = await new VendorProgram("""
            public interface IGateway { IAsyncEnumerable<int> Charge(); }

            public class Gateway : IGateway { public async IAsyncEnumerable<int> Charge() { await Task.Yield(); yield return 1; } }
            """, Attributes).RunAsync("""
            var items = InstrumentedDecorators.Decorate(new Gateway()).Charge();
            for (var i = 0; i < 2; i++) await foreach (var item in items) Log.Say(item);
            """);

        Assert.Equal("1\n1", run.Text);
        run.Telemetry.Completed("IGateway.Charge", times: 2);
    }
}
