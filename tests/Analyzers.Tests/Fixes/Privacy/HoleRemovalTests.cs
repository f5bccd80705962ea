using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class HoleRemovalTests
{
    private const string Key = "Removal";

    private static readonly CodeFixHost Personal = new("INS2002");
    private static readonly CodeFixHost Secret = new("INS2001");

    [Theory]
    [InlineData("logger.LogInformation(\"User {Email} logged in\", [|user.Email|]);", "logger.LogInformation(\"User logged in\");")]
    [InlineData("logger.LogInformation(\"User {Id} has {Email}.\", user.Id, [|user.Email|]);", "logger.LogInformation(\"User {Id} has.\", user.Id);")]
    [InlineData("logger.LogInformation(\"{Email} logged in\", [|user.Email|]);", "logger.LogInformation(\"logged in\");")]
    [InlineData("logger.LogInformation(\"Mail to '{Email}' sent, try {Count}\", [|user.Email|], count);", "logger.LogInformation(\"Mail to sent, try {Count}\", count);")]
    [InlineData("logger.LogInformation(\"Mail to \\\"{Email}\\\" sent\", [|user.Email|]);", "logger.LogInformation(\"Mail to sent\");")]
    [InlineData("logger.LogInformation(\"User {Id} ({Email})\", user.Id, [|user.Email|]);", "logger.LogInformation(\"User {Id}\", user.Id);")]
    [InlineData("logger.LogInformation(\"email={Email}, id={Id}\", [|user.Email|], user.Id);", "logger.LogInformation(\"id={Id}\", user.Id);")]
    [InlineData("logger.LogInformation(\"Login. Id: {Id}, Email: {Email}\", user.Id, [|user.Email|]);", "logger.LogInformation(\"Login. Id: {Id}\", user.Id);")]
    [InlineData("logger.LogInformation(\"{0} has {1}, try {2:0}\", user.Id, [|user.Email|], count);", "logger.LogInformation(\"{0} has, try {1:0}\", user.Id, count);")]
    [InlineData("logger.LogInformation(@\"User {Email} \"\"here\"\"\", [|user.Email|]);", "logger.LogInformation(@\"User \"\"here\"\"\");")]
    [InlineData("logger.LogInformation(\"\"\"User {Email} \"here\" \"\"\", [|user.Email|]);", "logger.LogInformation(\"\"\"User \"here\" \"\"\");")]
    [InlineData("logger.LogInformation(\"User {Id} \" + \"with {Email}\", user.Id, [|user.Email|]);", "logger.LogInformation(\"User {Id} \" + \"with\", user.Id);")]
    [InlineData("logger.LogInformation(\"User {{x}} {Email} in\", [|user.Email|]);", "logger.LogInformation(\"User {{x}} in\");")]
    [InlineData("logger.LogInformation(\"User {Id} {Email}\", new object[] { user.Id, [|user.Email|] });", "logger.LogInformation(\"User {Id}\", new object[] { user.Id });")]
    [InlineData("logger.LogInformation(\"User {Email} {Id}\", [[|user.Email|], user.Id]);", "logger.LogInformation(\"User {Id}\", [user.Id]);")]
    [InlineData("logger.LogInformation(\"User {Email} in\", [|user.Email|].Trim().ToLowerInvariant());", "logger.LogInformation(\"User in\");")]
    [InlineData("logger.LogInformation(\"Guest {Email} in\", guest?[|.Email|] ?? \"nobody\");", "logger.LogInformation(\"Guest in\");")]
    [InlineData("logger.LogInformation(\"User {Who} in\", $\"<{[|user.Email|]}>\");", "logger.LogInformation(\"User in\");")]
    [InlineData("logger.LogError(error, \"User {Email} failed\", [|user.Email|]);", "logger.LogError(error, \"User failed\");")]
    [InlineData("LoggerExtensions.LogWarning(logger, \"User {Email} failed\", [|user.Email|]);", "LoggerExtensions.LogWarning(logger, \"User failed\");")]
    [InlineData("using var scope = logger.BeginScope(\"User {Email} of {Count}\", [|user.Email|], count);", "using var scope = logger.BeginScope(\"User of {Count}\", count);")]
    [InlineData("logger.LogInformation(\"User {Id} in\", user.Id, [|user.Email|]);", "logger.LogInformation(\"User {Id} in\", user.Id);")]
    [InlineData("var text = user.Email; logger.LogInformation(\"User {Text} in\", [|text|]);", "var text = user.Email; logger.LogInformation(\"User in\");")]
    [InlineData("logger.LogInformation(string.Format(\"User {0} in {1}\", [|user.Email|], count));", "logger.LogInformation(string.Format(\"User in {0}\", count));")]
    public async Task Value_GoesWithItsHole(string before, string after) => await Personal.VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: Key);

    [Fact]
    public async Task Secret_GoesWithItsHole() => await Secret.VerifyFixAsync(
        PrivacyProgram.Of("logger.LogDebug(\"Trying {Password}\", [|password|]);"), PrivacyProgram.Of("logger.LogDebug(\"Trying\");"), equivalenceKey: Key);

    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", [|user.Email|]);")]
    [InlineData("const string Text = \"User {Email}\"; logger.LogInformation(Text, [|user.Email|]);")]
    [InlineData("logger.LogInformation(message: \"User {Email} in\", args: [|user.Email|]);")]
    [InlineData("Log(\"User {Email} in\", [|user.Email|]); void Log(string message, string mail) => logger.LogInformation(message, mail);")]
    public async Task WhatCannotGo_Stays(string statement)
    {
        // Only the id could take its place.
        var program = PrivacyProgram.Of(statement.Replace("user.Email", "user.Ssn", StringComparison.Ordinal).Replace("{Email}", "{Ssn}", StringComparison.Ordinal));
        await Personal.VerifyNoFixAsync(program.Edit("Program.cs", "public int Id { get; set; }", ""));
    }

    [Theory]
    [InlineData("Information(\"User {Email} of {Id} in\", [|user.Email|], user.Id)", "Information(\"User of {Id} in\", user.Id)")]
    [InlineData("Information(\"User {Email} in\", [|user.Email|])", "Information(\"User in\")")]
    [InlineData("Information(\"User {A} {B} {C} {Email} in\", 1, 2, 3, [|user.Email|])", "Information(\"User {A} {B} {C} in\", 1, 2, 3)")]
    [InlineData("ForContext(\"Email\", [|user.Email|]).Information(\"User in\")", "Information(\"User in\")")]
    public async Task Serilog_LosesTheValueToo(string before, string after)
    {
        const string Serilog = """
            namespace Serilog;
            public interface ILogger
            {
                ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
                void Information(string messageTemplate);
                void Information<T>(string messageTemplate, T propertyValue);
                void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
                void Information(string messageTemplate, params object?[]? propertyValues);
            }
            """;
        await Personal.VerifyFixAsync(Program(before), Program(after), equivalenceKey: Key);

        static TestProgram Program(string call) => PrivacyProgram.Of($"Serilog.ILogger log = null!;\nlog.{call};").WithFile("Serilog.cs", Serilog);
    }

    [Fact]
    public async Task LinesAndComments_OfTheOthersStay() => await Personal.VerifyFixAsync(
        PrivacyProgram.Of(
            """
            // Who came.
            logger.LogInformation(
                "User {Id} with {Email} came {Count} times", // the text
                user.Id, // the id
                [|user.Email|], // the mail
                count); // how often
            """),
        PrivacyProgram.Of(
            """
            // Who came.
            logger.LogInformation(
                "User {Id} with came {Count} times", // the text
                user.Id, // the id
                count); // how often
            """),
        equivalenceKey: Key);

    [Fact]
    public async Task LastArgument_LeavesTheLineBefore() => await Personal.VerifyFixAsync(
        PrivacyProgram.Of(
            """
            logger.LogInformation(
                "User {Id} with {Email}",
                user.Id,
                [|user.Email|]);
            """),
        PrivacyProgram.Of(
            """
            logger.LogInformation(
                "User {Id} with",
                user.Id);
            """),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_RemovesWhatIsInsideOfWhatGoes() => await Personal.VerifyFixAllAsync(
        PrivacyProgram.Of(
            """
            string[] emails = [user.Email];
            logger.LogInformation("Mails {Emails} here", [|emails|].Where(email =>
            {
                logger.LogInformation("Mail {Email} here", [|email|]);
                return true;
            }));
            """),
        PrivacyProgram.Of(
            """
            string[] emails = [user.Email];
            logger.LogInformation("Mails here");
            """),
        equivalenceKey: Key);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task FixAll_RemovesAll(FixAllScope scope)
    {
        const string Other = "using Microsoft.Extensions.Logging; public class Other { public void Run(ILogger logger, User user) => logger.LogInformation(\"Other {Email} here\", [|user.Email|]); }";
        const string Fixed = "using Microsoft.Extensions.Logging; public class Other { public void Run(ILogger logger, User user) => logger.LogInformation(\"Other here\"); }";
        await Personal.VerifyFixAllAsync(
            PrivacyProgram.Of(
                """
                logger.LogInformation("User {Email}, {Phone}, {Id}", [|user.Email|], [|user.Phone|], user.Id);
                logger.LogInformation("User {0} of {1}, {2}, {3}", [|user.Email|], user.Id, [|user.Phone|], count);
                Action later = () =>
                {
                    logger.LogInformation(
                        "Later {Email} {Id} {Both}",
                        [|user.Email|],
                        user.Id,
                        $"{[|user.Email|]} {[|user.Phone|]}");
                };
                logger.LogInformation("Nested {Length} {Email} done", Length(() => logger.LogInformation("Inner {Phone} done", [|user.Phone|])), [|user.Email|]);
                later();
                static int Length(Action action) => 1;
                """).WithFile("Second.cs", Other),
            PrivacyProgram.Of(
                """
                logger.LogInformation("User {Id}", user.Id);
                logger.LogInformation("User of {0}, {1}", user.Id, count);
                Action later = () =>
                {
                    logger.LogInformation(
                        "Later {Id}",
                        user.Id);
                };
                logger.LogInformation("Nested {Length} done", Length(() => logger.LogInformation("Inner done")));
                later();
                static int Length(Action action) => 1;
                """).WithFile("Second.cs", scope is FixAllScope.Document ? Other : Fixed),
            scope,
            equivalenceKey: Key);
    }
}
