namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class IdFixTests
{
    private const string Key = "IdInstead";

    private static readonly CodeFixHost Host = new("INS2002");

    [Theory]
    [InlineData("logger.LogInformation(\"User {Email} in\", [|user.Email|]);", "logger.LogInformation(\"User {UserId} in\", user.Id);")]
    [InlineData("logger.LogInformation(\"User {Email,-20} in\", [|user.Email|].Trim());", "logger.LogInformation(\"User {UserId} in\", user.Id);")]
    [InlineData("logger.LogInformation(\"Guest {Email} in\", guest?[|.Email|]);", "logger.LogInformation(\"Guest {GuestId} in\", guest?.Id);")]
    [InlineData("logger.LogInformation(\"Guest {Email} in\", user.Sponsor?[|.Email|].Trim());", "logger.LogInformation(\"Guest {SponsorId} in\", user.Sponsor?.Id);")]
    [InlineData("logger.LogInformation(\"Of {Email}\", [|user.Sponsor!.Email|]);", "logger.LogInformation(\"Of {UserId}\", user.Sponsor!.Id);")]
    [InlineData("logger.LogInformation(\"User {0} in\", [|user.Email|]);", "logger.LogInformation(\"User {0} in\", user.Id);")]
    [InlineData("logger.LogInformation($\"User {[|user.Email|]} in\");", "logger.LogInformation($\"User {user.Id} in\");")]
    [InlineData("logger.LogInformation($$\"\"\"User {{[|user.Email|],20}} in\"\"\");", "logger.LogInformation($$\"\"\"User {{user.Id}} in\"\"\");")]
    [InlineData("logger.LogInformation(\"User \" + [|user.Email|]);", "logger.LogInformation(\"User \" + user.Id);")]
    [InlineData("using var scope = logger.BeginScope(new Dictionary<string, object> { [\"Email\"] = [|user.Email|] });", "using var scope = logger.BeginScope(new Dictionary<string, object> { [\"UserId\"] = user.Id });")]
    [InlineData("var u = user; logger.LogInformation(\"User {Email} in\", [|u.Email|]);", "var u = user; logger.LogInformation(\"User {UserId} in\", u.Id);")]
    [InlineData("logger.LogInformation(\"User {Email} {UserId} in\", [|user.Email|], user.Id);", "logger.LogInformation(\"User {UserId} in\", user.Id);")]
    [InlineData("logger.LogInformation(\"User {Email} {UserId} in\", [|user.Email|], count);", "logger.LogInformation(\"User {UserId2} {UserId} in\", user.Id, count);")]
    public async Task Id_IsLoggedInstead(string before, string after) => await Host.VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

    [Theory]
    [InlineData("public class Customer { public Guid CustomerId { get; } public string Email { get; } = \"\"; public void Log(ILogger logger) => logger.LogInformation(\"Customer {Email} in\", [|Email|]); }",
        "public class Customer { public Guid CustomerId { get; } public string Email { get; } = \"\"; public void Log(ILogger logger) => logger.LogInformation(\"Customer {CustomerId} in\", CustomerId); }")]
    [InlineData("public interface ICustomer { string Id { get; } string Email { get; } } public class C { public void Log(ILogger logger, ICustomer c) => logger.LogInformation(\"Customer {Email} in\", [|c.Email|]); }",
        "public interface ICustomer { string Id { get; } string Email { get; } } public class C { public void Log(ILogger logger, ICustomer c) => logger.LogInformation(\"Customer {CustomerId} in\", c.Id); }")]
    public async Task IdOfTheType_IsFound(string before, string after)
    {
        const string Using = "using Microsoft.Extensions.Logging; ";
        await Host.VerifyFixAsync(Using + before, Using + after, equivalenceKey: Key);
    }

    [Theory]
    [InlineData("private int Id { get; set; }")]
    [InlineData("public static int Id { get; set; }")]
    [InlineData("public object Id { get; set; } = 1;")]
    [InlineData("public int Number { get; set; }")]
    public async Task WithoutAnIdToRead_NothingIsOffered(string member) => await Host.VerifyNoFixAsync(
        PrivacyProgram.Of("logger.LogInformation(\"{Email}\", [|user.Email|]);").Edit("Program.cs", "public int Id { get; set; }", member));

    [Fact]
    public async Task FixAll_LogsAnIdOnce() => await Host.VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            logger.LogInformation("User {Email}, {Phone}", [|user.Email|], [|user.Phone|]);
            logger.LogInformation(
                "User {Email} sponsors {Other}", // both
                [|user.Email|], // the one
                guest?[|.Email|]); // the other
            """),
        PrivacyProgram.Of(
            """
            logger.LogInformation("User {UserId}", user.Id);
            logger.LogInformation(
                "User {UserId} sponsors {GuestId}", // both
                user.Id, // the one
                guest?.Id); // the other
            """),
        equivalenceKey: Key);
}
