namespace Instrumentation.Behaviour.Tests.Options;

public sealed class ScopeTests
{
    private const string Service = "public static class Service { [Traced, Metered, Logged] public static void Work() { } }\n";
    private const string Main = "public static class Test { public static string Run() { Service.Work(); return string.Join(\", \", InstrumentationScopes.All); } }\n";

    [Fact]
    public async Task Scope_IsTheAssemblyUnlessItIsNamed()
    {
        TestProgram program = "using Instrumentation;\n" + Service + Main;
        var run = await ProgramRunner.RunAsync(program);

        Assert.Equal(program.AssemblyName, run.Text);
        Assert.Equal((program.AssemblyName, ""), (run.Telemetry.SingleSpan("Service.Work").Source, run.Telemetry.SingleSpan("Service.Work").SourceVersion));
        Assert.Equal(program.AssemblyName, run.Telemetry.SingleInstrument("operation.duration").Meter);
    }

    [Theory]
    [InlineData("[assembly: InstrumentationScope(\"Behaviour.Scope.Named\")]", "Behaviour.Scope.Named", "")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"1.2.3-beta.4+5e9f\")]", null, "1.2.3-beta.4")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"2.0\"), InstrumentationScope(\"Behaviour.Scope.Both \\\"quoted\\\"\")]", "Behaviour.Scope.Both \"quoted\"", "2.0")]
    public async Task NameAndVersion_AreOnSourceAndMeter(string attributes, string? name, string version)
    {
        TestProgram program = "using Instrumentation;\n" + attributes + "\n" + Service + Main;
        var run = await ProgramRunner.RunAsync(program);

        var span = run.Telemetry.SingleSpan("Service.Work");
        var instrument = run.Telemetry.SingleInstrument("operation.duration");
        Assert.Equal((name ?? program.AssemblyName, version), (span.Source, span.SourceVersion));
        Assert.Equal((name ?? program.AssemblyName, version), (instrument.Meter, instrument.MeterVersion ?? ""));
        Assert.Equal(name ?? program.AssemblyName, run.Text);
    }

    [Fact]
    public async Task All_ListsThisAssemblyAndThoseItRefersTo()
    {
        var lowest = TestProgram.Of("using Instrumentation; [assembly: InstrumentationScope(\"Behaviour.Scope.Lowest\")] public static class Lowest { [Traced] public static void Work() { } }");
        var middle = TestProgram.Of("using Instrumentation; public static class Middle { [Traced] public static void Work() => Lowest.Work(); }").Referencing(lowest);
        var plain = TestProgram.Of("public static class Plain { public static void Work() { } }");
        var app = TestProgram.Of("using Instrumentation;\n" + Service + Main.Replace("Service.Work();", "Service.Work(); Middle.Work(); Plain.Work(); Lowest.Work();", StringComparison.Ordinal))
            .Referencing(middle).Referencing(lowest).Referencing(plain);

        var run = await ProgramRunner.RunAsync(app);

        Assert.Equal(new[] { "Behaviour.Scope.Lowest", middle.AssemblyName, app.AssemblyName }.Order(StringComparer.Ordinal), run.Text.Split(", "));
        Assert.Equal(4, run.Telemetry.Spans.Count);
    }

    [Fact]
    public async Task All_OfAnAppThatOnlyRefersToOthers_ListsThem()
    {
        var library = TestProgram.Of("using Instrumentation; " + Service);
        var app = TestProgram.Of("using Instrumentation;\n" + Main).Referencing(library);

        Assert.Equal(library.AssemblyName, (await ProgramRunner.RunAsync(app)).Text);
    }
}
