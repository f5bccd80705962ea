namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>
/// What a finding is known by in baselines and SARIF. No line and no file, so that it stays the same when code moves or is formatted anew.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Member">The documentation id of the member that the finding is in.</param>
/// <param name="Sink">Where the value ends, or what is missing there: <c>LogProperty:Email</c>, <c>controller action</c>.</param>
/// <param name="Symbol">The documentation id or the text of what is judged.</param>
internal sealed record Fingerprint(string Rule, string Member, string Sink, string Symbol)
{
    /// <summary>The name of the diagnostic's property.</summary>
    public const string Property = "Fingerprint";

    private const char Separator = '|';

    public static Fingerprint? TryParse(string text) =>
        text.Split(Separator) is { Length: 4 } parts ? new Fingerprint(parts[0], parts[1], parts[2], parts[3]) : null;

    /// <summary>A part as it may stand in one.</summary>
    public static string Part(string text) => text.Replace(Separator, '¦');

    public override string ToString() => $"{Rule}{Separator}{Member}{Separator}{Sink}{Separator}{Symbol}";
}
