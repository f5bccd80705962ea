namespace Instrumentation.Runtime.Tests.Logs;

/// <summary>The parser that the generator and the runtime share.</summary>
public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("plain", "plain", "")]
    [InlineData("Order {order.Id} paid", "Order {0} paid", "order.Id")]
    [InlineData("{a}{b}", "{0}{1}", "a|b")]
    [InlineData("{a} {b} {a}", "{0} {1} {0}", "a|b")]
    [InlineData("{a:0.00}", "{0:0.00}", "a")]
    [InlineData("{a,10}", "{0,10}", "a")]
    [InlineData("{a,-10:N2}", "{0,-10:N2}", "a")]
    [InlineData("{t:HH:mm:ss}", "{0:HH:mm:ss}", "t")]
    [InlineData("{ a }", "{0}", "a")]
    [InlineData("{{literal}}", "{{literal}}", "")]
    [InlineData("{{{a}}}", "{{{0}}}", "a")]
    [InlineData("100 %", "100 %", "")]
    [InlineData("{{", "{{", "")]
    [InlineData("}}", "}}", "")]
    public void Valid_GivesFormatAndHoles(string text, string format, string holes)
    {
        var template = MessageTemplate.Parse(text);

        Assert.Null(template.Error);
        Assert.Equal(text, template.Original);
        Assert.Equal(format, template.Format);
        Assert.Equal(holes, string.Join("|", template.Holes));
    }

    [Theory]
    [InlineData("a } b", "'}' at position 2 closes nothing; write '}}' for a brace")]
    [InlineData("{a}}", "'}' at position 3 closes nothing; write '}}' for a brace")]
    [InlineData("a {b", "'{' at position 2 is not closed; write '{{' for a brace")]
    [InlineData("{", "'{' at position 0 is not closed; write '{{' for a brace")]
    [InlineData("a {}", "the hole at position 2 has no name")]
    [InlineData("{ }", "the hole at position 0 has no name")]
    [InlineData("{:0.00}", "the hole at position 0 has no name")]
    [InlineData("{,5}", "the hole at position 0 has no name")]
    [InlineData("{a{b}", "the hole at position 0 has no name")]
    public void Invalid_SaysWhatAndWhere(string text, string error)
    {
        var template = MessageTemplate.Parse(text);

        Assert.Equal(error, template.Error);
        Assert.Empty(template.Holes);
        Assert.Equal(text, string.Format(System.Globalization.CultureInfo.InvariantCulture, template.Format, []));
    }
}
