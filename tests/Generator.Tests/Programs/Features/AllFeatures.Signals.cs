namespace Instrumentation.Generator.Tests;

internal static partial class AllFeatures
{
    private const string Options = """
        using System.Diagnostics;
        using Instrumentation;
        using Microsoft.Extensions.Logging;
        [assembly: InstrumentationScope("Features \"quoted\" \\ scope")]
        [assembly: System.Reflection.AssemblyInformationalVersion("1.2.3-beta+0123abc")]
        namespace Features;

        public sealed class Outcome
        {
            public bool IsFailure { get; set; }

            public Detail? Detail { get; set; }
        }

        public sealed class Detail
        {
            public bool Failed { get; set; }
        }

        public static class Options
        {
            [Traced("GET {route}", Kind = ActivityKind.Server, Root = true, Exceptions = ExceptionRecording.Event)]
            public static void Span() { }

            [Traced(Kind = ActivityKind.Consumer, Exceptions = ExceptionRecording.Log)]
            public static void ExceptionsInLogs() { }

            [Traced(Exceptions = ExceptionRecording.None)]
            public static void NoExceptions() { }

            [Metered("features.work", Description = "Work \"done\"\nin C:\\work", Buckets = new[] { 0.001, 1, 2.5e10 })]
            public static void OwnInstruments() { }

            [Metered(Active = false)]
            public static void DurationOnly() { }

            [Logged("Did {{it}} with {count,5} and {Name:000}", Level = LogLevel.Debug, Start = LogLevel.Trace, Failure = LogLevel.Critical, EventId = 17)]
            public static void Log(int count, int name) { }

            [Traced(ErrorWhen = nameof(Outcome.IsFailure)), Metered(ErrorWhen = nameof(Outcome.IsFailure))]
            public static Outcome ErrorWhen() => new();

            [Traced(ErrorWhen = "Detail.Failed")]
            public static async Task<Outcome?> ErrorWhenOfTask() { await Task.Yield(); return null; }

            public static async Task CallAll()
            {
                Span();
                ExceptionsInLogs();
                NoExceptions();
                OwnInstruments();
                DurationOnly();
                Log(1, 2);
                ErrorWhen();
                await ErrorWhenOfTask();
            }
        }
        """;

    private const string Tags = """
        using Instrumentation;
        namespace Features;

        public enum Color { Red, Green }

        public sealed class Customer
        {
            [Tag]
            public int Id { get; set; }

            [Tag("customer.kind"), Bounded(4)]
            public string? Kind { get; set; }

            public Customer? Parent { get; set; }

            public string Computed => Kind!.Trim();
        }

        public sealed partial class Tags
        {
            [Tag("tenant"), Bounded(10)]
            public string Tenant { get; } = "a";

            [Tag]
            private int Shard => Tenant.Length;

            [Tag, Sensitive(Redaction = Redaction.Hash)]
            public string? Owner { get; set; }

            [Tag, NotSensitive]
            public object? Open { get; set; }

            [Traced, Metered, Logged("{customer.Parent.Parent.Id} bought {count}")]
            [return: Tag("bought")]
            public int Buy(
                [Tag] Customer customer,
                [Tag("quantity", On = Signals.Traces)] int count,
                [Tag] Color color,
                [Tag] bool? gift,
                [Tag(path: nameof(string.Length))] string? text,
                [Tag("a", nameof(Customer.Kind)), Tag("b", "Parent.Computed")] Customer? other,
                [Tag("when")] DateTime when) => count;

            [Metered]
            public bool TryTake([Bounded(3), Tag] string key, [Tag] out Color taken)
            {
                taken = Color.Green;
                return true;
            }

            [Traced]
            [return: Tag("size", nameof(string.Length))]
            public ValueTask<string?> ReadAsync([Tag] Guid id) => new((string?)null);

            [Traced]
            [return: Tag]
            public Task<Color> PickAsync() => Task.FromResult(Color.Red);

            public async Task CallAll()
            {
                Buy(new Customer(), 1, Color.Red, null, null, null, default);
                TryTake("a", out _);
                await ReadAsync(default);
                await PickAsync();
            }
        }

        public sealed class TagsOfAnOrdinaryClass
        {
            [Tag]
            public int Id { get; } = 1;

            [Traced]
            public void Run([Tag("item")] object? item) { }

            public void CallAll() => Run(null);
        }
        """;

    private const string Loggers = """
        using Instrumentation;
        using Microsoft.Extensions.Logging;
        namespace Features;

        public sealed class PrivateField
        {
            private readonly ILogger<PrivateField> _logger;

            public PrivateField(ILogger<PrivateField> logger) => _logger = logger;

            [Logged, Traced]
            public void Run() => _logger.LogInformation("run");

            public void CallAll() => Run();
        }

        public sealed partial class PrivateProperty
        {
            private ILogger? Log { get; set; }

            [Logged("Ran")]
            public partial void Run();

            private void RunCore() => Log = null;
        }

        public static class StaticField
        {
            internal static readonly ILogger? Log = null;

            [Logged]
            public static void Run() { }

            [Logged]
            public static void RunWith(ILogger logger, CancellationToken token) { }

            public static void CallAll()
            {
                Run();
                RunWith(null!, default);
            }
        }
        """;

    private const string Results = """
        using Instrumentation;
        namespace Features;

        public sealed partial class Results
        {
            [Traced, Metered, Logged] public void Nothing() { }
            [Traced, Metered, Logged] public int Number() => 1;
            [Traced, Metered, Logged] public (int Count, string? Name)? Tuple() => null;
            [Traced, Metered, Logged] public string?[] Array() => new string?[1];
            [Traced, Metered, Logged] public dynamic? Dynamic() => null;
            [Traced, Metered, Logged] public Task Task() => System.Threading.Tasks.Task.CompletedTask;
            [Traced, Metered, Logged] public async Task AsyncTask() => await System.Threading.Tasks.Task.Yield();
            [Traced, Metered, Logged] public Task<int> TaskOfInt() => System.Threading.Tasks.Task.FromResult(1);
            [Traced, Metered, Logged] public Task<Task<int>> TaskOfTask() => System.Threading.Tasks.Task.FromResult(TaskOfInt());
            [Traced, Metered, Logged] public ValueTask ValueTask() => default;
            [Traced, Metered, Logged] public async ValueTask AsyncValueTask() => await System.Threading.Tasks.Task.Yield();
            [Traced, Metered, Logged] public ValueTask<(int, string)> ValueTaskOfTuple() => default;
            [Traced, Metered, Logged] public async Task<int> WithToken(CancellationToken first, CancellationToken second) { await System.Threading.Tasks.Task.Delay(1, first); return 1; }
            [Traced, Metered, Logged] public Span<byte> Span(Span<byte> bytes) => bytes;

            public async Task CallAll()
            {
                Nothing();
                Number();
                Tuple();
                Array();
                Dynamic();
                await Task();
                await AsyncTask();
                await TaskOfInt();
                await await TaskOfTask();
                await ValueTask();
                await AsyncValueTask();
                await ValueTaskOfTuple();
                await WithToken(default, default);
                Run(stackalloc byte[1]);
                void Run(Span<byte> bytes) => Span(bytes);
            }
        }
        """;
}
