using System.Globalization;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tags;

public sealed class TagValueTests
{
    [Fact]
    public void Primitives_StayWhatTheyAre()
    {
        Assert.Equal("text", TagValue.From("text"));
        Assert.Equal(true, TagValue.From(true));
        Assert.Equal(42, TagValue.From(42));
        Assert.Equal(42L, TagValue.From(42L));
        Assert.Equal((short)42, TagValue.From((short)42));
        Assert.Equal((byte)42, TagValue.From((byte)42));
        Assert.Equal(42u, TagValue.From(42u));
        Assert.Equal(42ul, TagValue.From(42ul));
        Assert.Equal(0.5, TagValue.From(0.5));
        Assert.Equal(0.5f, TagValue.From(0.5f));
        Assert.Equal(9.50m, TagValue.From(9.50m));
    }

    [Fact]
    public void Nullables_AreTheirValueOrNothing()
    {
        Assert.Null(TagValue.From<string?>(null));
        Assert.Null(TagValue.From<int?>(null));
        Assert.Null(TagValue.From<DayOfWeek?>(null));
        Assert.Null(TagValue.From<object?>(null));
        Assert.Equal(42, TagValue.From<int?>(42));
        Assert.Equal(false, TagValue.From<bool?>(false));
        Assert.Equal("Friday", TagValue.From<DayOfWeek?>(DayOfWeek.Friday));
        Assert.Equal("Friday", TagValue.From<object>(DayOfWeek.Friday));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(256)]
    public void SmallIntegers_ShareABox(int value)
    {
        Assert.Equal(value, TagValue.From(value));
        Assert.Same(TagValue.From(value), TagValue.From(value));
        Assert.Same(TagValue.From(value), TagValue.From<int?>(value));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(257)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void OtherIntegers_AreThemselves(int value) => Assert.Equal(value, TagValue.From(value));

    [Fact]
    public void Booleans_ShareABox()
    {
        Assert.Same(TagValue.From(true), TagValue.From(true));
        Assert.Same(TagValue.From(false), TagValue.From<bool?>(false));
    }

    [Fact]
    public void Text_IsTheSameInEveryCulture()
    {
        using var _ = new CommaCulture();

        Assert.Equal("2026-01-31T13:05:00.0000000Z", TagValue.From(new DateTime(2026, 1, 31, 13, 5, 0, DateTimeKind.Utc)));
        Assert.Equal("2026-01-31T13:05:00.0000000+02:00", TagValue.From(new DateTimeOffset(2026, 1, 31, 13, 5, 0, TimeSpan.FromHours(2))));
        Assert.Equal("1.02:03:04.5000000", TagValue.From(new TimeSpan(1, 2, 3, 4, 500)));
        Assert.Equal("01/31/2026", TagValue.From(new DateOnly(2026, 1, 31)));
        Assert.Equal("11111111-2222-3333-4444-555555555555", TagValue.From(Guid.Parse("11111111-2222-3333-4444-555555555555")));
        Assert.Equal("x", TagValue.From('x'));
        Assert.Equal("-0.5", TagValue.From((Half)(-0.5)));
        Assert.Equal("https://shop.example/a%20b", TagValue.From(new Uri("https://shop.example/a%20b").AbsoluteUri));
        Assert.Equal("amount -1.5", TagValue.From(new Amount(-1.5)));
        Assert.Equal("plain", TagValue.From(new Plain()));
    }

    [Fact]
    public void Arrays_AreCopied()
    {
        var names = new[] { "a", null, "c" };
        int[] numbers = [1, 2];

        var capturedNames = Assert.IsType<string?[]>(TagValue.From(names));
        var capturedNumbers = Assert.IsType<int[]>(TagValue.From(numbers));
        names[0] = "changed";
        numbers[0] = 99;

        Assert.Equal(new[] { "a", null, "c" }, capturedNames);
        Assert.Equal([1, 2], capturedNumbers);
        Assert.Equal(new[] { true }, TagValue.From(new[] { true }));
        Assert.Equal(new[] { 1L }, TagValue.From(new[] { 1L }));
        Assert.Equal(new[] { 0.5 }, TagValue.From(new[] { 0.5 }));
    }

    [Fact]
    public void Collections_AreTextsOfTheirItems()
    {
        using var _ = new CommaCulture();

        Assert.Equal(new[] { "1", "2" }, TagValue.From(new List<int> { 1, 2 }));
        Assert.Equal(new[] { "0.5", "1.5" }, TagValue.From(new List<double> { 0.5, 1.5 }));
        Assert.Equal(new[] { "Friday", "Monday" }, TagValue.From(new List<DayOfWeek> { DayOfWeek.Friday, DayOfWeek.Monday }));
        Assert.Equal(new[] { "1", null }, TagValue.From(new int?[] { 1, null }));
        Assert.Equal(
            new[] { "2026-01-31T00:00:00.0000000Z" },
            TagValue.From(new List<DateTime> { new(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc) }));
        Assert.Equal(Array.Empty<string>(), TagValue.From(new List<string>()));
    }

    /// <summary>To run through a lazy sequence would run the caller's code a second time.</summary>
    [Fact]
    public void Sequence_IsNotEnumerated()
    {
        var enumerated = false;
        IEnumerable<int> Lazy()
        {
            enumerated = true;
            yield return 1;
        }

        Assert.IsType<string>(TagValue.From(Lazy()));
        Assert.False(enumerated);
    }

    [Fact]
    public void Value_IsReadAtOnce()
    {
        var text = new System.Text.StringBuilder("before");

        var captured = TagValue.From(text);
        text.Clear().Append("after");

        Assert.Equal("before", captured);
    }

    private sealed class Amount(double value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            "amount " + value.ToString(format, formatProvider ?? CultureInfo.CurrentCulture);
    }

    private sealed class Plain
    {
        public override string ToString() => "plain";
    }
}
