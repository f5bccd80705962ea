using System.ComponentModel;
using System.Reflection;

namespace Instrumentation.Runtime.Tests.Surface;

/// <summary>What the assembly shows and needs. A change here is a decision, not an accident.</summary>
public sealed class PublicSurfaceTests
{
    private const string PublicTypes = """
        Instrumentation.BoundedAttribute
        Instrumentation.DecorateAttribute
        Instrumentation.ExceptionRecording
        Instrumentation.InstrumentationLogging
        Instrumentation.InstrumentationRedaction
        Instrumentation.InstrumentationScopeAttribute
        Instrumentation.LoggedAttribute
        Instrumentation.MeteredAttribute
        Instrumentation.NotInstrumentedAttribute
        Instrumentation.NotInterceptedAttribute
        Instrumentation.NotSensitiveAttribute
        Instrumentation.OperationAttribute
        Instrumentation.Redaction
        Instrumentation.Runtime.IInstrumentedDecorator
        Instrumentation.Runtime.InstrumentedBodyAttribute
        Instrumentation.Runtime.InstrumentedShimAttribute
        Instrumentation.Runtime.LogDefinition
        Instrumentation.Runtime.MetricsDefinition
        Instrumentation.Runtime.Operation
        Instrumentation.Runtime.OperationCall
        Instrumentation.Runtime.OperationDefinition
        Instrumentation.Runtime.RecordedScopeAttribute
        Instrumentation.Runtime.ResultObserver`1
        Instrumentation.Runtime.SpanDefinition
        Instrumentation.Runtime.StreamCall
        Instrumentation.Runtime.TagDefinition
        Instrumentation.Runtime.TelemetryScope
        Instrumentation.SensitiveAttribute
        Instrumentation.Signals
        Instrumentation.TagAttribute
        Instrumentation.TracedAttribute
        """;

    private static readonly Assembly Runtime = typeof(TracedAttribute).Assembly;

    [Fact]
    public void PublicTypes_AreThese() =>
        Assert.Equal(
            PublicTypes.Split('\n'),
            Runtime.GetExportedTypes().Select(type => type.FullName).Order(StringComparer.Ordinal));

    /// <summary>What only generated code calls stays out of the developer's completion list.</summary>
    [Fact]
    public void TypesForGeneratedCode_AreHidden() =>
        Assert.All(
            Runtime.GetExportedTypes().Where(type => type.Namespace == "Instrumentation.Runtime"),
            type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State));

    [Fact]
    public void References_AreTheFrameworkAndTheLoggingAbstractions() =>
        Assert.Equal(
            ["Microsoft.Extensions.Logging.Abstractions"],
            Runtime.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Name_IsThePackages() => Assert.Equal("Instrumentation", Runtime.GetName().Name);
}
