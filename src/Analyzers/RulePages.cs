namespace Instrumentation.Analyzers;

/// <summary>Where the rules are documented: <c>docs/rules/{id}.md</c>.</summary>
internal static class RulePages
{
    public const string Folder = "https://github.com/instrumentation/instrumentation/blob/main/docs/rules/";
    public const string Extension = ".md";
}
