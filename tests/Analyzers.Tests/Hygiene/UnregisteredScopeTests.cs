using Instrumentation.Analyzers.Hygiene;

namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4005: scopes that the telemetry SDK which is configured here does not listen to.</summary>
public sealed class UnregisteredScopeTests
{
    private const string Rule = "INS4005";

    private const string OpenTelemetry = """
        namespace OpenTelemetry.Trace
        {
            public abstract class TracerProviderBuilder { public abstract TracerProviderBuilder AddSource(params string[] names); }
            public static class Extensions { public static TracerProviderBuilder AddHttp(this TracerProviderBuilder builder) => builder; }
        }
        namespace OpenTelemetry.Metrics
        {
            public abstract class MeterProviderBuilder { public abstract MeterProviderBuilder AddMeter(params string[] names); }
        }
        """;

    [Theory]
    [InlineData("[Traced]", "tracing.[|AddSource|](\"Other\");", "'Shop'", "spans")]
    [InlineData("[Traced]", "tracing.[|AddHttp|]();", "'Shop'", "spans")]
    [InlineData("[Traced]", "tracing.AddHttp().[|AddSource|](\"Sho\", \"Shopping\");", "'Shop'", "spans")]
    [InlineData("[Metered]", "metrics.[|AddMeter|](\"Other\");", "'Shop'", "metrics")]
    [InlineData("[Traced, Metered]", "tracing.[|AddSource|](\"Other\"); metrics.AddMeter(\"Shop\");", "'Shop'", "spans")]
    [InlineData("", "tracing.[|AddSource|](\"Other\"); Use(new System.Diagnostics.ActivitySource(\"By.Hand\"));", "'By.Hand'", "spans")]
    [InlineData("", "metrics.[|AddMeter|](\"Other\"); Use(new System.Diagnostics.Metrics.Meter(\"By.Hand\"));", "'By.Hand'", "metrics")]
    [InlineData("[Traced]", "tracing.[|AddSource|]([]); Use(new System.Diagnostics.ActivitySource(\"By.Hand\"));", "'Shop', 'By.Hand'", "spans")]
    [InlineData("[Traced]", "tracing.[|AddSource|]([.. InstrumentationScopes.All]); Use(new System.Diagnostics.ActivitySource(\"By.Hand\"));", "'By.Hand'", "spans")]
    public async Task UnheardScope_IsReported(string attributes, string configuration, string scopes, string signal) => Assert.Equal(
        [$"The telemetry SDK that is configured here is not told of {scopes}, so the {signal} that are written there go nowhere"], await VerifyAsync(attributes, configuration));

    [Theory]
    [InlineData("[Traced]", "tracing.AddSource(\"Shop\");")]
    [InlineData("[Traced]", "tracing.AddSource(\"shop\");")]
    [InlineData("[Traced]", "tracing.AddSource(\"S*p\");")]
    [InlineData("[Traced]", "tracing.AddSource(\"*\");")]
    [InlineData("[Traced]", "tracing.AddSource(\"Other\").AddSource(nameof(Shop));")]
    [InlineData("[Traced]", "tracing.AddSource([.. InstrumentationScopes.All]);")]
    [InlineData("[Traced]", "tracing.AddSource([\"Other\", .. InstrumentationScopes.All]);")]
    [InlineData("[Traced]", "tracing.AddSource(InstrumentationScopes.All.ToArray());")]
    [InlineData("[Traced]", "tracing.AddSource(name);")]
    [InlineData("[Traced]", "tracing.AddSource(name.Length > 9 ? \"B\" : \"C\");")]
    [InlineData("[Traced]", "tracing.AddSource(\"Other\"); Add(tracing); static TracerProviderBuilder Add(TracerProviderBuilder builder) => builder.AddSource(\"Shop\");")]
    [InlineData("[Traced]", "metrics.AddMeter(\"Other\");")]
    [InlineData("[Traced]", "Use(null);")]
    [InlineData("", "tracing.AddSource(\"Other\"); metrics.AddMeter(\"Other\");")]
    [InlineData("", "tracing.AddSource(\"Other\"); Use(new System.Diagnostics.ActivitySource(name));")]
    [InlineData("", "tracing.AddSource(\"By.*\"); Use(new System.Diagnostics.ActivitySource(\"By.Hand\"));")]
    [InlineData("[Traced]", "tracing.AddSource({|CS0103:missing|});")]
    [InlineData("[Traced]", "\n#pragma warning disable INS4005\ntracing.AddSource(\"Other\");\n#pragma warning restore INS4005\n")]
    public async Task HeardOrUnknown_IsSilent(string attributes, string configuration) => Assert.Empty(await VerifyAsync(attributes, configuration));

    [Fact]
    public async Task ScopeOfReference_IsReported() => Assert.Equal(
        ["The telemetry SDK that is configured here is not told of 'Library', so the spans that are written there go nowhere"],
        await VerifyAsync(Program("", "tracing.[|AddSource|](\"Other\");").Referencing(TestProgram.Of("using Instrumentation; public class Library { [Traced] public void M() { } }") with { AssemblyName = "Library" })));

    internal static TestProgram Program(string attributes, string configuration) => TestProgram.Of(
        $$"""
        using Instrumentation;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        public class Shop
        {
            {{attributes}} public void Place() { }
            public static void Configure(TracerProviderBuilder tracing, MeterProviderBuilder metrics, string name)
            {
                {{configuration}}
            }
            private static void Use(object? value) { }
        }
        """.ReplaceLineEndings("\n"), OpenTelemetry) with { AssemblyName = "Shop" };

    private static Task<IReadOnlyList<string>> VerifyAsync(string attributes, string configuration) => VerifyAsync(Program(attributes, configuration));

    // With the generator, which records the scope.
    private static async Task<IReadOnlyList<string>> VerifyAsync(TestProgram program) =>
        [.. (await new AnalyzerHost(Rule) { Analyzers = [new HygieneAnalyzer()] }.VerifyAsync(program)).Where(static diagnostic => diagnostic.Id == Rule).Select(static diagnostic => diagnostic.GetMessage())];
}
