using FsCheck;
using FsCheck.Fluent;

namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Random expressions that end in a text, over variables whose values are known.</summary>
internal static class TagExpressions
{
    public static Arbitrary<string[]> Arbitrary(int count) => Gen.ArrayOf(Text(3), count).ToArbitrary();

    private static Gen<string> Condition => Gen.Elements(
        "flag", "!flag", "number > 2", "color == Color.Red", "Known.Contains(text)", "!Known.Contains(text)", "text is \"a\" or \"b\"", "maybe is null", "text == \"a\" || text == \"B\"");

    private static Gen<string> Leaf => Gen.Elements(
        "\"x\"", "Constant", "flag.ToString()", "color.ToString()", "$\"{maybe}\"", "maybe?.ToString()", "$\"{access}\"", "text", "small.ToString()", "((byte)number).ToString()", "Names[unsigned % 3]", "Map[Names[unsigned % 3]]",
        "Pick(flag)", "Name(color)", "bounded", "$\"{number}\"", "maybe.GetValueOrDefault(color).ToString()", "text switch { \"a\" or \"B\" => text, _ => \"other\" }");

    private static Gen<string> Number =>
        from modulus in Gen.Choose(1, 9)
        from low in Gen.Choose(-5, 5)
        from width in Gen.Choose(0, 6)
        from text in Gen.Elements($"number % {modulus}", $"unsigned % {modulus}", $"(long)number % {modulus}", $"System.Math.Clamp(number, {low}, {low + width})", $"System.Math.Clamp((long)number, {low}, {low + width})")
        select $"({text}).ToString()";

    private static Gen<string> Text(int depth)
    {
        if (depth == 0)
        {
            return Gen.OneOf(Leaf, Number);
        }

        var inner = Text(depth - 1);
        return Gen.Frequency(
            (2, Leaf),
            (1, Number),
            (7, from first in inner
                from second in inner
                from condition in Condition
                from form in Gen.Elements(
                    "({0} ? {1} : {2})", "({1} ?? {2})", "({1} + {2})", "$\"{{{1}}}-{{{2}}}\"", "$\"<{{{1}}}>\"", "string.Format(\"{{0}}/{{1}}\", {1}, {2})", "string.Concat({1}, {2})", "string.Join(\",\", {1}, {2})",
                    "string.Create(Invariant, $\"{{{1}}}{{{2}}}\")", "({1} ?? \"n\").ToUpperInvariant().Trim()", "({1} ?? \"n\").Replace(\"a\", {2})", "({1} ?? \"n\").PadLeft(number & 3)",
                    "(color switch {{ Color.Red => {1}, Color.Green => \"g\", _ => {2} }})", "({0} ? text : {1})", "(Known.Contains(text) ? text : {1})", "(IgnoringCase.Contains(text) ? text : {1})",
                    "(text is not (\"a\" or \"b\") ? {1} : text)", "({0} ? {1} : text)", "({1} + \"n\").Substring(0, 1)")
                select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, condition, first, second)));
    }
}
