using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Instrumentation.TestKit;

/// <summary>Finds and calls what a program starts with.</summary>
internal static class EntryPoint
{
    public static async Task<object?> InvokeAsync(Assembly assembly, ILoggerFactory loggers)
    {
        var method = assembly.EntryPoint ?? FindRun(assembly);
        var arguments = method.GetParameters().Select(parameter => ArgumentFor(parameter, loggers)).ToArray();
        var result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        return AsTask(method.ReturnType, result) is { } task ? await ResultOf(task.Type, task.Task) : result;
    }

    private static MethodInfo FindRun(Assembly assembly) =>
        assembly.GetTypes()
            .Where(static type => type.Name == "Test")
            .Select(static type => type.GetMethod("Run", BindingFlags.Public | BindingFlags.Static))
            .SingleOrDefault(static method => method is not null)
        ?? throw new InvalidOperationException(
            "A library needs one class 'Test' with 'public static … Run()'; for top-level statements or 'Main' use AsExecutable().");

    private static object ArgumentFor(ParameterInfo parameter, ILoggerFactory loggers) =>
        parameter.ParameterType == typeof(ILoggerFactory) ? loggers
        : parameter.ParameterType == typeof(string[]) ? Array.Empty<string>()
        : throw new InvalidOperationException($"An entry point cannot take '{parameter}'.");

    private static (Type Type, Task Task)? AsTask(Type type, object? result)
    {
        if (type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            var convert = type.GetMethod(nameof(ValueTask.AsTask))!;
            return (convert.ReturnType, (Task)convert.Invoke(result, null)!);
        }

        return result is Task task ? (type, task) : null;
    }

    private static async Task<object?> ResultOf(Type type, Task task)
    {
        await task;

        // By the declared type: the task object of a method without result has one nevertheless.
        return type.IsGenericType ? type.GetProperty(nameof(Task<object>.Result))!.GetValue(task) : null;
    }
}
