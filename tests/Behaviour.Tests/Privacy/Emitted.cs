using System.Text;

namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>What left the process.</summary>
internal static class Emitted
{
    /// <summary>Every text that left, with the place where it was found.</summary>
    public static IEnumerable<KeyValuePair<string, string>> By(TelemetryRecorder telemetry)
    {
        foreach (var span in telemetry.Spans)
        {
            yield return new("span name", $"{span.Name} {span.StatusDescription} {span.Source} {span.SourceVersion}");
            foreach (var tag in span.Tags)
            {
                yield return new($"span {tag.Key}", TextOf(tag.Value));
            }

            foreach (var tag in span.Events.SelectMany(static occurrence => occurrence.Tags).Concat(span.Links.SelectMany(static link => link.Tags)))
            {
                yield return new($"event {tag.Key}", TextOf(tag.Value));
            }
        }

        foreach (var instrument in telemetry.Instruments)
        {
            yield return new("instrument", $"{instrument.Name} {instrument.Description} {instrument.Tags}");
        }

        foreach (var tag in telemetry.Measurements.SelectMany(static measurement => measurement.Tags))
        {
            yield return new($"metric {tag.Key}", TextOf(tag.Value));
        }

        foreach (var log in telemetry.Logs)
        {
            yield return new("message", $"{log.Message} {log.Category} {log.EventId.Name}");
            yield return new("exception", $"{log.Exception?.Message} {log.Exception?.Data.Count}");
            foreach (var property in log.State)
            {
                yield return new($"log {property.Key}", TextOf(property.Value));
            }
        }
    }

    public static string TextOf(object? value)
    {
        var text = new StringBuilder();
        foreach (var item in value as object?[] ?? [value])
        {
            text.Append(item);
        }

        return text.ToString();
    }
}
