using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Instrumentation.Analyzers.Baseline.Format;
using JsonException = Instrumentation.Analyzers.Baseline.Format.JsonException;
using JsonObject = Instrumentation.Analyzers.Baseline.Format.JsonObject;
using JsonArray = Instrumentation.Analyzers.Baseline.Format.JsonArray;

namespace Instrumentation.Analyzers.Tests.Baseline;

/// <summary>Our reader takes what System.Text.Json takes, and refuses what it refuses.</summary>
public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    [InlineData("[1, -2.5, 1e3, 1E-3, 0.5e+2, true, false, null]")]
    [InlineData("{\"a\": {\"b\": [{}, [], \"\"]}, \"c\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"}")]
    [InlineData("\"\u2028 and é\"")]
    [InlineData("\r\n\t{ \"a\"\r\n:\t1\r\n}\r\n")]
    public void Json_IsRead(string text) => Assert.Equal(Printed(System.Text.Json.Nodes.JsonNode.Parse(text)), Printed(JsonReader.Read(text)));

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("[1", 2)]
    [InlineData("[1,]", 3)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{a: 1}", 1)]
    [InlineData("{\"a\": 1,}", 8)]
    [InlineData("\"a", 2)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\u12g4\"", 2)]
    [InlineData("\"\\u12", 2)]
    [InlineData("nul", 0)]
    [InlineData("NaN", 0)]
    [InlineData("+1", 0)]
    [InlineData(".5", 0)]
    [InlineData("1 2", 2)]
    [InlineData("{} }", 3)]
    [InlineData("// comment\n1", 0)]
    public void Other_IsRefusedWhereItGoesWrong(string text, int position)
    {
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonDocument.Parse(text));

        Assert.Equal(position, Assert.Throws<JsonException>(() => JsonReader.Read(text)).Position);
    }

    [Fact]
    public void DeepNesting_IsRefused() => Assert.Equal("there are too many levels", Assert.Throws<JsonException>(() => JsonReader.Read(new string('[', 100_000))).Message);

    /// <summary>Whatever is in a string arrives.</summary>
    [Fact]
    public void AnyString_IsRead() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll<string>(static text => text is null || JsonReader.Read(JsonSerializer.Serialize(Valid(text))).Text == Valid(text)));

    // What is no Unicode cannot be written as JSON.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());

    private static string Printed(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        null => "null",
        System.Text.Json.Nodes.JsonObject members => "{" + string.Join(",", members.Select(static member => member.Key + ":" + Printed(member.Value))) + "}",
        System.Text.Json.Nodes.JsonArray items => "[" + string.Join(",", items.Select(Printed)) + "]",
        JsonValue value when value.TryGetValue<string>(out var text) => $"'{text}'",
        _ => node.ToJsonString(),
    };

    private static string Printed(Analyzers.Baseline.Format.JsonNode node) => node switch
    {
        JsonObject members => "{" + string.Join(",", members.Members.Select(static member => member.Key + ":" + Printed(member.Value))) + "}",
        JsonArray items => "[" + string.Join(",", items.Items.Select(Printed)) + "]",
        JsonString text => $"'{text.Value}'",
        JsonLiteral literal => literal.Written,
        _ => throw new ArgumentException("", nameof(node)),
    };
}
