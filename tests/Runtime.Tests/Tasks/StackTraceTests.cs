using System.Diagnostics;
using System.Runtime.CompilerServices;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>The stack trace of an exception names no method of the runtime library.</summary>
public sealed class StackTraceTests
{
    public static TheoryData<TaskShape, bool, bool> Cases
    {
        get
        {
            var data = new TheoryData<TaskShape, bool, bool>();
            foreach (var shape in Enum.GetValues<TaskShape>())
            {
                data.Add(shape, true, true);
                data.Add(shape, true, false);
                data.Add(shape, false, true);
                data.Add(shape, false, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Asynchronous_HasTheFramesOfTheBareCall(TaskShape shape, bool canceled, bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var bare = await FramesOf(task => task, canceled, completedBefore);
        var instrumented = await FramesOf(task => shape.Call(subject, task), canceled, completedBefore);

        Assert.Equal(bare, instrumented);
        Assert.Contains(bare, frame => frame.Contains(nameof(ThrowHere), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ValueTaskSource_HasNoFrameOfOurs(bool completedBefore)
    {
        var subject = Subject.Create();
        var source = new ManualSource<int>();
        var error = new InvalidOperationException();

        var task = subject.CallValueTask(() =>
        {
            var next = source.NextOfResult();
            if (completedBefore)
            {
                source.SetException(error);
            }

            return next;
        });
        if (!completedBefore)
        {
            source.SetException(error);
        }

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await task);
        Assert.DoesNotContain(Frames(thrown), frame => frame.StartsWith("at Instrumentation.Runtime.", StringComparison.Ordinal)
            && !frame.Contains(".Tests.", StringComparison.Ordinal));
    }

    private static async Task<string[]> FramesOf(Func<Task<object>, Task> call, bool canceled, bool completedBefore)
    {
        var release = new TaskCompletionSource();
        if (completedBefore)
        {
            release.SetResult();
        }

        var task = call(ThrowHere(release.Task, canceled));
        release.TrySetResult();
        try
        {
            await task;
            return [];
        }
        catch (Exception exception)
        {
            return Frames(exception);
        }
    }

    /// <summary>
    /// The frames without file and line, and without the seams between awaits and the framework's own frames, whose number is
    /// no promise.
    /// </summary>
    private static string[] Frames(Exception exception) =>
    [
        .. exception.StackTrace!.Split('\n')
            .Select(line => line.Split(" in ")[0].Trim())
            .Where(line => line.StartsWith("at ", StringComparison.Ordinal) && !line.StartsWith("at System.", StringComparison.Ordinal)),
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<object> ThrowHere(Task release, bool canceled)
    {
        await release;
        throw canceled ? new OperationCanceledException() : new InvalidOperationException();
    }
}
