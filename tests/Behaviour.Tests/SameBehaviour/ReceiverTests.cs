namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class ReceiverTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task NullReceiver_ThrowsAfterTheArgumentsWereEvaluated(Route route)
    {
        var run = await new SubjectProgram(route) { Creation = "null!", Members = "[Tag] public string Name { get; } = \"name\";" }
            .Method("int M(int value)", "=> value;")
            .Method("async Task N()", "=> await Task.Yield();")
            .RunAsync("""
                int Argument() { Log.Say("argument"); return 1; }

                try { subject.M(Argument()); } catch (NullReferenceException) { Log.Say("null"); }
                try { await subject.N(); } catch (NullReferenceException) { Log.Say("null"); }
                Log.Say(subject?.M(Argument()) is null);
                Log.Say(Activity.Current is null);
                """);

        Assert.Equal("argument\nnull\nnull\nTrue\nTrue", run.Text);
        Assert.Equal(0, run.Telemetry.OpenSpans);
        Assert.All(run.Telemetry.Measurements.GroupBy(measurement => measurement.Name == "operation.active"), group => Assert.True(!group.Key || group.Sum(each => each.Value) == 0));
    }

    [Fact]
    public async Task NullReceiverOfAnExtension_ReachesIt()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public record Order(string Id, Order? Parent);

            public static class Extensions
            {
                [Traced, Metered, Logged("{order.Parent.Id}")]
                public static string Name([Tag(path: "Parent.Id")] this Order? order) => order?.Id ?? "none";
            }

            public static class Test { public static string Run() => ((Order?)null).Name() + new Order("a", null).Name() + new Order("b", new("c", null)).Name(); }
            """);

        Assert.Equal("noneab", run.Text);
        run.Telemetry.Completed("Extensions.Name", times: 3);
        Assert.Equal(["(null)", "(null)", "c"], run.Telemetry.Logs.Select(log => log.Message));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Recursion_IsOneSpanInAnother(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("int Factorial(int n)", "=> n <= 1 ? 1 : n * Factorial(n - 1);")
            .Method("async Task<int> Sum(int n)", "{ await Task.Yield(); return n == 0 ? 0 : n + await Sum(n - 1); }")
            .RunAsync("Log.Say(subject.Factorial(5)); Log.Say(await subject.Sum(3));");

        Assert.Equal("120\n6", run.Text);
        run.Telemetry.Completed("Subject.Factorial", times: 5);
        run.Telemetry.Completed("Subject.Sum", times: 4);
        AssertChain(run.Telemetry.Spans.Where(span => span.Name == "Subject.Factorial"));
        AssertChain(run.Telemetry.Spans.Where(span => span.Name == "Subject.Sum"));
    }

    [Fact]
    public async Task StructReceivers_AreChangedOrCopiedAsBefore()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public interface ICounter { int Next(); }

            public partial struct Counter : ICounter
            {
                public int Count;
                [Traced, Metered, Logged] public int Next() => ++Count;
                [Traced, Metered, Logged] public readonly int Peek() => Count;
                [Traced, Metered, Logged] public partial int Skip(int by);
                private int SkipCore(int by) => Count += by;
                [Traced, Metered, Logged] public readonly partial int Twice();
                private readonly int TwiceCore() => Count * 2;
            }

            public struct Plain
            {
                public int Count;
                [Traced, Metered, Logged] public int Next() => ++Count;
                [Traced, Metered, Logged] public readonly int Peek() => Count;
            }

            public readonly struct Point(int x) { [Traced, Metered, Logged] public int X() => x; }

            public class Holder { public Plain Field; public readonly Plain ReadOnlyField; public Plain Property { get; set; } }

            public static class Test
            {
                private static int Through<T>(ref T counter) where T : ICounter => counter.Next();
                private static int Read(in Plain plain) => plain.Next() + plain.Peek();

                public static string Run()
                {
                    var seen = new List<int>();
                    var counter = new Counter();
                    seen.Add(counter.Next()); seen.Add(counter.Count); seen.Add(counter.Peek());
                    seen.Add(counter.Skip(3)); seen.Add(counter.Count); seen.Add(counter.Twice());
                    seen.Add(Through(ref counter)); seen.Add(counter.Count);
                    ICounter boxed = counter;
                    seen.Add(boxed.Next()); seen.Add(((Counter)boxed).Count); seen.Add(counter.Count);
                    var holder = new Holder();
                    seen.Add(holder.Field.Next()); seen.Add(holder.Field.Count);
                    seen.Add(holder.ReadOnlyField.Next()); seen.Add(holder.ReadOnlyField.Count);
                    seen.Add(holder.Property.Next()); seen.Add(holder.Property.Count);
                    var array = new Plain[1];
                    seen.Add(array[0].Next()); seen.Add(array[0].Count);
                    var list = new List<Plain> { new() };
                    seen.Add(list[0].Next()); seen.Add(list[0].Count);
                    foreach (var each in array) seen.Add(each.Next());
                    seen.Add(Read(array[0])); seen.Add(array[0].Count);
                    seen.Add(new Point(8).X()); seen.Add(new Plain().Next());
                    Plain? maybe = new Plain();
                    seen.Add(maybe.Value.Next()); seen.Add(maybe.Value.Count); seen.Add(maybe?.Next() ?? -1);
                    return string.Join(" ", seen);
                }
            }
            """);

        Assert.Equal("1 1 1 4 4 8 5 5 6 6 5 1 1 1 0 1 0 1 1 1 0 2 3 1 8 1 1 0 1", run.Text);
        run.Telemetry.Completed("Counter.Next", times: 3);
        run.Telemetry.CompletedOnce("Counter.Peek");
        run.Telemetry.CompletedOnce("Counter.Skip");
        run.Telemetry.CompletedOnce("Counter.Twice");
        run.Telemetry.Completed("Plain.Next", times: 10);
        run.Telemetry.CompletedOnce("Plain.Peek");
        run.Telemetry.CompletedOnce("Point.X");
    }

    private static void AssertChain(IEnumerable<RecordedSpan> spans)
    {
        // The innermost call stops first.
        var chain = spans.ToList();
        for (var i = 0; i + 1 < chain.Count; i++)
        {
            Assert.Equal(chain[i + 1].SpanId, chain[i].ParentSpanId);
        }

        Assert.True(chain[^1].IsRoot);
    }
}
