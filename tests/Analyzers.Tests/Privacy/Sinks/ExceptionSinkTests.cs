namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Messages of exceptions, and what is hung on them.</summary>
public sealed class ExceptionSinkTests
{
    private const string Own = "public class ShopException(string text, string? hint = null) : Exception(text) { public string? Hint => hint; }";

    public static TheoryData<string> Forms =>
    [
        "throw new Exception(#);",
        "throw new InvalidOperationException($\"of {#}\");",
        "throw new InvalidOperationException(\"of \" + #, new Exception());",
        "throw new ArgumentException(\"of \" + #, \"id\");",
        "throw new ArgumentException(message: #, paramName: nameof(id));",
        "throw new ShopException(#);",
        "throw new ShopException(\"a\", hint: #);",
        "_ = new ShopException(string.Format(\"of {0}\", #));",
        "_ = id ?? throw new Exception(#);",
        "new Exception().Data[\"k\"] = #;",
        "new ShopException(\"a\").Data[\"k\"] = #;",
        "new Exception().Data.Add(\"k\", #);",
        "var text = $\"of {id}\"; throw new Exception(text + #);",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsReportedOnce(string form) => await VerifyAsync(form.Replace("#", "{|INS2005:email|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithAnId_IsSilent(string form) => await VerifyAsync(form.Replace("#", "id", StringComparison.Ordinal));

    [Theory]
    [InlineData("throw new ArgumentException(\"a\", email);")]
    [InlineData("throw new ArgumentNullException(nameof(email));")]
    [InlineData("throw new Exception(\"no email\");")]
    [InlineData("ArgumentNullException.ThrowIfNull(email);")]
    [InlineData("new Dictionary<string, string>()[\"k\"] = email;")]
    public async Task WhatHoldsNoMessage_IsSilent(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("password", "INS2005")]
    [InlineData("iban", "INS2005")]
    [InlineData("requestBody", "INS2007")]
    public async Task Class_HasItsRule(string name, string rule) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements($"throw new Exception({{|{rule}:{name}|}});", "string " + name));

    [Theory]
    [InlineData("throw new InvalidOperationException(email);", "INS2005 `email` (contact data, by name) reaches the message of the exception 'InvalidOperationException'")]
    [InlineData("new Exception().Data[\"who\"] = email;", "INS2005 `email` (contact data, by name) reaches Exception.Data 'who'")]
    public async Task Message_NamesTheException(string statement, string message) =>
        Assert.Equal([message], await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements(statement)));

    private static Task VerifyAsync(string statement) => PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(statement, "string email, string id").WithFile("Own.cs", Own));
}
