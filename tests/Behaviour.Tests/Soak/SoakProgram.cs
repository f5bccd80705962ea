namespace Instrumentation.Behaviour.Tests.Soak;

/// <summary>
/// A program that calls on all cores while listeners come and go, with one of each that stays. In the last third the one for spans is gone
/// too, so that calls begin heard and end unheard, and the other way round. It keeps only numbers, so that what grows is a leak.
/// </summary>
internal static class SoakProgram
{
    /// <summary>The last line of what it returns is <c>calls=… traced=… spans=… durations=… active=… logs=… moved=… wrong=… growth=…</c>.</summary>
    public static TestProgram Of(TimeSpan duration) => TestProgram.Of(("Subject.cs", Subject), ("Listeners.cs", Listeners), ("Test.cs", Test.Replace("{milliseconds}", $"{duration.TotalMilliseconds:F0}", StringComparison.Ordinal))).Optimized();

    private const string Subject = """
        using System.Runtime.CompilerServices;
        using Instrumentation;

        public interface ISubject { int Through(int a); }

        [Traced, Metered, Logged]
        public sealed partial class Subject : ISubject
        {
            public int Sync(int a) => a + 1;
            public int Fail(int a) => throw new InvalidOperationException();
            public int Through(int a) => Sync(a);
            public async Task<int> LaterAsync(int a) { await Task.Yield(); return Sync(a); }
            public async ValueTask<int> ValueAsync(int a) { await Task.Yield(); return a; }
            public Task<int> DoneAsync(int a) => Task.FromResult(a);
            public async Task<int> FailAsync(int a) { await Task.Yield(); throw new InvalidOperationException(); }
            public async Task CancelAsync(CancellationToken token) { await Task.Yield(); token.ThrowIfCancellationRequested(); }
            public IEnumerable<int> Steps(int a) { yield return a; yield return Sync(a); }
            public async IAsyncEnumerable<int> StreamAsync(int a, [EnumeratorCancellation] CancellationToken token = default) { await Task.Yield(); yield return Sync(a); token.ThrowIfCancellationRequested(); await Task.Yield(); yield return a; }
            public partial int Body(int a);
            private int BodyCore(int a) => a;
        }
        """;

    private const string Listeners = """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        public static class Listeners
        {
            public static long Spans, Durations, Active, Logs;

            public static string Scope => typeof(Listeners).Assembly.GetName().Name!;

            public static ActivityListener Listen(bool isPermanent, ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
            {
                var listener = new ActivityListener { ShouldListenTo = source => source.Name == Scope, Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling };
                if (isPermanent) listener.ActivityStopped = _ => Interlocked.Increment(ref Spans);
                ActivitySource.AddActivityListener(listener);
                return listener;
            }

            public static MeterListener Measure(bool isPermanent)
            {
                var meter = new MeterListener { InstrumentPublished = (instrument, meter) => { if (instrument.Meter.Name == Scope) meter.EnableMeasurementEvents(instrument); } };
                meter.SetMeasurementEventCallback<double>((_, _, _, _) => { if (isPermanent) Interlocked.Increment(ref Durations); });
                meter.SetMeasurementEventCallback<long>((_, value, _, _) => { if (isPermanent) Interlocked.Add(ref Active, value); });
                meter.Start();
                return meter;
            }
        }

        public sealed class CountingLoggers : ILoggerFactory, ILogger
        {
            public void AddProvider(ILoggerProvider provider) { }
            public ILogger CreateLogger(string category) => this;
            public void Dispose() { }
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel level) => true;
            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> format) => Interlocked.Increment(ref Listeners.Logs);
        }
        """;

    private const string Test = """
        using System.Diagnostics;
        using Instrumentation;

        public static class Test
        {
            private static long s_calls, s_moved, s_wrong;

            public static async Task<string> Run()
            {
                InstrumentationLogging.LoggerFactory = new CountingLoggers();
                using var meter = Listeners.Measure(isPermanent: true);
                var spans = Listeners.Listen(isPermanent: true);
                await PhaseAsync({milliseconds} / 3);
                var before = Settled();
                await PhaseAsync({milliseconds} / 3);
                var growth = Settled() - before;
                var traced = s_calls;
                spans.Dispose();
                await PhaseAsync({milliseconds} / 3);
                return $"calls={s_calls} traced={traced} spans={Listeners.Spans} durations={Listeners.Durations} active={Listeners.Active} logs={Listeners.Logs} moved={s_moved} wrong={s_wrong} growth={growth}";
            }

            private static async Task PhaseAsync(int milliseconds)
            {
                using var stop = new CancellationTokenSource(milliseconds);
                var workers = Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(seed => Task.Run(() => CallAsync(seed, stop.Token))).ToList();
                await Task.Run(() => ComeAndGoAsync(stop.Token));
                await Task.WhenAll(workers);
            }

            private static async Task ComeAndGoAsync(CancellationToken stop)
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    using var spans = Listeners.Listen(isPermanent: false, (ActivitySamplingResult)(i % 4));
                    using var meter = Listeners.Measure(isPermanent: false);
                    await Task.Yield();
                }
            }

            private static async Task CallAsync(int seed, CancellationToken stop)
            {
                var subject = new Subject();
                ISubject face = subject;
                using var caller = new Activity("caller").Start();
                for (var i = seed; !stop.IsCancellationRequested; i++)
                {
                    await OneAsync(subject, face, i);
                    if (!ReferenceEquals(Activity.Current, caller)) { Interlocked.Increment(ref s_moved); Activity.Current = caller; }
                }
            }

            private static async Task OneAsync(Subject subject, ISubject face, int i)
            {
                var result = i;
                switch (i % 14)
                {
                    case 0: Count(1); result = subject.Sync(i) - 1; break;
                    case 1: Count(1); try { subject.Fail(i); result++; } catch (InvalidOperationException) { } break;
                    case 2: Count(2); result = face.Through(i) - 1; break;
                    case 3: Count(2); result = await subject.LaterAsync(i) - 1; break;
                    case 4: Count(1); result = await subject.ValueAsync(i); break;
                    case 5: Count(1); result = await subject.DoneAsync(i); break;
                    case 6: Count(1); try { await subject.FailAsync(i); result++; } catch (InvalidOperationException) { } break;
                    case 7: Count(1); try { await subject.CancelAsync(new CancellationToken(canceled: true)); result++; } catch (OperationCanceledException) { } break;
                    case 8: Count(2); result = subject.Steps(i).Sum() - i - 1; break;
                    case 9: Count(1); foreach (var item in subject.Steps(i)) { result = item; break; } break;
                    case 10: Count(2); await foreach (var item in subject.StreamAsync(i)) { result = item; } break;
                    case 11: Count(2); await foreach (var item in subject.StreamAsync(i)) { result = item - 1; break; } break;
                    case 12: Count(2); using (var source = new CancellationTokenSource()) { try { await foreach (var item in subject.StreamAsync(i).WithCancellation(source.Token)) { result = item - 1; source.Cancel(); } } catch (OperationCanceledException) { } } break;
                    default: Count(1); result = subject.Body(i); break;
                }

                if (result != i) Interlocked.Increment(ref s_wrong);
            }

            private static void Count(int calls) => Interlocked.Add(ref s_calls, calls);

            private static long Settled()
            {
                for (var i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
                return GC.GetTotalMemory(forceFullCollection: true);
            }
        }
        """;
}
