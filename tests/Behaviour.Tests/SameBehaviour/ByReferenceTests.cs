namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class ByReferenceTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task RefOutAndIn_ReachTheCallersVariables(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("void Swap(ref int a, ref int b)", "=> (a, b) = (b, a);")
            .Method("bool TryGet(string text, out int value)", "=> int.TryParse(text, out value);")
            .Method("int Read(in int value, Action change)", "{ change(); return value; }")
            .Method("long Sum(ref readonly long first, in long second)", "=> first + second;")
            .RunAsync("""
                int a = 1, b = 2;
                subject.Swap(ref a, ref b);
                Log.Say($"{a} {b}");
                Log.Say(subject.TryGet("12", out var value) + " " + value);
                Log.Say(subject.TryGet("x", out _));
                var watched = 1;
                Log.Say("read " + subject.Read(in watched, () => watched = 9));
                var first = 4L;
                Log.Say(subject.Sum(in first, 5));
                int[] items = [1, 2];
                subject.Swap(ref items[0], ref items[1]);
                Log.Say($"{items[0]} {items[1]}");
                """);

        Assert.Equal("2 1\nTrue 12\nFalse\nread 9\n9\n2 1", run.Text);
        run.Telemetry.Completed("Subject.Swap", times: 2);
        run.Telemetry.Completed("Subject.TryGet", times: 2);
        run.Telemetry.CompletedOnce("Subject.Read");
        run.Telemetry.CompletedOnce("Subject.Sum");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task WhatWasAssignedBeforeAThrow_StaysAssigned(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("void Fail(out int result, ref int counter)", "{ result = 5; counter++; throw new FormatException(); }")
            .RunAsync("""
                int result = 1, counter = 1;
                try { subject.Fail(out result, ref counter); } catch (FormatException) { }
                Log.Say($"{result} {counter}");
                """);

        Assert.Equal("5 2", run.Text);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Params_AreTheCallersArrayOrOneOfTheCall(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("object Same(params object?[] items)", "=> items;")
            .Method("int Count(params ReadOnlySpan<int> items)", "=> items.Length;")
            .Method("string Join(string separator, params IEnumerable<int> items)", "=> string.Join(separator, items);")
            .RunAsync("""
                object?[] items = [1, "two", null];
                Log.Say(ReferenceEquals(items, subject.Same(items)));
                Log.Say(((object?[])subject.Same(1, null)).Length);
                Log.Say(((object?[])subject.Same()).Length);
                Log.Say(((object?[])subject.Same([items])).Length);
                Log.Say(subject.Count(1, 2, 3));
                Log.Say(subject.Count());
                Log.Say(subject.Join("-", 4, 5));
                """);

        Assert.Equal("True\n2\n0\n1\n3\n0\n4-5", run.Text);
        run.Telemetry.Completed("Subject.Same", times: 4);
        run.Telemetry.Completed("Subject.Count", times: 2);
        run.Telemetry.CompletedOnce("Subject.Join");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task RefStructsAndInterpolatedHandlers_PassThrough(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Types = """
                    [InterpolatedStringHandler]
                    public ref struct Shout(int literalLength, int formattedCount)
                    {
                        private string _text = "";

                        public void AppendLiteral(string text) => _text += text.ToUpperInvariant();

                        public void AppendFormatted<T>(T value) => _text += "<" + value + ">";

                        public override string ToString() => _text + literalLength + formattedCount;
                    }
                    """,
            }
            .Method("int Fill(scoped Span<int> items, int value)", "{ items.Fill(value); return items.Length; }")
            .Method("string Format(Shout text)", "=> text.ToString();")
            .RunAsync("""
                Span<int> items = stackalloc int[2];
                Log.Say(subject.Fill(items, 7) + " " + items[0] + items[1]);
                Log.Say(subject.Format($"id {41 + 1}"));
                """);

        Assert.Equal("2 77\nID <42>31", run.Text);
        run.Telemetry.CompletedOnce("Subject.Fill");
        run.Telemetry.CompletedOnce("Subject.Format");
    }
}
