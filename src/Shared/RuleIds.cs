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
    public const string DarkEntryPoint = "INS1001";
    public const string DarkEndpoint = "INS1002";
    public const string DarkServiceMethod = "INS1003";
    public const string SwallowedException = "INS1004";
    public const string SecretInLog = "INS2001";
    public const string PersonalDataInLog = "INS2002";
    public const string ObjectWithPersonalMembers = "INS2003";
    public const string PersonalDataOnSpan = "INS2004";
    public const string PersonalDataInException = "INS2005";
    public const string PersonalDataAsMetricTag = "INS2006";
    public const string RawRequestData = "INS2007";
    public const string ClassifiedValue = "INS2008";
    public const string UnboundedTag = "INS3001";
    public const string IdentifierTag = "INS3002";
    public const string SeriesBudget = "INS3003";
    public const string GrowingTag = "INS3004";
    public const string UnboundedArgument = "INS3005";
    public const string DifferentTagSets = "INS3006";
    public const string VariableName = "INS3007";
    public const string UnboundedSpanName = "INS3008";
    public const string UnendedActivity = "INS4001";
    public const string ExceptionAsTags = "INS4002";
    public const string MissingErrorStatus = "INS4003";
    public const string PerCallInstrument = "INS4004";
    public const string UnregisteredScope = "INS4005";
    public const string MetricConvention = "INS4006";
    public const string ConventionKey = "INS4008";
    public const string LeakedActivity = "INS4010";
    public const string UnknownOption = "INS9001";
    public const string StaleBaselineEntry = "INS9002";
}
