using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Shared.Options;

/// <summary>Options that are lists, separated by commas; a documentation id keeps those in its parentheses.</summary>
internal static class OptionLists
{
    public static HashSet<string> Set(AnalyzerConfigOptions options, string key) =>
        new(options.TryGetValue(key, out var text) ? Items(text) : [], StringComparer.Ordinal);

    /// <summary>The items of a list: <c>a, M:C.D(System.Int32,System.String)</c> are two.</summary>
    public static IEnumerable<string> Items(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            if (i == text.Length || (c is ',' && depth <= 0))
            {
                var item = text.Substring(start, i - start).Trim();
                if (item.Length > 0)
                {
                    yield return item;
                }

                start = i + 1;
            }
        }
    }
}
