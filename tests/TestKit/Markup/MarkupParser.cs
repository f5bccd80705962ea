using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.TestKit;

/// <summary>Reads the markup of the Roslyn testing packages: <c>[|text|]</c> and <c>{|INS2001:text|}</c>, nested at will.</summary>
public static partial class MarkupParser
{
    public static MarkedSource Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var spans = new List<MarkedSpan?>();
        var open = new Stack<(string Close, int Slot, string? Id, int Start)>();
        var position = 0;
        foreach (Match mark in Marks().Matches(source))
        {
            text.Append(source, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                if (!open.TryPop(out var start) || start.Close != mark.Value)
                {
                    throw new FormatException($"'{mark.Value}' at {mark.Index} closes nothing:\n{source}");
                }

                spans[start.Slot] = new MarkedSpan(start.Id, TextSpan.FromBounds(start.Start, text.Length));
            }
            else
            {
                var id = mark.Groups["id"];
                open.Push((id.Success ? "|}" : "|]", spans.Count, id.Success ? id.Value : null, text.Length));
                spans.Add(null);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"A mark is never closed by '{open.Peek().Close}':\n{source}");
        }

        return new MarkedSource(text.Append(source, position, source.Length - position).ToString(), [.. spans.Select(static span => span!)]);
    }

    [GeneratedRegex(@"\[\||\{\|(?<id>[A-Za-z]+[0-9]+):|\|\]|\|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
