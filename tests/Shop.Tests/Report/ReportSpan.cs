using System.Text.RegularExpressions;

namespace Instrumentation.Shop.Tests.Report;

/// <summary>A line of a printed trace.</summary>
/// <param name="Depth">0 for the root.</param>
/// <param name="Outcome">Empty, <c>CANCELED</c>, or <c>ERROR</c> and the type of the error.</param>
internal sealed partial record ReportSpan(int Depth, string Name, string Kind, string Outcome, IReadOnlyList<string> Details)
{
    /// <summary>The names of its events.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>What a test of a tree's shape compares.</summary>
    public string Shape => $"{Depth} {Name} {Kind}";

    public static ReportSpan? Parse(string line)
    {
        var match = Line.Match(line);
        if (!match.Success)
        {
            return null;
        }

        var details = match.Groups["details"].Value.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outcome = details.FirstOrDefault(detail => detail == "CANCELED" || detail.StartsWith("ERROR ", StringComparison.Ordinal)) ?? "";
        return new ReportSpan(
            (match.Groups["guide"].Length / 4) - 1,
            match.Groups["name"].Value,
            match.Groups["kind"].Value,
            outcome,
            [.. details.Where(detail => detail != outcome)]);
    }

    /// <summary>The name of an event that a line prints below its span, or <see langword="null"/>.</summary>
    public static string? ParseEvent(string line) => Event.Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^[│├└─ ]+ event (?<name>\S+)  ")]
    private static partial Regex Event { get; }

    [GeneratedRegex(
        @"^(?<guide>(?:(?:│  |   |├──|└──) )+)(?<name>\S.*?)\s+(?<kind>internal|server|client|producer|consumer)\s+\d+\.\d{3} ms(?<details>.*)$")]
    private static partial Regex Line { get; }
}
