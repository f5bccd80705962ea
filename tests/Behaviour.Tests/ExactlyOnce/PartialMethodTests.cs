namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>A partial method is recorded whoever calls it, and once.</summary>
public sealed class PartialMethodTests
{
    private const string Subject = """
        public interface IService { int Work(int n); }
        public delegate int Call(int n);
        public partial class Subject : IService { [All] public virtual partial int Work(int n); private int WorkCore(int n) => n; public int Self() => Work(1); }
        public class Derived : Subject { }
        public static class Extensions { public static int Add(this List<int> list, Subject subject) => subject.Work(1); }

        """;

    [Theory]
    [InlineData("direct", "return new Subject().Work(1).ToString();")]
    [InlineData("self call", "return new Subject().Self().ToString();")]
    [InlineData("derived type", "return new Derived().Work(1).ToString();")]
    [InlineData("interface", "return ((IService)new Derived()).Work(1).ToString();")]
    [InlineData("method group", "Func<int, int> f = new Subject().Work; return f(1).ToString();")]
    [InlineData("delegate type", "Call f = new Subject().Work; return f(1).ToString();")]
    [InlineData("delegate of the interface", "IService s = new Subject(); Func<int, int> f = s.Work; return f(1).ToString();")]
    [InlineData("method group as an argument", "return new[] { 1 }.Select(new Subject().Work).Single().ToString();")]
    [InlineData("lambda", "Func<int, int> f = n => new Subject().Work(n); return f(1).ToString();")]
    [InlineData("expression tree", "Expression<Func<Subject, int>> e = s => s.Work(1); return e.Compile()(new Subject()).ToString();")]
    [InlineData("reflection", "return typeof(Subject).GetMethod(\"Work\")!.Invoke(new Subject(), [1])!.ToString()!;")]
    [InlineData("reflection on the interface", "return typeof(IService).GetMethod(\"Work\")!.Invoke(new Subject(), [1])!.ToString()!;")]
    [InlineData("created delegate", "return typeof(Subject).GetMethod(\"Work\")!.CreateDelegate<Func<Subject, int, int>>()(new Subject(), 1).ToString();")]
    [InlineData("dynamic", "dynamic s = new Subject(); int n = s.Work(1); return n.ToString();")]
    [InlineData("injected", "return new ServiceCollection().AddSingleton<IService, Subject>().BuildServiceProvider().GetRequiredService<IService>().Work(1).ToString();")]
    [InlineData("generic constraint", "static int F<T>(T t) where T : IService => t.Work(1); return F(new Subject()).ToString();")]
    [InlineData("extension", "return new List<int>().Add(new Subject()).ToString();")]
    [InlineData("collection initializer", "var list = new List<int> { new Subject() }; return \"1\";")]
    [InlineData("conditional access", "Subject? s = new Subject(); return s?.Work(1).ToString()!;")]
    public async Task EveryPath_IsRecordedOnce(string path, string body)
    {
        Assert.NotEmpty(path);
        var run = await PathProgram.AssertRecordedAsync(Subject, body);

        Assert.Equal("1", run.Text);
    }

    [Theory]
    [InlineData("[All] private partial int Work(); private int WorkCore() => 1; public int Call() => Work();")]
    [InlineData("[All] protected partial int Work(); private int WorkCore() => 1; public int Call() => this.Work();")]
    [InlineData("[All] internal partial int Work(); internal int WorkCore() => 1; public int Call() => Work();")]
    [InlineData("[All] public static partial int Work(); private static int WorkCore() => 1; public int Call() => Subject.Work();")]
    [InlineData("[All] public partial int Work<T>(T n) where T : struct; private int WorkCore<T>(T n) where T : struct => 1; public int Call() => Work(1L);")]
    [InlineData("[All] public partial Task<int> Work(); private async Task<int> WorkCore() { await Task.Yield(); return 1; } public int Call() => Work().Result;")]
    [InlineData("[All] public partial Task<int> WorkAsync(); private async Task<int> WorkCoreAsync() { await Task.Yield(); return 1; } public int Call() => WorkAsync().Result;", "Subject.WorkAsync")]
    [InlineData("[All] public partial int Work(in int a, ref int b, out int c); private int WorkCore(in int a, ref int b, out int c) { c = a; return c; } public int Call() { var b = 1; return Work(1, ref b, out _); }")]
    [InlineData("[All] public partial int Work(int n = 1, params string[] rest); private int WorkCore(int n, params string[] rest) => n; public int Call() => Work();")]
    [InlineData("[All] public sealed override partial string ToString(); private string ToStringCore() => \"1\"; public int Call() => int.Parse(ToString());", "Subject.ToString")]
    [InlineData("[All] public partial int Work(); private int WorkCore() => 1; public int Call() => new System.Func<int>(Work)();")]
    public async Task EveryKindOfMethod_IsRecordedOnce(string members, string operation = "Subject.Work")
    {
        var run = await PathProgram.AssertRecordedAsync($"public partial class Subject {{ {members} }}", "return new Subject().Call().ToString();", operation: operation);

        Assert.Equal("1", run.Text);
    }

    [Fact]
    public async Task EndpointsEventsAndTimers_CallTheMethodThatIsRecorded()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.DependencyInjection;

            public sealed partial class Worker(TaskCompletionSource done) : BackgroundService
            {
                [Traced, Metered, Logged] protected override partial Task ExecuteAsync(CancellationToken stoppingToken);
                private async Task ExecuteCoreAsync(CancellationToken stoppingToken) { await Task.Yield(); done.SetResult(); }
            }

            public sealed partial class Publisher
            {
                public event EventHandler? Published;
                public void Publish() => Published?.Invoke(this, EventArgs.Empty);
                [Traced, Metered, Logged] public partial void OnPublished(object? sender, EventArgs e);
                private void OnPublishedCore(object? sender, EventArgs e) { }
            }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    var done = new TaskCompletionSource();
                    var services = new ServiceCollection().AddSingleton(done).AddSingleton<IHostedService, Worker>().BuildServiceProvider();
                    var hosted = services.GetRequiredService<IHostedService>();
                    await hosted.StartAsync(default);
                    await done.Task;
                    await ((BackgroundService)hosted).ExecuteTask!;
                    await hosted.StopAsync(default);

                    var publisher = new Publisher();
                    publisher.Published += publisher.OnPublished;
                    publisher.Publish();
                    publisher.Published -= publisher.OnPublished;
                    publisher.Publish();
                    return "done";
                }
            }
            """);

        run.Telemetry.CompletedOnce("Worker.ExecuteAsync");
        run.Telemetry.CompletedOnce("Publisher.OnPublished");
    }
}
