using Instrumentation.Analyzers.Tests.Hygiene;

namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>The fixes of INS4002 and INS4003.</summary>
public sealed class ExceptionFixTests
{
    private const string Parameters = "Activity? activity, Activity sure, System.Exception e, bool flag";

    private static readonly CodeFixHost Tags = new("INS4002");
    private static readonly CodeFixHost Status = new("INS4003");

    [Theory]
    [InlineData("sure[|.SetTag(\"exception.message\", e.Message)|];", "sure.AddException(e);")]
    [InlineData("// why\n        activity?[|.SetTag(\"error\", e.ToString())|]; // and how", "// why\n        activity?.AddException(e); // and how")]
    [InlineData("activity?[|.SetTag(\"exception.type\", e.GetType().FullName)|].SetTag(\"exception.message\", e.Message);", "activity?.AddException(e);")]
    [InlineData("activity?[|.SetTag(\"exception.type\", e.GetType().FullName)|];\n        activity?.SetTag(\"exception.message\", e.Message);\n        activity?.SetTag(\"exception.stacktrace\", e.StackTrace);\n        Work();", "activity?.AddException(e);\n        Work();")]
    [InlineData("Activity.Current?[|.SetTag(\"error\", e)|];", "Activity.Current?.AddException(e);")]
    [InlineData("activity![|.SetTag(\"error\", e.InnerException!.Message)|];", "activity!.AddException(e.InnerException);")]
    [InlineData("activity?[|.SetTag(\"a\", 1).SetTag(\"error\", e.Message)|];", "activity?.AddException(e);\n        activity?.SetTag(\"a\", 1);")]
    [InlineData("activity?[|.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", e.Message } }))|];", "activity?.AddException(e);")]
    [InlineData("if (flag) activity?[|.SetTag(\"error\", e.Message)|];", "if (flag) activity?.AddException(e);")]
    [InlineData("activity?[|.SetTag(\"exception.message\", e.Message)|];\n        activity?.AddException(e);", "activity?.AddException(e);")]
    public async Task Tags_BecomeTheException(string before, string after)
    {
        var action = await Tags.VerifyFixAsync(Program(Marked(before)), Program(after));

        Assert.Equal("Record it with AddException", action.Title);
    }

    [Fact]
    public async Task FixAll_RecordsEach() => await Tags.VerifyFixAllAsync(
        Program("try { Work(); } catch (System.ArgumentException x) { [|sure.SetTag(\"a\", x.Message)|]; sure.SetTag(\"b\", x.StackTrace); }\n        [|sure.SetTag(\"error\", e)|];"),
        Program("try { Work(); } catch (System.ArgumentException x) { sure.AddException(x); }\n        sure.AddException(e);"));

    [Theory]
    [InlineData("var result = [|sure.SetTag(\"error\", e.Message)|];")]
    [InlineData("[|sure.SetTag(\"error\", e.Message)|].SetTag(\"a\", 1).SetTag(\"stack\", e.StackTrace);")]
    [InlineData("[|sure.SetTag(\"error\", e.Message)|]; activity?.SetTag(\"error\", e.Message);")]
    [InlineData("[|Make().SetTag(\"error\", e.Message)|];")]
    public async Task WhatMightChangeMore_HasNoFix(string statements) => await Tags.VerifyNoFixAsync(Program(statements));

    [Theory]
    [InlineData("[|sure.AddException(x)|];\n\n            throw;", "sure.AddException(x);\n            sure.SetStatus(ActivityStatusCode.Error);\n\n            throw;")]
    [InlineData("// why\n            activity?[|.AddException(x)|]; // and how\n            throw;", "// why\n            activity?.AddException(x); // and how\n            activity?.SetStatus(ActivityStatusCode.Error);\n            throw;")]
    [InlineData("Activity.Current?[|.AddException(x)|];\n            Work();", "Activity.Current?.AddException(x);\n            Activity.Current?.SetStatus(ActivityStatusCode.Error);\n            Work();")]
    public async Task Status_IsSet(string before, string after)
    {
        var action = await Status.VerifyFixAsync(Program(Catch(before)), Program(Catch(after)));

        Assert.Equal("Set the status to Error", action.Title);
    }

    [Fact]
    public async Task StatusOfOpenTelemetry_IsSet() => await Status.VerifyFixAsync(
        TestProgram.Of("class C { void M(OpenTelemetry.Trace.TelemetrySpan span) { try { } catch (System.Exception e)\n{\n    [|span.RecordException(e)|];\n} } }", MissingErrorStatusTests.OpenTelemetry),
        TestProgram.Of("class C { void M(OpenTelemetry.Trace.TelemetrySpan span) { try { } catch (System.Exception e)\n{\n    span.RecordException(e);\n    span.SetStatus(global::OpenTelemetry.Trace.Status.Error);\n} } }", MissingErrorStatusTests.OpenTelemetry));

    [Fact]
    public async Task FixAll_SetsEach() => await Status.VerifyFixAllAsync(
        Program(Catch("[|sure.AddException(x)|];\n            Work();") + "\n        " + Catch("activity?[|.AddException(x)|];\n            Work();")),
        Program(Catch("sure.AddException(x);\n            sure.SetStatus(ActivityStatusCode.Error);\n            Work();") + "\n        " + Catch("activity?.AddException(x);\n            activity?.SetStatus(ActivityStatusCode.Error);\n            Work();")));

    [Theory]
    [InlineData("if (flag) [|sure.AddException(x)|];")]
    [InlineData("[|Make().AddException(x)|];")]
    public async Task StatusWithoutPlace_HasNoFix(string handler) => await Status.VerifyNoFixAsync(Program(Catch(handler)));

    private static string Marked(string statements) => statements.Replace("sure[|", "[|sure", StringComparison.Ordinal).Replace("activity![|", "[|activity!", StringComparison.Ordinal);

    private static string Catch(string handler) => $$"""
        try
                {
                    Work();
                }
                catch (System.Exception x)
                {
                    {{handler}}
                }
        """;

    private static TestProgram Program(string statements) => HygienePrograms.Statements(statements, "private static Activity Make() => new(\"a\");", Parameters);
}
