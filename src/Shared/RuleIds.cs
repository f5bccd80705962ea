namespace Instrumentation.Shared;

/// <summary>Every rule's id. Grouped by family, never reused.</summary>
internal static class RuleIds
{
    public const string CannotBeInstrumented = "INS0001";
    public const string NoInstrumentedPath = "INS0002";
    public const string CallGoesAround = "INS0003";
    public const string DoesNotBind = "INS0004";
    public const string TaggedWithoutRedaction = "INS0005";
    public const string TelemetryName = "INS0006";
    public const string NoEffect = "INS0007";
    public const string NoLogger = "INS0008";
    public const string CannotIntercept = "INS0009";
    public const string TrivialMethod = "INS0010";
    public const string CountedTwice = "INS0011";
    public const string NullabilityDiffers = "INS0012";
}
