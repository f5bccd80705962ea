namespace Instrumentation.Runtime.Tests.Redactions;

public sealed class MaskTests : RedactionTest
{
    [Theory]
    [InlineData("", "****")]
    [InlineData("hunter2", "****")]
    [InlineData("12345678901", "****")]
    [InlineData("123456789012", "****9012")]
    [InlineData("4111111111111111", "****1111")]
    [InlineData("ada.lovelace🎉abc", "****abc")]
    public void OnlyTheEndOfLongText_IsShown(string text, string expected) => Assert.Equal(expected, Recorded(text, Redaction.Mask));

    [Fact]
    public void Number_IsMaskedAsText() => Assert.Equal("****9012", Recorded(123456789012L, Redaction.Mask));

    [Fact]
    public void Items_AreMaskedEach() =>
        Assert.Equal(["****1111", null, "****"], Assert.IsAssignableFrom<IEnumerable<string?>>(Recorded(new List<string?> { "4111111111111111", null, "a" }, Redaction.Mask)));
}
