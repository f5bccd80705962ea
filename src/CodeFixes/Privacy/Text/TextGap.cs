namespace Instrumentation.CodeFixes.Privacy.Text;

/// <summary>Closes the gap in a text where a value was: its quotes, its label, the comma and the space that went with it.</summary>
internal static class TextGap
{
    private static readonly (string Open, string Close)[] Wrappers = [("'", "'"), ("(", ")"), ("[", "]"), ("<", ">"), ("`", "`"), ("\\\"", "\\\"")];

    private static readonly char[] Separators = [',', ';'];

    /// <param name="left">The source text before the value.</param>
    /// <param name="right">The source text behind it.</param>
    /// <param name="name">The value's name: a label of that name goes with it.</param>
    /// <param name="isStart">Whether nothing comes before the text on the left.</param>
    /// <param name="isEnd">Whether nothing comes behind the text on the right.</param>
    public static (string Left, string Right) Close(string left, string right, string? name, bool isStart, bool isEnd)
    {
        (left, right) = WithoutWrappers(left, right);
        left = WithoutLabel(left, name);

        var rest = right.TrimStart(' ');
        if (StartsWithSeparator(rest) && (IsNothing(left, isStart) || EndsWithSeparator(left) || (left.EndsWith(" ", StringComparison.Ordinal) && IsHoleNext(rest.Substring(1).TrimStart(' '), isEnd))))
        {
            right = rest.Substring(1);
        }
        else if (IsNothing(right, isEnd) && EndsWithSeparator(left))
        {
            left = left.TrimEnd(' ').TrimEnd(Separators);
        }

        if ((IsNothing(left, isStart) || left.EndsWith(" ", StringComparison.Ordinal)) && right.StartsWith(" ", StringComparison.Ordinal))
        {
            right = right.TrimStart(' ');
        }

        if (left.EndsWith(" ", StringComparison.Ordinal) && !IsIndentation(left) && (IsNothing(right, isEnd) || (right.Length > 0 && ".,;:!?)]".IndexOf(right[0]) >= 0)))
        {
            left = left.TrimEnd(' ');
        }

        return (left, right);
    }

    private static (string Left, string Right) WithoutWrappers(string left, string right)
    {
        while (Wrappers.FirstOrDefault(each => left.EndsWith(each.Open, StringComparison.Ordinal) && right.StartsWith(each.Close, StringComparison.Ordinal)) is { Open: { } open, Close: { } close })
        {
            left = left.Substring(0, left.Length - open.Length);
            right = right.Substring(close.Length);
        }

        return (left, right);
    }

    // "email={Email}" and "Email: {Email}", but not "sent to: {Email}".
    private static string WithoutLabel(string left, string? name)
    {
        var label = left.TrimEnd(' ');
        if (string.IsNullOrEmpty(name) || label.Length == 0 || label[label.Length - 1] is not ('=' or ':'))
        {
            return left;
        }

        label = label.Substring(0, label.Length - 1).TrimEnd(' ');
        var start = label.Length - name!.Length;
        return start >= 0 && string.Compare(label, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (start == 0 || !char.IsLetterOrDigit(label[start - 1]))
            ? label.Substring(0, start)
            : left;
    }

    private static bool StartsWithSeparator(string text) => text.Length > 0 && Array.IndexOf(Separators, text[0]) >= 0;

    private static bool EndsWithSeparator(string text) => Array.IndexOf(Separators, text.TrimEnd(' ').LastOrDefault()) >= 0;

    // "User {Name}, {Count}"; of an interpolated string, the text ends where a hole begins.
    private static bool IsHoleNext(string text, bool isEnd) => text.Length == 0 ? !isEnd : text[0] == '{';

    private static bool IsNothing(string text, bool isEdge) => isEdge && text.Trim().Length == 0;

    // The lines of a raw string begin with spaces that belong to the code.
    private static bool IsIndentation(string text) => text.TrimEnd(' ') is { } trimmed && (trimmed.Length == 0 || trimmed[trimmed.Length - 1] is '\n');
}
