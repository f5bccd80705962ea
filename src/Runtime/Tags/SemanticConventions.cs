namespace Instrumentation.Runtime;

/// <summary>The names of OpenTelemetry's semantic conventions, and ours where it has none.</summary>
internal static class SemanticConventions
{
    public const string CodeFunctionName = "code.function.name";
    public const string CodeFilePath = "code.file.path";
    public const string CodeLineNumber = "code.line.number";
    public const string ErrorType = "error.type";
    public const string OtherError = "_OTHER";
    public const string ExceptionStackTrace = "exception.stacktrace";
    public const string OperationCanceled = "operation.canceled";
    public const string OperationDuration = "operation.duration";
    public const string OperationItems = "operation.items";
    public const string OperationActive = "operation.active";
    public const string OriginalFormat = "{OriginalFormat}";
    public const string Items = "items";
    public const string Duration = "duration";
    public const string ExceptionSignalOptIn = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";
}
