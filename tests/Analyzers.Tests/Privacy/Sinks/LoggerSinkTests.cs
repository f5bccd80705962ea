namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Microsoft.Extensions.Logging: every form hands on the same values.</summary>
public sealed class LoggerSinkTests
{
    public static TheoryData<string, string> Classes => new()
    {
        { "password", "INS2001" },
        { "email", "INS2002" },
        { "ssn", "INS2002" },
        { "iban", "INS2002" },
        { "diagnosis", "INS2002" },
        { "fingerprint", "INS2002" },
        { "birthday", "INS2002" },
        { "religion", "INS2002" },
        { "firstName", "INS2002" },
        { "latitude", "INS2002" },
        { "userAgent", "INS2002" },
        { "requestBody", "INS2007" },
    };

    public static TheoryData<string> Forms =>
    [
        "logger.LogTrace(\"{X}\", #);",
        "logger.LogDebug(\"{X}\", #);",
        "logger.LogInformation(\"{X}\", #);",
        "logger.LogWarning(\"{X}\", #);",
        "logger.LogError(\"{X}\", #);",
        "logger.LogCritical(\"{X}\", #);",
        "logger.LogInformation(new EventId(1), \"{X}\", #);",
        "logger.LogError(new Exception(), \"{X}\", #);",
        "logger.LogError(new EventId(1), new Exception(), \"{X}\", #);",
        "logger.LogInformation(\"{A} {X}\", 1, #);",
        "logger.LogInformation(\"{A} {X}\", args: new object?[] { 1, # });",
        "logger.LogInformation(args: [#], message: \"{X}\");",
        "logger.LogInformation(\"{0}\", #);",
        "logger.LogInformation(\"no hole\", #);",
        "var all = new object[] { # }; logger.LogInformation(\"{X}\", all);",
        "const string Text = \"{X}\"; logger.LogInformation(Text, #);",
        "var text = \"{X}\"; logger.LogInformation(text, #);",
        "logger.Log(LogLevel.Information, \"{X}\", #);",
        "logger.Log(LogLevel.Information, new EventId(1), \"{X}\", #);",
        "logger.Log(LogLevel.Error, new Exception(), \"{X}\", #);",
        "LoggerExtensions.LogInformation(logger, \"{X}\", #);",
        "logger?.LogInformation(\"{X}\", #);",
        "logger.LogInformation($\"{#}\");",
        "logger.LogInformation($\"{#,10:x} of {1}\");",
        "logger.LogInformation(\"of \" + #);",
        "logger.LogInformation(string.Format(\"{0}\", #));",
        "logger.LogInformation(string.Concat(\"of \", #));",
        "logger.LogInformation(#);",
        "logger.BeginScope(\"{X}\", #);",
        "logger.BeginScope($\"{#}\");",
        "logger.BeginScope(#);",
        "logger.BeginScope(new Dictionary<string, object> { [\"X\"] = # });",
        "logger.BeginScope(new Dictionary<string, object> { { \"X\", # } });",
        "logger.BeginScope(new List<KeyValuePair<string, object>> { new(\"X\", #) });",
        "logger.BeginScope(new[] { new KeyValuePair<string, object>(\"X\", #) });",
        "logger.BeginScope(new KeyValuePair<string, object>(\"X\", #));",
        "logger.BeginScope((\"X\", #));",
        "var state = new Dictionary<string, object> { [\"X\"] = # }; logger.BeginScope(state);",
        "logger.Log(LogLevel.Information, default, #, null, (text, _) => text);",
        "logger.Log(LogLevel.Information, default, new List<KeyValuePair<string, object>> { new(\"X\", #) }, null, (_, _) => \"\");",
        "logger.Log(LogLevel.Information, default, new KeyValuePair<string, object>[] { new(\"X\", #) }, null, (_, _) => \"\");",
    ];

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Class_HasItsRule(string name, string rule) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging($"{{|{rule}:{name}|}}", "string " + name));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsReportedOnce(string form) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(form.Replace("#", "{|INS2002:email|}", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithAnId_IsSilent(string form) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(form.Replace("#", "orderId", StringComparison.Ordinal), "string orderId"));

    [Theory]
    [InlineData("logger.IsEnabled(LogLevel.Debug);")]
    [InlineData("Console.WriteLine(email);")]
    [InlineData("_ = email.ToString();")]
    [InlineData("System.Diagnostics.Debug.WriteLine(email);")]
    [InlineData("logger.LogError(new Exception(), \"failed\");")]
    [InlineData("logger.LogInformation(nameof(email));")]
    public async Task OtherCalls_AreSilent(string statement) => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(statement));

    [Fact]
    public async Task GenericLogger_IsALogger() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "class C(ILogger<C> logger) { void M(string email) { logger.LogInformation(\"{X}\", {|INS2002:email|}); logger.Log(LogLevel.Debug, default, {|INS2002:email|}, null, (_, _) => \"\"); } }"));

    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", email);", "INS2002 `email` (contact data, by name) reaches log property {Email}")]
    [InlineData("logger.LogInformation(\"{Email}\", customer.Email);", "INS2002 `customer.Email` (contact data, by name) reaches log property {Email}")]
    [InlineData("logger.LogInformation($\"{email}\");", "INS2002 `email` (contact data, by name) reaches the log message")]
    [InlineData("logger.BeginScope(\"{Who}\", email);", "INS2002 `email` (contact data, by name) reaches the log scope 'Who'")]
    [InlineData("logger.BeginScope(new Dictionary<string, object> { [\"Who\"] = email });", "INS2002 `email` (contact data, by name) reaches the log scope 'Who'")]
    [InlineData("logger.LogInformation(\"{Password}\", \"x\" + email);", "INS2002 `email` (contact data, by name) reaches log property {Password}")]
    public async Task Message_SaysWhatWhyAndWhere(string statement, string message) =>
        Assert.Equal([message], await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements(statement)));
}
