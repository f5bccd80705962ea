using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>The ways in which a generated wrapper hands a task on.</summary>
public enum TaskShape
{
    /// <summary><c>Task</c> of any method.</summary>
    Task,

    /// <summary><c>Task&lt;T&gt;</c> of any method.</summary>
    TaskOfResult,

    /// <summary><c>Task</c> of an async method.</summary>
    Async,

    /// <summary><c>Task&lt;T&gt;</c> of an async method.</summary>
    AsyncOfResult,

    /// <summary><c>ValueTask</c> over a task.</summary>
    ValueTask,

    /// <summary><c>ValueTask&lt;T&gt;</c> over a task.</summary>
    ValueTaskOfResult,
}

internal static class TaskShapes
{
    extension(TaskShape shape)
    {
        public bool HasResult => shape is TaskShape.TaskOfResult or TaskShape.AsyncOfResult or TaskShape.ValueTaskOfResult;

        public Task Call(Subject subject, Task<object> task) => shape.Call(subject, () => task);

        /// <summary>Calls the subject in this shape; a value task is turned into a task.</summary>
        public Task Call(Subject subject, Func<Task<object>> inner) => shape switch
        {
            TaskShape.Task => subject.CallTask(Task () => inner()),
            TaskShape.TaskOfResult => subject.CallTask(inner),
            TaskShape.Async => subject.CallAsync(Task () => inner()),
            TaskShape.AsyncOfResult => subject.CallAsync(inner),
            TaskShape.ValueTask => subject.CallValueTask(() => new ValueTask(inner())).AsTask(),
            _ => subject.CallValueTask(() => new ValueTask<object>(inner())).AsTask(),
        };

        public async Task<object?> ResultOf(Task task)
        {
            await task;
            return shape.HasResult ? await (Task<object>)task : null;
        }
    }
}
