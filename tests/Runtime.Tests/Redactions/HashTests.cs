namespace Instrumentation.Runtime.Tests.Redactions;

public sealed class HashTests : RedactionTest
{
    [Theory]
    [InlineData("ada@example.com", HashOfAda)]
    [InlineData("", "hmac:d38b42096d80f45f826b44a9")]
    [InlineData("José 🎉", "hmac:60bb8140f8288f860267e4c2")]
    public void Text_HasTheHashOfTheStandard(string text, string expected)
    {
        InstrumentationRedaction.UseHashKey(Key);

        Assert.Equal(expected, Recorded(text, Redaction.Hash));
    }

    [Fact]
    public void NumberAndText_HaveTheSameHash()
    {
        InstrumentationRedaction.UseHashKey(Base64Key);

        Assert.Equal("hmac:7df989924b2ebf8832c80802", Recorded(42, Redaction.Hash));
        Assert.Equal("hmac:7df989924b2ebf8832c80802", Recorded("42", Redaction.Hash));
    }

    [Fact]
    public void WithoutKey_ValueIsErased() => Assert.Equal("[redacted]", Recorded("ada@example.com", Redaction.Hash));

    [Fact]
    public void Key_CanBeReplacedAndTakenAway()
    {
        InstrumentationRedaction.UseHashKey(Key);
        InstrumentationRedaction.UseHashKey([.. Key.Select(static each => (byte)(each + 1))]);
        Assert.Equal("hmac:bfd3be400355c5ad2bb39f55", Recorded("ada@example.com", Redaction.Hash));

        InstrumentationRedaction.UseHashKey((string?)null);
        Assert.Equal("[redacted]", Recorded("ada@example.com", Redaction.Hash));
    }

    [Fact]
    public void Key_IsCopied()
    {
        var key = (byte[])Key.Clone();
        InstrumentationRedaction.UseHashKey(key);
        Array.Clear(key);

        Assert.Equal(HashOfAda, Recorded("ada@example.com", Redaction.Hash));
    }

    [Fact]
    public void UnfitKey_IsRefusedAndTheOneBeforeStays()
    {
        InstrumentationRedaction.UseHashKey(Key);

        var tooShort = Assert.Throws<ArgumentException>("key", () => InstrumentationRedaction.UseHashKey(new byte[31]));
        var constant = Assert.Throws<ArgumentException>("key", () => InstrumentationRedaction.UseHashKey(new byte[32]));
        var shortText = Assert.Throws<ArgumentException>("base64Key", () => InstrumentationRedaction.UseHashKey("AAECAwQ="));
        var noText = Assert.Throws<ArgumentException>("base64Key", () => InstrumentationRedaction.UseHashKey("no base64 but-secret"));

        Assert.StartsWith("A hash key has at least 32 bytes; this one has 31.", tooShort.Message, StringComparison.Ordinal);
        Assert.StartsWith("A hash key is random; all bytes of this one are the same.", constant.Message, StringComparison.Ordinal);
        Assert.StartsWith("A hash key has at least 32 bytes; this one has 5.", shortText.Message, StringComparison.Ordinal);
        Assert.StartsWith("The hash key is not valid base64.", noText.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", noText.ToString(), StringComparison.Ordinal);
        Assert.Equal(32, InstrumentationRedaction.MinimumKeyLength);
        Assert.Equal(HashOfAda, Recorded("ada@example.com", Redaction.Hash));
    }
}
