namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 3: what a type or an expression cannot hold, it does not hold.</summary>
public sealed class TypeGateTests
{
    [Theory]
    [InlineData("bool", "email")]
    [InlineData("bool?", "password")]
    [InlineData("DayOfWeek", "password")]
    [InlineData("int", "phone")]
    [InlineData("int", "ssn")]
    [InlineData("short", "pin")]
    [InlineData("double", "password")]
    [InlineData("decimal", "creditCard")]
    [InlineData("char", "password")]
    [InlineData("long", "password")]
    [InlineData("CancellationToken", "accessToken")]
    [InlineData("CancellationTokenSource", "accessToken")]
    [InlineData("Microsoft.Extensions.Primitives.IChangeToken", "accessToken")]
    [InlineData("System.Text.Json.JsonTokenType", "accessToken")]
    [InlineData("OrderSequenceToken", "accessToken")]
    [InlineData("Type", "password")]
    [InlineData("System.Reflection.Assembly", "password")]
    [InlineData("FileInfo", "passport")]
    [InlineData("DirectoryInfo", "passport")]
    [InlineData("DateTime", "password")]
    [InlineData("DateTimeOffset", "passport")]
    [InlineData("TimeSpan", "accessToken")]
    [InlineData("Guid", "email")]
    [InlineData("Version", "password")]
    [InlineData("Exception", "password")]
    [InlineData("Func<string>", "password")]
    [InlineData("byte[]", "email")]
    [InlineData("Stream", "requestBody")]
    public async Task TypesThatHoldNoSuchValue_AreSilent(string type, string name) => await VerifyAsync(type, name);

    [Theory]
    [InlineData("string", "email", "INS2002")]
    [InlineData("string?", "email", "INS2002")]
    [InlineData("object", "email", "INS2002")]
    [InlineData("char[]", "password", "INS2001")]
    [InlineData("string[]", "emails", "INS2002")]
    [InlineData("List<string>", "emails", "INS2002")]
    [InlineData("IEnumerable<string>", "emails", "INS2002")]
    [InlineData("ReadOnlyMemory<char>", "password", "INS2001")]
    [InlineData("System.Text.StringBuilder", "password", "INS2001")]
    [InlineData("Microsoft.Extensions.Primitives.StringValues", "authorization", "INS2001")]
    [InlineData("Uri", "connectionString", "INS2001")]
    [InlineData("Guid", "accessToken", "INS2001")]
    [InlineData("byte[]", "privateKey", "INS2001")]
    [InlineData("byte[]", "fingerprint", "INS2002")]
    [InlineData("ReadOnlyMemory<byte>", "privateKey", "INS2001")]
    [InlineData("long", "cardNumber", "INS2002")]
    [InlineData("long?", "phoneNumber", "INS2002")]
    [InlineData("ulong", "ssn", "INS2002")]
    [InlineData("DateTime", "birthDate", "INS2002")]
    [InlineData("DateTime?", "dateOfBirth", "INS2002")]
    [InlineData("DateOnly", "birthday", "INS2002")]
    [InlineData("DateTimeOffset", "dob", "INS2002")]
    public async Task TypesThatHoldIt_AreReported(string type, string name, string rule) => await VerifyAsync(type, $"{{|{rule}:{name}|}}");

    [Theory]
    [InlineData("\"email\"")]
    [InlineData("nameof(email)")]
    [InlineData("typeof(string)")]
    [InlineData("email == other")]
    [InlineData("email is null")]
    [InlineData("!string.IsNullOrEmpty(email)")]
    [InlineData("email != null ? \"set\" : \"not set\"")]
    [InlineData("email is { Length: > 0 }")]
    [InlineData("email?.Length")]
    [InlineData("emails.Count")]
    [InlineData("emails.Any()")]
    [InlineData("default(string)")]
    [InlineData("Password")]
    [InlineData("1 + email.Length")]
    public async Task ExpressionsThatShowNothing_AreSilent(string expression) => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
        class C
        {
            private const string Password = "constant";
            void M(ILogger logger, string email, string other, List<string> emails) => logger.LogInformation("{X} {Y}", {{expression}}, Password.Length);
        }
        """));

    [Fact]
    public async Task Dynamic_IsJudgedByName() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging("$\"{{|INS2002:email|}}\"", "dynamic email"));

    [Fact]
    public async Task TypeParameter_IsJudgedByName() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "class C { void M<T>(ILogger logger, T password, T count) => logger.LogInformation(\"{X} {Y}\", {|INS2001:password|}, count); }"));

    private static Task VerifyAsync(string type, string marked)
    {
        var name = MarkupParser.Parse(marked).Text;
        return PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging(marked, $"{type} {name}").WithFile("OrderSequenceToken.cs", "public record OrderSequenceToken(string Text);"));
    }
}
