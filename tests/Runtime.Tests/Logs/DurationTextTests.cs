using System.Globalization;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime.Tests.Logs;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(4e-7, "0")]
    [InlineData(6e-7, "0.000001")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.0012346, "0.001235")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.999999, "0.999999")]
    [InlineData(0.9999996, "1")]
    [InlineData(1, "1")]
    [InlineData(1.000001, "1.000001")]
    [InlineData(12.34, "12.34")]
    [InlineData(86400.0625, "86400.0625")]
    [InlineData(999_999_999, "999999999")]
    public void Duration_IsWrittenAsTheFrameworkDoes(double seconds, string expected)
    {
        using var _ = new Support.CommaCulture();

        Assert.Equal(expected, seconds.ToString(DurationText.Format, CultureInfo.InvariantCulture));
        Assert.Equal(expected, Append(seconds));
    }

    [Fact]
    public void EveryMicrosecond_IsWrittenAsTheFrameworkDoes()
    {
        for (var microseconds = 0; microseconds < 3_000_000; microseconds += 997)
        {
            var seconds = microseconds / 1e6;

            Assert.Equal(seconds.ToString(DurationText.Format, CultureInfo.InvariantCulture), Append(seconds));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1e9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void OtherNumbers_AreLeftToTheFramework(double seconds) => Assert.Null(Append(seconds));

    private static string? Append(double seconds)
    {
        var message = new DefaultInterpolatedStringHandler(0, 1, CultureInfo.InvariantCulture);
        var done = DurationText.TryAppend(ref message, seconds);
        var text = message.ToStringAndClear();
        return done ? text : null;
    }
}
