namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class RedactionFixTests
{
    private const string Key = "Redaction";

    [Theory]
    [InlineData("INS2002", "logger.LogInformation(\"User {Email} in\", [|user.Email|]);", "logger.LogInformation(\"User {Email} in\", Redactor.Mask(user.Email));")]
    [InlineData("INS2001", "logger.LogInformation(\"Trying {Password}\", /* what */ [|password|] /* it is */);", "logger.LogInformation(\"Trying {Password}\", /* what */ Redactor.Mask(password) /* it is */);")]
    [InlineData("INS2002", "logger.LogInformation(\"Guest {Email} in\", guest?[|.Email|].Trim() ?? \"nobody\");", "logger.LogInformation(\"Guest {Email} in\", Redactor.Mask(guest?.Email.Trim()) ?? \"nobody\");")]
    [InlineData("INS2002", "logger.LogInformation($\"User {[|user.Email|]:x} in\");", "logger.LogInformation($\"User {Redactor.Mask(user.Email):x} in\");")]
    [InlineData("INS2002", "LoggerMessage.Define<string>(LogLevel.Debug, 1, \"User {Email} in\")(logger, user.Phone, null); logger.LogDebug(\"A {B}\", [|user.Ssn|]);", "LoggerMessage.Define<string>(LogLevel.Debug, 1, \"User {Email} in\")(logger, user.Phone, null); logger.LogDebug(\"A {B}\", Redactor.Mask(user.Ssn));")]
    [InlineData("INS2004", "activity?.SetTag(\"email\", [|user.Email|]);", "activity?.SetTag(\"email\", Redactor.Mask(user.Email));")]
    [InlineData("INS2005", "throw new InvalidOperationException([|user.Email|] + \" is locked\");", "throw new InvalidOperationException(Redactor.Mask(user.Email) + \" is locked\");")]
    [InlineData("INS2002", "logger.LogInformation(\"Saw {@Who}\", new { user.Id, [|user.Email|] });", "logger.LogInformation(\"Saw {@Who}\", new { user.Id, Email = Redactor.Mask(user.Email) });")]
    public async Task Value_IsRedacted(string rule, string before, string after) => await new CodeFixHost(rule).VerifyFixAsync(
        PrivacyProgram.WithRedactor(before), PrivacyProgram.WithRedactor(after).Edit("Program.cs", "using Microsoft.Extensions.Logging;\n", "using Microsoft.Extensions.Logging;\nusing Safety;\n"), equivalenceKey: Key);

    [Theory]
    [InlineData("Tell([|user.Email|]);")]
    [InlineData("Tell([|user.Email|].Trim());")]
    public async Task WhatMayBecomeNull_IsNotHandedToWhatRefusesIt(string statement) => await new CodeFixHost("INS2002").VerifyNoFixAsync(
        PrivacyProgram.WithRedactor(statement + " void Tell(string who) => logger.LogInformation(\"Hello {Who}\", who);"));

    [Fact]
    public async Task FixAll_RedactsTags() => await new CodeFixHost("INS2004").VerifyFixAllAsync(
        PrivacyProgram.WithRedactor("activity?.SetTag(\"email\", [|user.Email|]).SetTag(\"phone\", [|user.Phone|].Trim()); // both\nactivity?.SetStatus(ActivityStatusCode.Error, $\"{[|user.Email|]} failed\");"),
        PrivacyProgram.WithRedactor("activity?.SetTag(\"email\", Redactor.Mask(user.Email)).SetTag(\"phone\", Redactor.Mask(user.Phone.Trim())); // both\nactivity?.SetStatus(ActivityStatusCode.Error, $\"{Redactor.Mask(user.Email)} failed\");")
            .Edit("Program.cs", "using Microsoft.Extensions.Logging;\n", "using Microsoft.Extensions.Logging;\nusing Safety;\n"),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_RedactsAll() => await new CodeFixHost("INS2002").VerifyFixAllAsync(
        PrivacyProgram.WithRedactor(
            """
            logger.LogInformation(
                "User {Email}, {Phone}", // both
                [|user.Email|], // the mail
                $"<{[|user.Phone|]}>");
            Action later = () => logger.LogInformation("Later {Email}", [|user.Email|] ?? [|user.Phone|]);
            """),
        PrivacyProgram.WithRedactor(
            """
            logger.LogInformation(
                "User {Email}, {Phone}", // both
                Redactor.Mask(user.Email), // the mail
                $"<{Redactor.Mask(user.Phone)}>");
            Action later = () => logger.LogInformation("Later {Email}", Redactor.Mask(user.Email) ?? Redactor.Mask(user.Phone));
            """).Edit("Program.cs", "using Microsoft.Extensions.Logging;\n", "using Microsoft.Extensions.Logging;\nusing Safety;\n"),
        equivalenceKey: Key);

    [Theory]
    [InlineData("M:Safety.Redactor.Mask")]
    [InlineData("T:Safety.Redactor")]
    [InlineData("T:Safety.Redactor, M:Other.Thing")]
    public async Task Redactor_MayBeNamedInOtherWays(string id) => await new CodeFixHost("INS2002").VerifyFixAsync(
        PrivacyProgram.WithRedactor("logger.LogInformation(\"{Email}\", [|user.Email|]);") with { EditorConfig = PrivacyProgram.Options.Replace("M:Safety.Redactor.Mask(System.String)", id, StringComparison.Ordinal) },
        PrivacyProgram.WithRedactor("logger.LogInformation(\"{Email}\", Redactor.Mask(user.Email));").Edit("Program.cs", "using Microsoft.Extensions.Logging;\n", "using Microsoft.Extensions.Logging;\nusing Safety;\n"),
        equivalenceKey: Key);

    [Theory]
    [InlineData("public class Redactor { public string Mask(string text) => text; }")]
    [InlineData("public static class Redactor { public static string Mask(string text, int keep) => text; }")]
    [InlineData("public static class Redactor { public static int Mask(string text) => 1; }")]
    [InlineData("public static class Redactor { static string Mask(string text) => text; public static string Use() => Mask(\"\"); }")]
    [InlineData("public static class Redactor { public static string Mask(string text) => text; }")]
    [InlineData("")]
    public async Task RedactorThatDoesNotFit_IsNotOffered(string redactor) => await new CodeFixHost("INS2002").VerifyNoFixAsync(
        PrivacyProgram.WithRedactor("logger.LogInformation(\"{Ssn}\", [|user.Ssn|]);").WithFile("Redactor.cs", "namespace Safety; " + redactor).Edit("Program.cs", "public int Id { get; set; }", "")
            with { EditorConfig = PrivacyProgram.Options.Replace("(System.String)", "", StringComparison.Ordinal) });
}
