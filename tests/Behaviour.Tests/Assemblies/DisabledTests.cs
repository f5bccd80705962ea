namespace Instrumentation.Behaviour.Tests.Assemblies;

/// <summary><c>InstrumentationEnabled=false</c>: the same program, nothing added.</summary>
public sealed class DisabledTests
{
    private const string Source = """
        using Instrumentation;
        using Microsoft.Extensions.DependencyInjection;

        public interface IService { int Work(int n); }
        public sealed partial class Service : IService { [Traced, Metered, Logged("{n}")] public int Work([Tag] int n) => n; }
        public sealed partial class Endpoint { [Traced, Metered, Logged] public partial Task<int> GetAsync(int n); private async Task<int> GetCoreAsync(int n) { await Task.Yield(); return n; } }
        public static class Plain { [Traced, Metered, Logged] public static int Work(int n) => n; }

        public static class Test
        {
            public static async Task<string> Run()
            {
                IService service = new ServiceCollection().AddSingleton<IService, Service>().BuildServiceProvider().GetRequiredService<IService>();
                return string.Join(" ", service.Work(1), await new Endpoint().GetAsync(2), Plain.Work(3), typeof(Service).GetMethods(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly).Length, InstrumentationScopes.All.Count);
            }
        }
        """;

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData(" false ")]
    public async Task Disabled_RunsTheSameAndRecordsNothing(string value)
    {
        var run = await ProgramRunner.RunAsync(((TestProgram)Source).WithProperty("InstrumentationEnabled", value));

        Assert.Equal("1 2 3 0 0", run.Text);
        run.Telemetry.AssertNothingRecorded();
    }

    [Theory]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("no")]
    public async Task AnythingElse_LeavesItOn(string value)
    {
        var run = await ProgramRunner.RunAsync(((TestProgram)Source).WithProperty("InstrumentationEnabled", value));

        Assert.StartsWith("1 2 3 ", run.Text, StringComparison.Ordinal);
        Assert.EndsWith(" 1", run.Text, StringComparison.Ordinal);
        run.Telemetry.CompletedOnce("Service.Work");
        run.Telemetry.CompletedOnce("Endpoint.GetAsync");
        run.Telemetry.CompletedOnce("Plain.Work");
    }

    [Fact]
    public void Disabled_GeneratesNoCallOfTheRuntime()
    {
        var sources = GeneratorHost.Run(((TestProgram)Source).WithProperty("InstrumentationEnabled", "false")).AssertCompiles().Sources;

        Assert.All(sources.Values, static text => Assert.DoesNotContain("Instrumentation.Runtime", text, StringComparison.Ordinal));
        Assert.DoesNotContain(sources.Keys, static name => name.Contains("Interceptors", StringComparison.Ordinal) || name.Contains("Calls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutInterceptorsNamespaces_TheOtherRoutesGoOn()
    {
        var run = await ProgramRunner.RunAsync(((TestProgram)Source).WithInterceptorsNamespaces(null));

        Assert.StartsWith("1 2 3 ", run.Text, StringComparison.Ordinal);
        run.Telemetry.CompletedOnce("Service.Work");
        run.Telemetry.CompletedOnce("Endpoint.GetAsync");
        Assert.Equal(2, run.Telemetry.Spans.Count);
    }
}
