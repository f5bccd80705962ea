using System.Diagnostics;
using System.Globalization;
using Instrumentation;
using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>One span on one line: name, kind, duration, how it ended, and its tags, in columns whatever the depth in the tree.</summary>
internal static class SpanLine
{
    private const int NameColumn = 50;
    private const int GuideWidth = 4;

    // Said by other columns, or by every span.
    private static readonly string[] Untold = ["code.function.name", "error.type", "operation.canceled"];

    public static string Format(Activity span, int depth)
    {
        var own = InstrumentationScopes.All.Contains(span.Source.Name);
        var name = span.DisplayName.PadRight(Math.Max(0, NameColumn - (depth * GuideWidth)));
        var duration = string.Create(CultureInfo.InvariantCulture, $"{span.Duration.TotalMilliseconds,9:0.000} ms");
        var kind = span.Kind.ToString().ToLowerInvariant().PadRight(8);
        var details = string.Join("  ", ((string[])[Outcome(span), .. Tags(span, own)]).Where(detail => detail.Length > 0));
        return $"{(own ? "[bold]" : "[dim]")}{Markup.Escape(name)}[/] [dim]{kind}[/] {duration}  {details}".TrimEnd();
    }

    /// <summary>What happened within the span: the exceptions that were recorded there.</summary>
    public static IEnumerable<string> Events(Activity span) =>
        from occurrence in span.Events
        let tags = occurrence.Tags.ToDictionary(tag => tag.Key, tag => tag.Value)
        let exception = $"{tags.GetValueOrDefault("exception.type")}: {tags.GetValueOrDefault("exception.message")}"
        select $"[red]event {Markup.Escape(occurrence.Name)}  {Markup.Escape(exception)}[/]";

    private static string Outcome(Activity span) => span switch
    {
        { Status: ActivityStatusCode.Error } => $"[red]ERROR {Markup.Escape(span.GetTagItem("error.type")?.ToString() ?? "")}[/]",
        _ when span.GetTagItem("operation.canceled") is true => "[yellow]CANCELED[/]",
        _ => "",
    };

    private static IEnumerable<string> Tags(Activity span, bool own) => own
        ? span.TagObjects.Where(tag => !Untold.Contains(tag.Key)).Select(tag => Text($"{tag.Key}={tag.Value}"))
        : span.TagObjects.Where(tag => tag.Key == "http.response.status_code").Select(tag => Text($"HTTP {tag.Value}"));

    private static string Text(FormattableString text) => Markup.Escape(FormattableString.Invariant(text));
}
