using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>What the LoggerMessage generator of .NET implements.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Did nothing in {Duration:0.######} s", EventName = "LoggedService.NoValue.completed")]
    public static partial void NoValueCompleted(ILogger logger, double duration);

    [LoggerMessage(2, LogLevel.Error, "Did nothing failed after {Duration:0.######} s: {ErrorType}", EventName = "LoggedService.NoValue.exception")]
    public static partial void NoValueFailed(ILogger logger, Exception exception, double duration, string? errorType);

    [LoggerMessage(3, LogLevel.Information, "Counted {Count} in {Duration:0.######} s", EventName = "LoggedService.OneValue.completed")]
    public static partial void OneValueCompleted(ILogger logger, int count, double duration);

    [LoggerMessage(4, LogLevel.Error, "Counted {Count} failed after {Duration:0.######} s: {ErrorType}", EventName = "LoggedService.OneValue.exception")]
    public static partial void OneValueFailed(ILogger logger, Exception exception, int count, double duration, string? errorType);

    [LoggerMessage(5, LogLevel.Information, "Sent {Count} {Tier} express {Express} in {Duration:0.######} s", EventName = "LoggedService.ThreeValues.completed")]
    public static partial void ThreeValuesCompleted(ILogger logger, Tier tier, bool express, int count, double duration);

    [LoggerMessage(6, LogLevel.Error, "Sent {Count} {Tier} express {Express} failed after {Duration:0.######} s: {ErrorType}", EventName = "LoggedService.ThreeValues.exception")]
    public static partial void ThreeValuesFailed(ILogger logger, Exception exception, Tier tier, bool express, int count, double duration, string? errorType);

    [LoggerMessage(7, LogLevel.Information, "Sent {OrderId} {Tier} express {Express} {Count} {Region} {Weight} in {Duration:0.######} s", EventName = "LoggedService.SixValues.completed")]
    public static partial void SixValuesCompleted(ILogger logger, Tier tier, bool express, int count, string region, int weight, string orderId, double duration);

    [LoggerMessage(8, LogLevel.Error, "Sent {OrderId} {Tier} express {Express} {Count} {Region} {Weight} failed after {Duration:0.######} s: {ErrorType}", EventName = "LoggedService.SixValues.exception")]
    public static partial void SixValuesFailed(ILogger logger, Exception exception, Tier tier, bool express, int count, string region, int weight, string orderId, double duration, string? errorType);
}
