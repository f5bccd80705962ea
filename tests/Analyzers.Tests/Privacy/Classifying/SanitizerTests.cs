using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Analyzers.Tests.Privacy.Words;

namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 10: what a sanitizer returns is safe, what undoes it is not.</summary>
public sealed class SanitizerTests
{
    [Theory]
    [InlineData("Mask(email)")]
    [InlineData("email.Mask()")]
    [InlineData("MaskEmail(email)")]
    [InlineData("redactor.Redact(email)")]
    [InlineData("new Redactor().Apply(email)")]
    [InlineData("Hasher.Compute(email)")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email)))")]
    [InlineData("Mask(email).Trim()")]
    [InlineData("$\"of {Mask(email)}\"")]
    [InlineData("Mask($\"of {email}\")")]
    [InlineData("GetMaskedEmail(email)")]
    [InlineData("Shorten(Mask(email))")]
    public async Task SanitizedValue_IsSilent(string expression) => await VerifyAsync($"logger.LogInformation(\"{{X}}\", {expression});");

    [Theory]
    [InlineData("logger.LogInformation(\"{X}\", {|INS2002:UnmaskEmail(email)|});")]
    [InlineData("logger.LogInformation(\"{X}\", {|INS2001:DecryptPassword(email)|});")]
    [InlineData("logger.LogInformation(\"{X}\", {|INS2002:email|}.Trim());")]
    [InlineData("logger.LogInformation(\"{X} {Y}\", Mask(email), {|INS2002:email|});")]
    public async Task WhatUndoesIt_IsReported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("var safe = Mask(email); logger.LogInformation(\"{X}\", safe);")]
    [InlineData("var email2 = Mask(email); logger.LogInformation(\"{X}\", email2);")]
    [InlineData("var email2 = await MaskAsync(email); logger.LogInformation(\"{X}\", email2);")]
    public async Task VariableOfASanitizedValue_IsSilent(string statements) => await VerifyAsync(statements);

    [Fact]
    public async Task EveryWord_Works()
    {
        var words = Vocabulary.Sanitizers.Select(Writings.Pascal).ToList();
        var unwords = Vocabulary.Unsanitizers.Select(Writings.Pascal).ToList();

        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
            public class C
            {
                {{string.Concat(words.Concat(unwords).Select(static word => $"string {word}Email(string text) => text;\n"))}}
                public void M(ILogger logger, string email)
                {
                    {{string.Concat(words.Select(static word => $"logger.LogInformation(\"{{X}}\", {word}Email(email));\n"))}}
                    {{string.Concat(unwords.Select(static word => $"logger.LogInformation(\"{{X}}\", {{|INS2002:{word}Email(email)|}});\n"))}}
                }
            }
            """));
    }

    private static Task VerifyAsync(string statements) => PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
        public class Redactor { public string Redact(string text) => text; public string Apply(string text) => text; }
        public static class Hasher { public static string Compute(string text) => text; }
        public static class Extensions { public static string Mask(this string text) => text; }
        public class C
        {
            static string Mask(string text) => text;
            static Task<string> MaskAsync(string text) => Task.FromResult(text);
            static string MaskEmail(string text) => text;
            static string GetMaskedEmail(string text) => text;
            static string Shorten(string text) => text;
            static string UnmaskEmail(string text) => text;
            static string DecryptPassword(string text) => text;
            public async Task M(ILogger logger, string email, Redactor redactor)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """));
}
