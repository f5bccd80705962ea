namespace Instrumentation.Generator.Tests;

internal static class GeneratorRunExtensions
{
    // What Roslyn itself adds for us.
    private const string EmbeddedAttribute = "Microsoft.CodeAnalysis.EmbeddedAttribute.cs";

    /// <summary>What our own emitters wrote, by hint name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ProductTexts(this GeneratorRun run) =>
        run.Sources.Where(static source => source.Key != EmbeddedAttribute);

    /// <summary>The hint names of what our own emitters wrote.</summary>
    public static IEnumerable<string> ProductSources(this GeneratorRun run) => run.ProductTexts().Select(static source => source.Key);
}
