namespace Instrumentation.Behaviour.Tests.Assemblies;

/// <summary>A library instrumented by all three routes, and an application with the generator or without.</summary>
public sealed class LibraryTests
{
    private const string Library = """
        using Instrumentation;
        using Microsoft.Extensions.DependencyInjection;

        namespace Shop
        {
            public interface IStore { Task<string> FindAsync(int id); }

            public partial class Store : IStore
            {
                [Traced, Metered, Logged] public virtual async Task<string> FindAsync([Tag] int id) { await Task.Yield(); return "found " + id; }
            }

            public partial class Orders
            {
                [Traced, Metered, Logged] public virtual partial string Place([Tag] int id);
                private string PlaceCore(int id) => "placed " + Check(id);
                [Traced, Metered, Logged] private static int Check(int id) => id;
            }

            public class Prices
            {
                [Traced, Metered, Logged] public int Of([Tag] int id) => id * 2;
                [Traced, Metered, Logged] public static int Sum(params int[] ids) => ids.Sum();
                [Traced, Metered, Logged] protected virtual int Discount(int price) => price;
                public int Total(int id) => Discount(Of(id));
            }

            public static class Extensions
            {
                [Traced, Metered, Logged] public static string Label<T>(this T value) where T : notnull => "label " + value;
                public static IServiceCollection AddShop(this IServiceCollection services) => services.AddSingleton<IStore, Store>();
            }
        }
        """;

    private const string App = """
        using Microsoft.Extensions.DependencyInjection;
        using Shop;

        public static class Test
        {
            public static async Task<string> Run()
            {
                var store = new ServiceCollection().AddShop().BuildServiceProvider().GetRequiredService<IStore>();
                Func<int, string> place = new Orders().Place;
                return string.Join(", ", await store.FindAsync(1), new Orders().Place(2), place(3), new Prices().Total(4){{more}});
            }
        }
        """;

    private const string DirectCalls = ", new Prices().Of(5), Prices.Sum(1, 2), 7.Label(), await new Store().FindAsync(8)";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AppWithTheGenerator_RecordsEveryCallOnce(bool asReferenceAssembly)
    {
        var app = TestProgram.Of(App.Replace("{{more}}", DirectCalls, StringComparison.Ordinal)).Referencing(Library, asReferenceAssembly);

        var run = await ProgramRunner.RunOnAndOffAsync(app);

        Assert.Equal("found 1, placed 2, placed 3, 8, 10, 3, label 7, found 8", run.Text);
        run.Telemetry.Completed("Store.FindAsync", times: 2);
        run.Telemetry.Completed("Orders.Place", times: 2);
        run.Telemetry.Completed("Orders.Check", times: 2);
        run.Telemetry.Completed("Prices.Of", times: 2);
        run.Telemetry.CompletedOnce("Prices.Discount");
        run.Telemetry.CompletedOnce("Prices.Sum");
        run.Telemetry.CompletedOnce("Extensions.Label");
        Assert.Equal(11, run.Telemetry.Spans.Count);
        Assert.Equal(app.ProgramReferences[0].Program.AssemblyName, Assert.Single(run.Telemetry.Spans.Select(span => span.Source).Distinct()));
        Assert.Equal(["1", "8"], run.Telemetry.Spans.Where(span => span.Name == "Store.FindAsync").Select(span => $"{span.Tags["id"]}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AppWithoutTheGenerator_RecordsWhatTheLibraryDoesOnce(bool asReferenceAssembly)
    {
        var app = TestProgram.Of(App.Replace("{{more}}", "", StringComparison.Ordinal)).Referencing(Library, asReferenceAssembly);

        foreach (var without in new[] { app with { Generators = [] }, app.WithProperty("InstrumentationEnabled", "false") })
        {
            var run = await ProgramRunner.RunAsync(without);

            Assert.Equal("found 1, placed 2, placed 3, 8", run.Text);
            run.Telemetry.CompletedOnce("Store.FindAsync");
            run.Telemetry.Completed("Orders.Place", times: 2);
            run.Telemetry.Completed("Orders.Check", times: 2);
            run.Telemetry.CompletedOnce("Prices.Of");
            run.Telemetry.CompletedOnce("Prices.Discount");
            Assert.Equal(7, run.Telemetry.Spans.Count);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DerivedTypesInTheApp_AreRecordedOnce(bool asReferenceAssembly)
    {
        var app = TestProgram.Of("""
            using Instrumentation;
            using Shop;

            public partial class Own : Store { [Traced, Metered, Logged] public override Task<string> FindAsync(int id) => Task.FromResult("own " + id); }
            public class Plain : Store { public override async Task<string> FindAsync(int id) => "plain>" + await base.FindAsync(id); }
            public class Silent : Orders { [NotInstrumented] public override string Place(int id) => "silent " + base.Place(id); }
            public class Cheap : Prices { protected override int Discount(int price) => price - 1; public int Call() => Discount(10); }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    IStore own = new Own(), plain = new Plain();
                    return string.Join(", ", await own.FindAsync(1), await plain.FindAsync(2), new Silent().Place(3), new Cheap().Total(4), new Cheap().Call());
                }
            }
            """).Referencing(Library, asReferenceAssembly);

        var run = await ProgramRunner.RunOnAndOffAsync(app);

        Assert.Equal("own 1, plain>found 2, silent placed 3, 7, 9", run.Text);
        run.Telemetry.CompletedOnce("Own.FindAsync");
        run.Telemetry.CompletedOnce("Store.FindAsync");
        run.Telemetry.CompletedOnce("Orders.Place");
        run.Telemetry.CompletedOnce("Prices.Discount");
        run.Telemetry.CompletedOnce("Cheap.Discount");
        Assert.Equal(app.AssemblyName, run.Telemetry.SingleSpan("Own.FindAsync").Source);
    }

    [Fact]
    public async Task InterfaceOfALibrary_HandsItsAttributesDownToTheApp()
    {
        var library = TestProgram.Of("using Instrumentation; namespace Shop { [Traced, Metered] public interface IStore { string Find(int id); } }");
        var app = TestProgram.Of("""
            using Shop;
            public partial class Store : IStore { public string Find(int id) => "found " + id; }
            public static class Test { public static string Run() { IStore store = new Store(); return store.Find(1) + " " + new Store().Find(2); } }
            """).Referencing(library);

        var run = await ProgramRunner.RunOnAndOffAsync(app);

        Assert.Equal("found 1 found 2", run.Text);
        Assert.Equal(["Store.Find", "Store.Find"], run.Telemetry.Spans.Select(span => span.Name));
        Assert.All(run.Telemetry.Spans, span => Assert.Equal(app.AssemblyName, span.Source));
    }

    [Fact]
    public async Task InternalsOfALibrary_AreReachedByTheAppThatMaySeeThem()
    {
        var app = TestProgram.Of("public static class Test { public static int Run() => Shop.Hidden.Work(1) + new Shop.Hidden.Inner().Work(2); }");
        var library = TestProgram.Of($$"""
            using Instrumentation;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{{app.AssemblyName}}")]
            namespace Shop
            {
                internal static class Hidden
                {
                    [Traced, Metered, Logged] internal static int Work(int n) => n;
                    internal partial class Inner { [Traced, Metered, Logged] internal int Work(int n) => n + Hidden.Work(0); }
                }
            }
            """);

        var run = await ProgramRunner.RunOnAndOffAsync(app.Referencing(library));

        Assert.Equal("3", run.Text);
        run.Telemetry.Completed("Hidden.Work", times: 2);
        run.Telemetry.CompletedOnce("Inner.Work");
    }
}
