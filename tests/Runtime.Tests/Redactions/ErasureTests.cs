using Instrumentation.Runtime.Tests.Containment;

namespace Instrumentation.Runtime.Tests.Redactions;

public sealed class ErasureTests : RedactionTest
{
    public enum Blood
    {
        Zero,
    }

    [Fact]
    public void AnyValue_IsTheSameConstant()
    {
        Assert.Equal("[redacted]", InstrumentationRedaction.Erased);
        foreach (var value in new object[] { "a", "", 1, true, Blood.Zero, DateTime.UnixEpoch, new[] { "a", "b" }, new List<int>(), new object() })
        {
            Assert.Equal("[redacted]", Recorded(value, Redaction.Erase));
        }
    }

    [Fact]
    public void Null_IsNoTag()
    {
        InstrumentationRedaction.UseHashKey(Key);
        foreach (var redaction in Enum.GetValues<Redaction>())
        {
            Assert.Null(Recorded<string?>(null, redaction));
            Assert.Null(Recorded<int?>(null, redaction));
        }
    }

    [Fact]
    public void Value_IsNotEvenLookedAt() => Assert.Equal("[redacted]", Recorded(new ThrowingText(), Redaction.Erase));

    /// <summary>Its mask would be the end of the type's name.</summary>
    [Theory]
    [InlineData(Redaction.Mask)]
    [InlineData(Redaction.Hash)]
    public void ObjectWithoutText_IsErased(Redaction redaction)
    {
        InstrumentationRedaction.UseHashKey(Key);

        Assert.Equal("[redacted]", Recorded(new TypeWithALongName(), redaction));
        Assert.Equal(["[redacted]"], Assert.IsAssignableFrom<IEnumerable<string?>>(Recorded(new[] { new TypeWithALongName() }, redaction)));
    }

    [Fact]
    public void RedactionThatIsNone_Erases() => Assert.Equal("[redacted]", Recorded("ada@example.com", (Redaction)7));

    private sealed class TypeWithALongName;
}
