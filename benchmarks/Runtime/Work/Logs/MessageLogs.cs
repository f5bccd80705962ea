using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>By hand, with the methods that the LoggerMessage generator of .NET writes, and the same properties.</summary>
[NotIntercepted]
public readonly struct MessageLogs() : ILoggedWork
{
    private readonly ILogger _logger = Loggers.Current;
    private readonly LoggedService _service = new(Loggers.Current);

    public int NoValue()
    {
        if (!_logger.IsEnabled(LogLevel.Information))
        {
            return _service.NoValue();
        }

        var started = Stopwatch.GetTimestamp();
        int result;
        try
        {
            result = _service.NoValue();
        }
        catch (Exception exception)
        {
            LogMessages.NoValueFailed(_logger, exception, Seconds(started), exception.GetType().FullName);
            throw;
        }

        LogMessages.NoValueCompleted(_logger, Seconds(started));
        return result;
    }

    public int OneValue(int count)
    {
        if (!_logger.IsEnabled(LogLevel.Information))
        {
            return _service.OneValue(count);
        }

        var started = Stopwatch.GetTimestamp();
        int result;
        try
        {
            result = _service.OneValue(count);
        }
        catch (Exception exception)
        {
            LogMessages.OneValueFailed(_logger, exception, count, Seconds(started), exception.GetType().FullName);
            throw;
        }

        LogMessages.OneValueCompleted(_logger, count, Seconds(started));
        return result;
    }

    public int ThreeValues(Tier tier, bool express, int count)
    {
        if (!_logger.IsEnabled(LogLevel.Information))
        {
            return _service.ThreeValues(tier, express, count);
        }

        var started = Stopwatch.GetTimestamp();
        int result;
        try
        {
            result = _service.ThreeValues(tier, express, count);
        }
        catch (Exception exception)
        {
            LogMessages.ThreeValuesFailed(_logger, exception, tier, express, count, Seconds(started), exception.GetType().FullName);
            throw;
        }

        LogMessages.ThreeValuesCompleted(_logger, tier, express, count, Seconds(started));
        return result;
    }

    public int SixValues(Tier tier, bool express, int count, string region, int weight, Order order)
    {
        if (!_logger.IsEnabled(LogLevel.Information))
        {
            return _service.SixValues(tier, express, count, region, weight, order);
        }

        var started = Stopwatch.GetTimestamp();
        int result;
        try
        {
            result = _service.SixValues(tier, express, count, region, weight, order);
        }
        catch (Exception exception)
        {
            LogMessages.SixValuesFailed(_logger, exception, tier, express, count, region, weight, order.Id, Seconds(started), exception.GetType().FullName);
            throw;
        }

        LogMessages.SixValuesCompleted(_logger, tier, express, count, region, weight, order.Id, Seconds(started));
        return result;
    }

    private static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;
}
