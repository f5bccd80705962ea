namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>INS4004: makes a static field of what is created with constants alone.</summary>
public sealed class PerCallInstrumentFixTests
{
    private static readonly CodeFixHost Host = new("INS4004");

    [Theory]
    [InlineData("[|Meter.CreateCounter<long>(\"orders.placed\", \"{order}\")|].Add(1); // counted", "Counter<long> OrdersPlaced = Meter.CreateCounter<long>(\"orders.placed\", \"{order}\")", "OrdersPlaced.Add(1); // counted")]
    [InlineData("// why\n        var placed = [|Meter.CreateCounter<long>(\"c\")|];\n        placed.Add(1);\n        placed.Add(2);", "Counter<long> Placed = Meter.CreateCounter<long>(\"c\")", "// why\n        Placed.Add(1);\n        Placed.Add(2);")]
    [InlineData("[|new Meter(\"x\")|].CreateCounter<long>(\"c\").Add(1);", "Counter<long> C2 = new Meter(\"x\").CreateCounter<long>(\"c\")", "C2.Add(1);")]
    [InlineData("using var tracing = [|new ActivitySource(\"x\", \"1.0\")|];\n        using var activity = tracing.StartActivity(\"a\");", "ActivitySource Tracing = new ActivitySource(\"x\", \"1.0\")", "using var activity = Tracing.StartActivity(\"a\");")]
    [InlineData("using var activity = [|new ActivitySource(Name)|].StartActivity(\"a\");", "ActivitySource Source = new ActivitySource(Name)", "using var activity = Source.StartActivity(\"a\");")]
    [InlineData("using ActivitySource source = [|new(\"x\")|];\n        using var activity = source.StartActivity(\"a\");", "ActivitySource Source = new(\"x\")", "using var activity = Source.StartActivity(\"a\");")]
    public async Task Creation_BecomesAField(string before, string field, string after)
    {
        var action = await Host.VerifyFixAsync(Program("", before), Program($"    private static readonly {field};\n", after));

        Assert.Equal("Create it once: make it a static field", action.Title);
    }

    [Fact]
    public async Task Property_IsInitialized() => await Host.VerifyFixAsync(
        "using System.Diagnostics;\nclass C { public static ActivitySource Source => [|new(\"x\")|]; }",
        "using System.Diagnostics;\nclass C { public static ActivitySource Source { get; } = new(\"x\"); }");

    [Fact]
    public async Task FirstField_StandsFirst() => await Host.VerifyFixAsync(
        """
        using System.Diagnostics;

        class C
        {
            void M()
            {
                using var activity = [|new ActivitySource("x")|].StartActivity("a");
            }
        }
        """,
        """
        using System.Diagnostics;

        class C
        {
            private static readonly ActivitySource Source = new ActivitySource("x");

            void M()
            {
                using var activity = Source.StartActivity("a");
            }
        }
        """);

    [Fact]
    public async Task FixAll_SharesWhatIsAlike() => await Host.VerifyFixAllAsync(
        Program("", "[|Meter.CreateCounter<long>(\"a\")|].Add(1);\n        [|Meter.CreateCounter<long>(\"a\")|].Add(2);\n        var b = [|Meter.CreateCounter<long>(\"b\")|];\n        b.Add(3);"),
        Program("    private static readonly Counter<long> A = Meter.CreateCounter<long>(\"a\");\n    private static readonly Counter<long> B = Meter.CreateCounter<long>(\"b\");\n", "A.Add(1);\n        A.Add(2);\n        B.Add(3);"));

    [Theory]
    [InlineData("[|Meter.CreateCounter<long>(name)|].Add(1);")]
    [InlineData("[|own.CreateCounter<long>(\"c\")|].Add(1);")]
    [InlineData("[|new Meter(name)|].CreateCounter<long>(\"c\").Add(1);")]
    [InlineData("[|new Meter(new MeterOptions(\"x\"))|].CreateCounter<long>(\"c\").Add(1);")]
    public async Task WhatIsNotConstant_HasNoFix(string statements) => await Host.VerifyNoFixAsync(Program("", statements));

    [Theory]
    [InlineData("using System.Diagnostics;\nclass C<T> { void M() { using var activity = [|new ActivitySource(\"x\")|].StartActivity(\"a\"); } }")]
    [InlineData("using System.Diagnostics;\nclass C { ActivitySource Source => [|new(\"x\")|]; }")]
    public async Task WhatIsNotTheSameForAll_HasNoFix(string program) => await Host.VerifyNoFixAsync(program);

    private static TestProgram Program(string field, string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public class C
        {
            private const string Name = "n";
            private static readonly Meter Meter = new("m");
        {{field}}
            public void M(string name, Meter own)
            {
                {{body}}
            }
        }
        """.ReplaceLineEndings("\n");
}
