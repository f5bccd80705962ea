using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Compliance.Classification;

namespace Instrumentation.Runtime.Tests.Redactions;

/// <summary>What the declared type of a value hides: it is erased by what its own type says.</summary>
public sealed class SensitiveTypeTests : RedactionTest
{
    public static TheoryData<object> Sensitive =>
    [
        new Mail("ada"), new WorkMail("ada"), new Classified(), new ByValue(1), Blood.Zero, (new Mail("ada"), 1), new Lazy<Mail>(static () => new Mail("ada")),
    ];

    [Theory]
    [MemberData(nameof(Sensitive))]
    public void ValueOfASensitiveType_IsErased(object value)
    {
        Assert.Equal("[redacted]", TagValue.From(value));
        Assert.Equal(["[redacted]", "1"], Assert.IsAssignableFrom<IEnumerable<string?>>(TagValue.From(new List<object> { value, 1 })));
    }

    [Fact]
    public void TypeArgument_IsErased()
    {
        Assert.Equal("[redacted]", TagValue.From(Blood.Zero));
        Assert.Equal("[redacted]", TagValue.From(new ByValue(1)));
        Assert.Equal("[redacted]", TagValue.From<ByValue?>(new ByValue(1)));
    }

    [Fact]
    public void OthersAndThoseStatedToBeHarmless_AreNot()
    {
        Assert.Equal("public", TagValue.From<object>(new PublicMail()));
        Assert.Equal("ada", TagValue.From(new Mail("ada"), isCleared: true));
        Assert.Equal("Zero", TagValue.From(Blood.Zero, isCleared: true));
        Assert.Equal(["ada"], Assert.IsAssignableFrom<IEnumerable<string?>>(TagValue.From(new[] { new Mail("ada") }, isCleared: true)));
    }

    [Fact]
    public void Tag_IsErasedUnlessCleared()
    {
        var subject = Subject.Create(static definition => definition.Tags = [new("a", Signals.All), new("b", Signals.All, isCleared: true)]);
        subject.Capture = static (ref call) =>
        {
            call.Tag<object>(0, new Mail("ada"));
            call.Tag<object>(1, new Mail("ada"));
        };
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        subject.Call(static () => { });

        Assert.Equal(("[redacted]", "ada"), (spans.Single.GetTagItem("a"), spans.Single.GetTagItem("b")));
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, a=[redacted], b=ada", measurements.Durations.Single().TagText);
    }

    [Sensitive]
    private enum Blood
    {
        Zero,
    }

    [Sensitive]
    private class Mail(string text)
    {
        public override string ToString() => text;
    }

    private sealed class WorkMail(string text) : Mail(text);

    [NotSensitive]
    private sealed class PublicMail() : Mail("public");

    [Sensitive]
    private readonly record struct ByValue(int Number);

    [Marked]
    private sealed class Classified;

    [AttributeUsage(AttributeTargets.All)]
    private sealed class MarkedAttribute : DataClassificationAttribute;
}
