using System.Globalization;

namespace Instrumentation.Behaviour.Tests.Soak;

/// <summary>Alone in the process while it runs: other tests would use the cores and move the memory.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class SoakTests
{
    private const string SecondsVariable = "INSTRUMENTATION_SOAK_SECONDS";
    private const int Seconds = 3;

    // Far below a byte a call even in the short run; what remains are the pools and tiers of the runtime itself.
    private const long AllowedGrowth = 1 << 20;

    [Fact]
    public async Task MixedCallsUnderChangingListeners_AreEachRecordedOnce()
    {
        var run = await ProgramRunner.RunAsync(SoakProgram.Of(Duration), RecorderOptions.Nothing);
        var figures = run.Text.Split(' ').Select(static figure => figure.Split('=')).ToDictionary(static figure => figure[0], static figure => long.Parse(figure[1], CultureInfo.InvariantCulture));

        Assert.True(figures["traced"] > 0 && figures["calls"] > figures["traced"], run.Text);
        Assert.Equal(figures["traced"], figures["spans"]);
        Assert.Equal(figures["calls"], figures["durations"]);
        Assert.Equal(figures["calls"], figures["logs"]);
        Assert.Equal(0, figures["active"]);
        Assert.Equal(0, figures["moved"]);
        Assert.Equal(0, figures["wrong"]);
        Assert.True(figures["growth"] < AllowedGrowth, run.Text);
    }

    private static TimeSpan Duration => TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : Seconds);
}
