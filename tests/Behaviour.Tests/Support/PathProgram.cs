namespace Instrumentation.Behaviour.Tests.Support;

/// <summary>A small program that reaches <c>Subject.Work</c> in one particular way.</summary>
public static class PathProgram
{
    private const string Usings = """
        using System.Linq.Expressions;
        using System.Reflection;
        using Instrumentation;
        using Microsoft.Extensions.DependencyInjection;

        """;

    /// <summary>Asserts that on and off do the same and that every call of <c>Subject.Work</c> was recorded once.</summary>
    /// <param name="declarations">Types and <c>Subject</c>; <c>[All]</c> stands for the three attributes.</param>
    /// <param name="body">The body of <c>Test.Run</c>, which returns a string.</param>
    /// <param name="calls">How many calls there are.</param>
    /// <param name="operation">The operation's name.</param>
    public static async Task<ProgramRun> AssertRecordedAsync(string declarations, string body, int calls = 1, string operation = "Subject.Work")
    {
        var isAsync = body.Contains("await ", StringComparison.Ordinal);
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            {{Usings}}
            public static class Test
            {
                public static {{(isAsync ? "async Task<string>" : "string")}} Run()
                {
                    {{body}}
                }
            }

            {{declarations.Replace("[All]", "[Traced, Metered, Logged]", StringComparison.Ordinal)}}
            """);

        run.Telemetry.Completed(operation, calls);
        Assert.Equal(calls, run.Telemetry.Spans.Count);
        Assert.Equal(calls, run.Telemetry.Logs.Count);
        Assert.Equal(calls, run.Telemetry.Measurements.Count(measurement => measurement.Name == "operation.duration"));
        Assert.Equal(2 * calls, run.Telemetry.Measurements.Count(measurement => measurement.Name == "operation.active"));
        return run;
    }
}
