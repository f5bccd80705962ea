namespace Instrumentation.Analyzers.Hygiene.Conventions;

/// <summary>What is wrong with the name or the unit of an instrument.</summary>
/// <param name="Said">What a message says of it.</param>
/// <param name="Replacement">What it should be, where the change of a name is all it takes.</param>
/// <param name="IsAboutFraction">Whether it is that durations are not in seconds.</param>
internal sealed record MetricProblem(string Said, string? Replacement, bool IsAboutFraction = false);

/// <summary>Names and units of instruments as the conventions have them: lower case, no unit and no <c>total</c> in the name, durations in seconds, units of UCUM.</summary>
internal static class MetricNames
{
    private const string Total = "total";

    /// <summary>Words for units, and how a unit is written.</summary>
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["ms"] = "ms", ["msec"] = "ms", ["millis"] = "ms", ["millisecond"] = "ms", ["milliseconds"] = "ms",
        ["us"] = "us", ["microseconds"] = "us", ["ns"] = "ns", ["nanoseconds"] = "ns",
        ["sec"] = "s", ["secs"] = "s", ["second"] = "s", ["seconds"] = "s", ["minutes"] = "min", ["hours"] = "h", ["days"] = "d",
        ["byte"] = "By", ["bytes"] = "By", ["kb"] = "kBy", ["kilobytes"] = "kBy", ["mb"] = "MBy", ["megabytes"] = "MBy", ["gb"] = "GBy", ["gigabytes"] = "GBy",
        ["percent"] = "%", ["percentage"] = "%",
    };

    /// <summary>Those of them that are no unit at the end of a name: "second" of a pair, "per second".</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal) { "second", "byte" };

    private static readonly string[] Fractions = ["ms", "us", "ns"];

    public static MetricProblem? OfName(string name, string? unit, bool isCounter)
    {
        var lower = Lower(name);
        var bare = lower;
        var said = lower == name ? null : "is not in lower case";
        var canRename = true;
        var isFraction = false;
        if (isCounter && WithoutLast(bare, Total) is { } counted)
        {
            bare = counted;
            said ??= "ends in 'total', which the exporters that want it add themselves";
        }

        if (LastWord(bare) is { } last && Units.TryGetValue(last, out var written) && !Nouns.Contains(last) && WithoutLast(bare, last) is { } measured && LastWord(measured) is not "per")
        {
            // Without its unit elsewhere the name would lose it.
            canRename = !Fractions.Contains(written) && unit is not null && (unit == written || (Units.TryGetValue(unit, out var given) && given == written));
            bare = measured;
            isFraction = Fractions.Contains(written);
            said ??= isFraction ? "has its unit in it, and durations are in seconds, 's', as the parameter for the unit says" : $"has its unit in it, which is '{written}' in the parameter for it";
        }

        return said is null ? null : new MetricProblem(said, canRename ? bare : lower == name ? null : lower, isFraction);
    }

    public static MetricProblem? OfUnit(string unit)
    {
        var written = Units.TryGetValue(unit, out var known) ? known : unit;
        return Fractions.Contains(written) ? new MetricProblem("measures a duration, which the conventions have in seconds, 's'", null, IsAboutFraction: true)
            : written != unit ? new MetricProblem($"is written '{written}'", written)
            : null;
    }

    private static string? LastWord(string name)
    {
        var end = name.LastIndexOfAny(['.', '_', '-']);
        return end > 0 ? name.Substring(end + 1) : null;
    }

    private static string? WithoutLast(string name, string word) => LastWord(name) == word ? name.Substring(0, name.Length - word.Length - 1) : null;

    // Words of a segment have '_' between them.
    private static string Lower(string name)
    {
        var lower = new System.Text.StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isBoundary = i > 0 && char.IsUpper(name[i]) && char.IsLetterOrDigit(name[i - 1]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isBoundary)
            {
                lower.Append('_');
            }

            lower.Append(char.IsWhiteSpace(name[i]) ? '_' : char.ToLowerInvariant(name[i]));
        }

        return lower.ToString();
    }
}
