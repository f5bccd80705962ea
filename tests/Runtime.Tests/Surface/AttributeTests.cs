using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Surface;

/// <summary>What an attribute means when nothing else is said, and where it can be put.</summary>
public sealed class AttributeTests
{
    private const AttributeTargets MethodsAndTypes =
        AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;

    private const AttributeTargets ValuesAndTypes =
        AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum;

    [Fact]
    public void Traced_Defaults()
    {
        var traced = new TracedAttribute();

        Assert.Null(traced.Name);
        Assert.Equal(ActivityKind.Internal, traced.Kind);
        Assert.False(traced.Root);
        Assert.Equal(ExceptionRecording.Auto, traced.Exceptions);
        Assert.Null(traced.ErrorWhen);
        Assert.Null(traced.Targets);
        Assert.Equal("pay", new TracedAttribute("pay").Name);
    }

    [Fact]
    public void Metered_Defaults()
    {
        var metered = new MeteredAttribute();

        Assert.Null(metered.Name);
        Assert.True(metered.Active);
        Assert.Null(metered.Buckets);
        Assert.Null(metered.Description);
        Assert.Null(metered.ErrorWhen);
        Assert.Equal("shop.payments", new MeteredAttribute("shop.payments").Name);
    }

    [Fact]
    public void Logged_Defaults_AreThoseOfTheDefinition()
    {
        var logged = new LoggedAttribute();
        var definition = new LogDefinition();

        Assert.Null(logged.Message);
        Assert.Equal(LogLevel.Information, logged.Level);
        Assert.Equal(LogLevel.None, logged.Start);
        Assert.Equal(LogLevel.Error, logged.Failure);
        Assert.Equal((logged.Level, logged.Start, logged.Failure), (definition.Level, definition.Start, definition.Failure));
        Assert.Equal("paid", new LoggedAttribute("paid").Message);
    }

    [Fact]
    public void Tag_Defaults()
    {
        var tag = new TagAttribute();

        Assert.Null(tag.Name);
        Assert.Null(tag.Path);
        Assert.Equal(Signals.None, tag.On);
        Assert.Equal(("order.id", "Id"), (new TagAttribute("order.id", "Id").Name, new TagAttribute("order.id", "Id").Path));
    }

    [Fact]
    public void Sensitive_Defaults() => Assert.Equal(Redaction.Erase, new SensitiveAttribute().Redaction);

    [Fact]
    public void Others_KeepWhatTheyAreGiven()
    {
        Assert.Equal(5, new BoundedAttribute(5).Count);
        Assert.Equal("Shop", new InstrumentationScopeAttribute("Shop").Name);
        Assert.Equal("hot path", new NotInstrumentedAttribute("hot path").Reason);
        Assert.Null(new NotInstrumentedAttribute().Reason);
        Assert.Equal(["Pay", "Refund"], new NotInterceptedAttribute("Pay", "Refund").Methods);
        Assert.Empty(new NotInterceptedAttribute().Methods);
        Assert.Equal(("Shop", "1.0.0"), (new RecordedScopeAttribute("Shop", "1.0.0").Name, new RecordedScopeAttribute("Shop", "1.0.0").Version));
    }

    [Theory]
    [InlineData(typeof(TracedAttribute), MethodsAndTypes | AttributeTargets.Assembly, true)]
    [InlineData(typeof(MeteredAttribute), MethodsAndTypes | AttributeTargets.Assembly, true)]
    [InlineData(typeof(LoggedAttribute), MethodsAndTypes | AttributeTargets.Assembly, true)]
    [InlineData(typeof(NotInstrumentedAttribute), MethodsAndTypes, false)]
    [InlineData(
        typeof(NotInterceptedAttribute),
        MethodsAndTypes | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Assembly,
        false)]
    [InlineData(typeof(TagAttribute), AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, true)]
    [InlineData(typeof(SensitiveAttribute), ValuesAndTypes, false)]
    [InlineData(typeof(NotSensitiveAttribute), ValuesAndTypes, false)]
    [InlineData(typeof(InstrumentationScopeAttribute), AttributeTargets.Assembly, false)]
    [InlineData(typeof(InstrumentedBodyAttribute), AttributeTargets.Method, false)]
    [InlineData(typeof(InstrumentedShimAttribute), AttributeTargets.Method, false)]
    [InlineData(typeof(RecordedScopeAttribute), AttributeTargets.Assembly, false)]
    public void Usage(Type attribute, AttributeTargets targets, bool repeatable)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.Equal(repeatable, usage.AllowMultiple);
    }
}
