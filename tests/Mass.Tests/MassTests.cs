using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests;

/// <summary>
/// Random programs behave the same on and off, and record exactly what the report of their build predicts. The seed is fixed;
/// <c>eng/mass-test.sh</c> runs others.
/// </summary>
public sealed class MassTests
{
    private const string SeedVariable = "INSTRUMENTATION_MASS_SEED";
    private const string ProgramsVariable = "INSTRUMENTATION_MASS_PROGRAMS";
    private const ulong FixedSeed = 20261120;

    // FsCheck's second half of a seed has to be odd.
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const int Programs = 8;

    [Fact]
    public void RandomProgram_RecordsWhatItsReportPredicts()
    {
        var seed = Setting(SeedVariable, FixedSeed);
        var config = Config.QuickThrowOnFailure
            .WithReplay(new Replay(new Rnd(seed, Gamma), null))
            .WithMaxTest((int)Setting(ProgramsVariable, Programs));

        Check.One(config, Prop.ForAll(ProgramPlan.Arbitrary, static plan => MassCheck.AssertHoldsAsync(plan).GetAwaiter().GetResult()));
    }

    private static ulong Setting(string variable, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
