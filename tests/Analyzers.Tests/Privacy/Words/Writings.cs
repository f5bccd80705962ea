using System.Globalization;

namespace Instrumentation.Analyzers.Tests.Privacy.Words;

/// <summary>The ways in which people write words as a name.</summary>
internal static class Writings
{
    public static string Camel(string words) => Lower(Pascal(words));

    public static string Pascal(string words) => string.Concat(words.Split(' ').Select(Upper));

    public static string Snake(string words) => words.Replace(' ', '_');

    public static string Screaming(string words) => Snake(words).ToUpperInvariant();

    public static string Kebab(string words) => words.Replace(' ', '-');

    public static IEnumerable<string> All(string words) => [Camel(words), Pascal(words), Snake(words), Screaming(words), Kebab(words)];

    /// <summary>English, as far as the table needs it.</summary>
    public static string Plural(string words) =>
        words.EndsWith("sis", StringComparison.Ordinal) ? words[..^2] + "es"
        : words.EndsWith('s') || words.EndsWith("ch", StringComparison.Ordinal) || words.EndsWith("sh", StringComparison.Ordinal) ? words + "es"
        : words.EndsWith('y') && !"aeiou".Contains(words[^2], StringComparison.Ordinal) ? words[..^1] + "ies"
        : words + "s";

    private static string Upper(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    private static string Lower(string word) => char.ToLower(word[0], CultureInfo.InvariantCulture) + word[1..];
}
