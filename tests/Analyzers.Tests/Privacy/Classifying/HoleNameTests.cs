namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 9: the hole's name counts where the argument has none; numbers have the words before them.</summary>
public sealed class HoleNameTests
{
    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", {|INS2002:x|});")]
    [InlineData("logger.LogInformation(\"{Email}\", {|INS2002:value|});")]
    [InlineData("logger.LogInformation(\"{Password}\", {|INS2001:value|});")]
    [InlineData("logger.LogInformation(\"{Email}\", {|INS2002:args|}[0]);")]
    [InlineData("logger.LogInformation(\"{A} {Email}\", x.Length, {|INS2002:value|});")]
    [InlineData("logger.LogInformation(\"{Email,10:x}\", {|INS2002:value|});")]
    [InlineData("logger.LogInformation(\"{{Email}} {Password}\", {|INS2001:value|});")]
    [InlineData("logger.LogInformation(\"Sent to email address '{0}'\", {|INS2002:address|});")]
    [InlineData("logger.LogInformation(\"{0} has password {1}\", id, {|INS2001:value|});")]
    [InlineData("logger.LogInformation(\"{0} has password {1}\", id, {|INS2001:token|});")]
    [InlineData("logger.BeginScope(new Dictionary<string, object> { [\"Email\"] = {|INS2002:value|} });")]
    public async Task OpaqueArgument_IsJudgedByTheHole(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", id);")]
    [InlineData("logger.LogInformation(\"{Email}\", customer.Id);")]
    [InlineData("logger.LogInformation(\"{Password}\", orderNumber);")]
    [InlineData("logger.LogInformation(\"{EmailCount}\", value);")]
    [InlineData("logger.LogInformation(\"{Name}\", value);")]
    [InlineData("logger.LogInformation(\"{Email}\", count);")]
    [InlineData("logger.LogInformation(\"{Email}\", \"constant\");")]
    [InlineData("logger.LogInformation(\"{{Email}} {X}\", value);")]
    [InlineData("logger.LogInformation(\"Email {0}\", id);")]
    [InlineData("logger.LogInformation(\"Password of {0}\", value);")]
    [InlineData("logger.LogInformation(\"Order {0} sent, email is queued\", value);")]
    [InlineData("logger.LogInformation(\"{Email\", value);")]
    public async Task NamedArgument_BeatsTheHole(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", value);", "INS2002 `value` (contact data, by the name 'Email') reaches log property {Email}")]
    [InlineData("logger.LogInformation(\"email {0}\", value);", "INS2002 `value` (contact data, by the words before it) reaches log property {0}")]
    public async Task Message_SaysWhatDecided(string statement, string message) =>
        Assert.Equal([message], await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements(statement, "string value")));

    private static Task VerifyAsync(string statement) =>
        PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(statement, "string x, string value, object[] args, string id, string orderNumber, int count, string address, string token"));
}
