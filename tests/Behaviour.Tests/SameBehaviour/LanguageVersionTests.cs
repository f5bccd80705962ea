using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class LanguageVersionTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Instrumentation;

        public enum Tier { Basic, Gold }
        public interface IService { string Work(int n); Task<T> WorkAsync<T>(T value) where T : class; }

        public partial class Service : IService
        {
            [Tag] public string Region { get { return "eu"; } }
            [Traced, Metered, Logged("{n}")] public string Work([Tag] int n) { return n.ToString(); }
            [Traced, Metered, Logged] public async Task<T> WorkAsync<T>(T value) where T : class { await Task.Yield(); return value; }
            [Traced, Metered, Logged] public partial int Get([Tag] Tier tier, out int n);
            private int GetCore(Tier tier, out int n) { n = 1; return (int)tier; }
        }

        public static class Plain
        {
            [Traced, Metered, Logged] public static ValueTask<int> Work(this int n, CancellationToken token = default(CancellationToken)) { return new ValueTask<int>(n); }
        }

        public static class Test
        {
            public static async Task<string> Run()
            {
                int n;
                IService service = new Service();
                return service.Work(1) + await service.WorkAsync("2") + new Service().Get(Tier.Gold, out n) + n + await 3.Work();
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public async Task EveryRoute_WorksInEveryLanguageFromCSharp11(LanguageVersion version)
    {
        TestProgram program = Source;
        var run = await ProgramRunner.RunOnAndOffAsync(program with { ParseOptions = program.ParseOptions.WithLanguageVersion(version) });

        Assert.Equal("12113", run.Text);
        run.Telemetry.CompletedOnce("Service.Work");
        run.Telemetry.CompletedOnce("Service.WorkAsync");
        run.Telemetry.CompletedOnce("Service.Get");
        run.Telemetry.CompletedOnce("Plain.Work");
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("disable warnings")]
    [InlineData("disable annotations")]
    [InlineData("enable")]
    public async Task NullableContext_IsTheUsersChoice(string context)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($"#nullable {context}\n{Source}");

        Assert.Equal("12113", run.Text);
        Assert.Equal(4, run.Telemetry.Spans.Count);
    }
}
