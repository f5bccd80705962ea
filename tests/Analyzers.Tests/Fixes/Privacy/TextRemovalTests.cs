namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class TextRemovalTests
{
    private const string Key = "Removal";

    private static readonly CodeFixHost Logs = new("INS2002");
    private static readonly CodeFixHost Exceptions = new("INS2005");

    [Theory]
    [InlineData("logger.LogInformation($\"User {[|user.Email|]} logged in\");", "logger.LogInformation(\"User logged in\");")]
    [InlineData("logger.LogInformation($\"User {user.Id} has {[|user.Email|]}.\");", "logger.LogInformation($\"User {user.Id} has.\");")]
    [InlineData("logger.LogInformation($\"{[|user.Email|]}, {user.Id} here\");", "logger.LogInformation($\"{user.Id} here\");")]
    [InlineData("logger.LogInformation($\"Email: {[|user.Email|]}, Id: {user.Id}\");", "logger.LogInformation($\"Id: {user.Id}\");")]
    [InlineData("logger.LogInformation($\"User '{[|user.Email|],20}' in\");", "logger.LogInformation(\"User in\");")]
    [InlineData("logger.LogInformation($\"{{User}} {[|user.Email|]} in\");", "logger.LogInformation($\"{{User}} in\");")]
    [InlineData("logger.LogInformation($$\"\"\"{User} {{[|user.Email|]}} in\"\"\");", "logger.LogInformation($$\"\"\"{User} in\"\"\");")]
    [InlineData("logger.LogInformation(\"User \" + [|user.Email|] + \" in\");", "logger.LogInformation(\"User \" + \" in\");")]
    [InlineData("logger.LogInformation([|user.Email|] + \" in\");", "logger.LogInformation(\" in\");")]
    [InlineData("logger.LogInformation(\"Mail: \" + [|user.Email|]);", "logger.LogInformation(\"Mail: \");")]
    public async Task Value_GoesFromTheText(string before, string after) => await Logs.VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

    [Theory]
    [InlineData("logger.LogInformation($\"{[|user.Ssn|]}\");")]
    [InlineData("logger.LogInformation([|user.Ssn|]);")]
    [InlineData("logger.LogInformation([|user.Ssn|] + count);")]
    public async Task WhatIsTheWholeText_Stays(string statement) => await Logs.VerifyNoFixAsync(PrivacyProgram.Of(statement).Edit("Program.cs", "public int Id { get; set; }", ""));

    [Fact]
    public async Task MessageOfAnException_LosesTheValue() => await Exceptions.VerifyFixAsync(
        PrivacyProgram.Of("throw new InvalidOperationException($\"User {user.Id} with {[|user.Email|]} is locked\", error);"),
        PrivacyProgram.Of("throw new InvalidOperationException($\"User {user.Id} with is locked\", error);"),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_RemovesAll() => await Logs.VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            logger.LogInformation($"User {[|user.Email|]}, {[|user.Phone|]}, {user.Id} {logger.IsEnabled(LogLevel.Debug)} in");
            logger.LogInformation("User " + [|user.Email|] + // the mail
                " and " + [|user.Phone|] +
                " in");
            """),
        PrivacyProgram.Of(
            """
            logger.LogInformation($"User {user.Id} {logger.IsEnabled(LogLevel.Debug)} in");
            logger.LogInformation("User " + // the mail
                " and " +
                " in");
            """),
        equivalenceKey: Key);
}
