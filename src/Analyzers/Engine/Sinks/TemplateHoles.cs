namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>A hole of a log message template.</summary>
/// <param name="Name">Its name or number.</param>
/// <param name="Start">Where its brace opens.</param>
/// <param name="End">Behind its closing brace.</param>
/// <param name="IsDestructured">Whether it begins with <c>@</c>.</param>
internal sealed record TemplateHole(string Name, int Start, int End, bool IsDestructured)
{
    public bool IsNumber => Name.Length > 0 && Name.All(char.IsDigit);
}

/// <summary>The holes of a message template as logging libraries read it: every occurrence takes the next argument, unless all are numbered.</summary>
internal static class TemplateHoles
{
    public static IReadOnlyList<TemplateHole> Of(string template)
    {
        var holes = new List<TemplateHole>();
        var i = 0;
        while (i < template.Length)
        {
            if (template[i] != '{')
            {
                i++;
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i += 2;
                continue;
            }

            var end = template.IndexOf('}', i);
            if (end < 0)
            {
                break;
            }

            var inner = template.Substring(i + 1, end - i - 1);
            var suffix = inner.IndexOfAny([',', ':']);
            var name = (suffix < 0 ? inner : inner.Substring(0, suffix)).Trim();
            holes.Add(new TemplateHole(name.TrimStart('@', '$'), i, end + 1, name.StartsWith("@", StringComparison.Ordinal)));
            i = end + 1;
        }

        return holes;
    }

    /// <summary>The hole that takes an argument, counted from 0; <see langword="null"/> if there is none.</summary>
    public static TemplateHole? For(IReadOnlyList<TemplateHole> holes, int argument) =>
        holes.Count > 0 && holes.All(static hole => hole.IsNumber)
            ? holes.FirstOrDefault(hole => int.TryParse(hole.Name, out var number) && number == argument)
            : argument < holes.Count ? holes[argument] : null;
}
