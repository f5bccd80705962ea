namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

/// <summary>INS2005: the id goes to a log before the throw, and the value from the message.</summary>
public sealed class LogInsteadFixTests
{
    private const string Key = "LogInstead";

    private static readonly CodeFixHost Host = new("INS2005");

    [Theory]
    [InlineData(
        "throw new InvalidOperationException($\"No account for {[|user.Email|]}\"); // gone",
        "logger.LogWarning(\"No account for {UserId}\", user.Id);\nthrow new InvalidOperationException(\"No account for\"); // gone")]
    [InlineData(
        "// why\nthrow new InvalidOperationException($\"User '{[|user.Email|]}' is locked\", error);",
        "// why\nlogger.LogWarning(\"User '{UserId}' is locked\", user.Id);\nthrow new InvalidOperationException(\"User is locked\", error);")]
    public async Task Id_IsLogged(string before, string after)
    {
        var fix = await Host.VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

        Assert.Equal("Log the id before, and remove the value from the message", fix.Title);
        Assert.Empty(await new AnalyzerHost("INS2002").RunAsync(PrivacyProgram.Of(after)));
    }

    [Theory]
    [InlineData("throw new InvalidOperationException($\"{count} accounts for {[|user.Email|]}\");")]
    [InlineData("throw new InvalidOperationException(\"No account for \" + [|user.Email|]);")]
    [InlineData("if (count > 0) throw new InvalidOperationException($\"No account for {[|user.Email|]}\");")]
    [InlineData("var problem = new InvalidOperationException($\"No account for {[|user.Email|]}\");")]
    [InlineData("throw new InvalidOperationException($\"Wrong: {[|password|]}\");")]
    public async Task WithoutAnIdOrAStatement_OnlyTheRestIsOffered(string statement)
    {
        var program = PrivacyProgram.Of(statement);

        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Host.VerifyFixAsync(program, program, equivalenceKey: Key));
        Assert.Contains("There is no such fix", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutALogger_OnlyTheRestIsOffered()
    {
        var program = PrivacyProgram.Of("throw new InvalidOperationException($\"No account for {[|user.Email|]}\");").Edit("Program.cs", "ILogger logger, ", "");

        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Host.VerifyFixAsync(program, program, equivalenceKey: Key));
        Assert.Contains("There is no such fix", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixAll_LogsAll() => await Host.VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            if (count > 0)
            {
                throw new InvalidOperationException($"No account for {[|user.Email|]}");
            }

            throw new InvalidOperationException($"No phone {[|user.Phone|]}", error);
            """),
        PrivacyProgram.Of(
            """
            if (count > 0)
            {
                logger.LogWarning("No account for {UserId}", user.Id);
                throw new InvalidOperationException("No account for");
            }

            logger.LogWarning("No phone {UserId}", user.Id);
            throw new InvalidOperationException("No phone", error);
            """),
        equivalenceKey: Key);
}
