namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Checks that bound a value, and what looks like one and bounds nothing; and how values are followed through variables.</summary>
public sealed class AllowListTests
{
    [Theory]
    [InlineData("Value(Known.Contains(text) ? text : \"other\");", "4")]
    [InlineData("Value(!Known.Contains(text) ? \"other\" : text);", "4")]
    [InlineData("Value(Frozen.Contains(text) ? text : \"other\");", "3")]
    [InlineData("Value(Map.ContainsKey(text) ? text : \"other\");", "3")]
    [InlineData("Value(Map.TryGetValue(text, out _) ? text : \"other\");", "3")]
    [InlineData("Value(text is \"a\" or \"b\" ? text : \"other\");", "3")]
    [InlineData("Value(text is not (\"a\" or \"b\") ? \"other\" : text);", "3")]
    [InlineData("Value(text == \"a\" || text == \"b\" ? text : \"other\");", "3")]
    [InlineData("Value(text != \"a\" && text != \"b\" ? \"other\" : text);", "3")]
    [InlineData("Value(flag && Known.Contains(text) ? text : \"other\");", "4")]
    [InlineData("Value(text switch { \"a\" or \"b\" => text, _ => \"other\" });", "3")]
    [InlineData("if (Known.Contains(text)) { Value(text); }", "3")]
    [InlineData("if (!Known.Contains(text)) return; Value(text);", "3")]
    [InlineData("if (!Known.Contains(text)) { throw new System.InvalidOperationException(); } Value(text);", "3")]
    [InlineData("foreach (var each in texts) { if (!Known.Contains(each)) { continue; } Value(each); }", "3")]
    [InlineData("switch (text) { case \"a\": case \"b\": Value(text); break; }", "2")]
    [InlineData("if (Known.Contains(item.Name)) { Value(item.Name); }", "3")]
    [InlineData("var safe = Known.Contains(text) ? text : \"other\"; Value(safe);", "4")]
    [InlineData("text = text.Trim(); if (!Known.Contains(text)) return; Value(text);", "3")]
    public void Check_Bounds(string body, string expected) => AssertEstimate(body, expected);

    [Theory]
    [InlineData("Value(Known.Contains(text) ? \"other\" : text);")]
    [InlineData("Value(IgnoringCase.Contains(text) ? text : \"other\");")]
    [InlineData("Value(Known.Contains(text, System.StringComparer.OrdinalIgnoreCase) ? text : \"other\");")]
    [InlineData("Value(Grown.Contains(text) ? text : \"other\");")]
    [InlineData("Value(Copied.Contains(text) ? text : \"other\");")]
    [InlineData("Value(Known.Contains(text) || flag ? text : \"other\");")]
    [InlineData("Value(text == \"a\" || flag ? text : \"other\");")]
    [InlineData("Value(text is \"a\" or { Length: 1 } ? text : \"other\");")]
    [InlineData("if (Known.Contains(text)) { text = Next(); Value(text); }")]
    [InlineData("if (!Known.Contains(text)) return; text = Next(); Value(text);")]
    [InlineData("if (!Known.Contains(text)) { System.Console.WriteLine(); } Value(text);")]
    [InlineData("if (Known.Contains(item.Name)) { Value(other.Name); }")]
    [InlineData("if (Known.Contains(item.Name)) { Value(text); }")]
    [InlineData("if (Known.Contains(text)) { } Value(text);")]
    [InlineData("switch (text) { case \"a\": break; default: Value(text); break; }")]
    public void LookAlike_BoundsNothing(string body) => AssertEstimate(body, "Unknown");

    [Theory]
    [InlineData("var a = flag ? \"x\" : \"y\"; var b = a; Value(b);", "2")]
    [InlineData("object a = unique; Value(a);", "Unbounded: a Guid")]
    [InlineData("string a; a = \"x\"; Value(a);", "1")]
    [InlineData("var a = \"x\"; if (flag) { a = Next(); } Value(a);", "Unknown")]
    [InlineData("var a = \"x\"; (a, _) = (Next(), 1); Value(a);", "Unknown")]
    [InlineData("var a = \"x\"; Change(ref a); Value(a);", "Unknown")]
    [InlineData("var a = \"x\"; a += text; Value(a);", "Unknown")]
    [InlineData("var a = 0; a++; Value(a);", "Unbounded: a number")]
    [InlineData("for (var i = 0; i < 10; i++) { Value(i); }", "Unbounded: a number")]
    [InlineData("foreach (var each in texts) { Value(each); }", "Unknown")]
    [InlineData("foreach (var each in Known) { Value(each); }", "3")]
    [InlineData("if (flag is var same) { Value(same); }", "2")]
    [InlineData("System.Func<string> later = () => { var a = \"x\"; Value(a); return a; };", "1")]
    public void Variable_IsFollowed(string body, string expected) => AssertEstimate(body, expected);

    private static void AssertEstimate(string body, string expected) => Assert.Equal(expected, ValueEstimates.Of(Program(body)).Display());

    private static string Program(string body) => $$"""
        #pragma warning disable
        using System.Collections.Frozen;
        class Item { public string Name { get; set; } }
        class C
        {
            static readonly HashSet<string> Known = new(System.StringComparer.Ordinal) { "a", "b", "c" };
            static readonly FrozenSet<string> Frozen = new[] { "a", "b" }.ToFrozenSet(System.StringComparer.Ordinal);
            static readonly Dictionary<string, int> Map = new() { ["a"] = 1, ["b"] = 2 };
            static readonly HashSet<string> IgnoringCase = new(System.StringComparer.OrdinalIgnoreCase) { "a" };
            static readonly HashSet<string> Copied = new(Grown) { "a" };
            static HashSet<string> Grown = ["a"];
            static void Value(object value) { }
            static string Next() => System.Console.ReadLine();
            static void Change(ref string value) => value = Next();
            void M(string text, string[] texts, bool flag, System.Guid unique, Item item, Item other)
            {
                {{body}}
            }
        }
        """;
}
