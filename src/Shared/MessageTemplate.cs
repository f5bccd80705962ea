using System.Text;

namespace Instrumentation;

/// <summary>
/// A log message template such as <c>"Order {order.Id} placed for {total:0.00}"</c>. The generator uses it to check the
/// holes, the runtime to format the message, so both read a template the same way.
/// </summary>
internal sealed class MessageTemplate
{
    private MessageTemplate(string original, string format, IReadOnlyList<string> holes, string? error)
    {
        Original = original;
        Format = format;
        Holes = holes;
        Error = error;
    }

    /// <summary>The text as written: the <c>{OriginalFormat}</c> property of a record.</summary>
    public string Original { get; }

    /// <summary>The same text as a composite format: its holes are numbered in the order of <see cref="Holes"/>.</summary>
    public string Format { get; }

    /// <summary>The names in the holes, in order; a name that occurs twice is listed once.</summary>
    public IReadOnlyList<string> Holes { get; }

    /// <summary>What is wrong with the template, or <see langword="null"/>.</summary>
    public string? Error { get; }

    public static MessageTemplate Parse(string text)
    {
        var format = new StringBuilder(text.Length + 8);
        var holes = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                format.Append(c).Append(c);
                i++;
            }
            else if (c == '}')
            {
                return Invalid(text, $"'}}' at position {i} closes nothing; write '}}}}' for a brace");
            }
            else if (c == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    return Invalid(text, $"'{{' at position {i} is not closed; write '{{{{' for a brace");
                }

                var hole = text.Substring(i + 1, end - i - 1);
                var suffix = hole.IndexOfAny([',', ':']);
                var name = (suffix < 0 ? hole : hole.Substring(0, suffix)).Trim();
                if (name.Length == 0 || name.IndexOf('{') >= 0)
                {
                    return Invalid(text, $"the hole at position {i} has no name");
                }

                var index = holes.IndexOf(name);
                if (index < 0)
                {
                    index = holes.Count;
                    holes.Add(name);
                }

                format.Append('{').Append(index).Append(suffix < 0 ? "" : hole.Substring(suffix)).Append('}');
                i = end;
            }
            else
            {
                format.Append(c);
            }
        }

        return new MessageTemplate(text, format.ToString(), holes, error: null);
    }

    private static MessageTemplate Invalid(string text, string error) =>
        new(text, text.Replace("{", "{{").Replace("}", "}}"), [], error);
}
