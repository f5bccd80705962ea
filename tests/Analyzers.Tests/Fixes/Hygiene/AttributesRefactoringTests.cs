namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>INS4009: attributes in the place of what records the same by hand.</summary>
public sealed class AttributesRefactoringTests
{
    private const string Start = "using var activity = Source.StartActivity(\"Place order\");";
    private const string Handler = "activity?.AddException(e);\n            activity?.SetStatus(ActivityStatusCode.Error);\n            throw;";

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"Place order\");", "Traced(\"Place order\")")]
    [InlineData("using var activity = Source.StartActivity();", "Traced(\"Place\")")]
    [InlineData("using var activity = Source.StartActivity(nameof(Place), ActivityKind.Client);", "Traced(\"Place\", Kind = ActivityKind.Client)")]
    [InlineData("using var activity = Source.StartActivity(kind: ActivityKind.Client, name: Name);", "Traced(\"a name\", Kind = ActivityKind.Client)")]
    public async Task Span_BecomesTraced(string start, string attribute)
    {
        var action = await RefactoringHost.VerifyAsync(Program(start, Handler), Changed(attribute));

        Assert.Equal($"Replace by [{attribute}]", action.Title);
    }

    [Theory]
    [InlineData("var clock = Stopwatch.StartNew();", "Duration.Record(clock.Elapsed.TotalSeconds);")]
    [InlineData("var clock = Stopwatch.StartNew();", "clock.Stop();\n            Duration.Record(clock.Elapsed.TotalSeconds);")]
    [InlineData("var start = Stopwatch.GetTimestamp();", "Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);")]
    public async Task Clock_BecomesMetered(string clock, string recording) => await RefactoringHost.VerifyAsync(
        Program(Start + "\n        " + clock, Handler, recording), Changed("Traced(\"Place order\"), Metered(\"order\", Active = false)"));

    [Fact]
    public async Task LogOfFailure_BecomesLogged() => await RefactoringHost.VerifyAsync(
        Program(Start, "_logger.LogError(e, \"Placing failed\");\n            " + Handler), Changed("Traced(\"Place order\"), Logged(Level = LogLevel.None)"));

    [Fact]
    public async Task AsynchronousMethod_Too() => await RefactoringHost.VerifyAsync(
        Program(Start, Handler, declaration: "public async Task<int> [|Place|](int count)", last: "return await Task.FromResult(count);"),
        Changed("Traced(\"Place order\")", declaration: "public async Task<int> Place(int count)", last: "return await Task.FromResult(count);"));

    [Theory]
    [InlineData("using var activity = Source.StartActivity(name);", Handler)]
    [InlineData("using var activity = Source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext));", Handler)]
    [InlineData("var activity = Source.StartActivity(\"a\");", Handler)]
    [InlineData("using var activity = new Activity(\"a\").Start();", Handler)]
    [InlineData(Start + "\n        activity?.SetTag(\"k\", 1);", Handler)]
    [InlineData(Start + "\n        System.Console.WriteLine();", Handler)]
    [InlineData("// why\n        " + Start, Handler)]
    [InlineData(Start, "activity?.AddException(e);\n            throw;")]
    [InlineData(Start, "activity?.SetStatus(ActivityStatusCode.Error);\n            throw;")]
    [InlineData(Start, "activity?.AddException(e);\n            activity?.SetStatus(ActivityStatusCode.Error);")]
    [InlineData(Start, "activity?.AddException(e);\n            activity?.SetStatus(ActivityStatusCode.Error);\n            throw e;")]
    [InlineData(Start, "activity?.AddException(e);\n            activity?.SetStatus(ActivityStatusCode.Error, e.Message);\n            throw;")]
    [InlineData(Start, "activity?.AddException(e);\n            activity?.SetStatus(ActivityStatusCode.Ok);\n            throw;")]
    [InlineData(Start, "activity?.SetTag(\"k\", 1);\n            " + Handler)]
    [InlineData(Start, "_logger.LogError(e, \"Placing {Count}\", count);\n            " + Handler)]
    [InlineData(Start, "_logger.LogWarning(e, \"Placing\");\n            " + Handler)]
    [InlineData(Start, Handler, "Work(0);")]
    [InlineData(Start + "\n        var clock = Stopwatch.StartNew();", Handler)]
    [InlineData(Start + "\n        var clock = Stopwatch.StartNew();", Handler, "Duration.Record(clock.Elapsed.TotalMilliseconds);")]
    [InlineData(Start + "\n        var clock = Stopwatch.StartNew();", Handler, "Duration.Record(clock.Elapsed.TotalSeconds, new KeyValuePair<string, object?>(\"k\", 1));")]
    [InlineData(Start + "\n        var clock = Stopwatch.StartNew();", Handler, "Millis.Record(clock.Elapsed.TotalSeconds);")]
    [InlineData(Start + "\n        var clock = Stopwatch.StartNew();", Handler, "Latency.Record(clock.Elapsed.TotalSeconds);")]
    public async Task AnythingMore_IsLeftAlone(string start, string handler, string? last = null) => await RefactoringHost.VerifyNoneAsync(Program(start, handler, last));

    [Theory]
    [InlineData("[Traced] public int [|Place|](int count)", "return Work(count);")]
    [InlineData("public Task<int> [|Place|](int count)", "return Task.FromResult(Work(count));")]
    [InlineData("public int [|Place|](int count)", "activity?.SetTag(\"k\", 1);\n            return Work(count);")]
    [InlineData("public int Place(int [|count|])", "return Work(count);")]
    public async Task OtherMethod_IsLeftAlone(string declaration, string last) => await RefactoringHost.VerifyNoneAsync(Program(Start, Handler, declaration: declaration, last: last));

    [Fact]
    public async Task OtherException_IsLeftAlone() => await RefactoringHost.VerifyNoneAsync(Program(Start, Handler).Edit("Program.cs", "catch (Exception e)", "catch (ArgumentException e)"));

    [Fact]
    public async Task SelectedStatement_IsEnough() => await RefactoringHost.VerifyAsync(
        Program("[|using|] var activity = Source.StartActivity(\"Place order\");", Handler, declaration: "public int Place(int count)"), Changed("Traced(\"Place order\")"));

    private static TestProgram Program(string start, string handler, string? finalizer = null, string declaration = "public int [|Place|](int count)", string last = "return Work(count);") => Type($$"""
            // What it does
            {{declaration}}
            {
                {{start}}
                try
                {
                    // Twice
                    if (count > 1)
                    {
                        Work(count);
                    }

                    {{last}}
                }
                catch (Exception e)
                {
                    {{handler}}
                }
        {{(finalizer is null ? "" : $"        finally\n        {{\n            {finalizer}\n        }}\n")}}    }
        """);

    private static TestProgram Changed(string attributes, string declaration = "public int Place(int count)", string last = "return Work(count);") => Type($$"""
            // What it does
            [{{attributes}}]
            {{declaration}}
            {
                // Twice
                if (count > 1)
                {
                    Work(count);
                }

                {{last}}
            }
        """);

    private static TestProgram Type(string method) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Instrumentation;
        using Microsoft.Extensions.Logging;

        public class Orders(ILogger<Orders> logger)
        {
            private const string Name = "a name";
            private static readonly ActivitySource Source = new("s");
            private static readonly Meter Meter = new("m");
            private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("order.duration", "s");
            private static readonly Histogram<double> Millis = Meter.CreateHistogram<double>("order.duration", "ms");
            private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>("order.latency", "s");
            private readonly ILogger _logger = logger;
            private readonly string name = "";

        {{method}}

            private int Work(int count) => count + _logger.GetHashCode() + name.Length;
        }
        """.ReplaceLineEndings("\n");
}
