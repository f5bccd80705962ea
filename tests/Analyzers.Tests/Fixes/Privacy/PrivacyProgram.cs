namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

/// <summary>A program with everything that the tests hand to telemetry, around the statement that does.</summary>
internal static class PrivacyProgram
{
    public const string Options = "[*.cs]\ninstrumentation.pii.redactors = M:Safety.Redactor.Mask(System.String)\n";

    public static TestProgram Of(string statement) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        public class User
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public string Phone { get; set; } = "";
            public string? Ssn { get; set; }
            public User? Sponsor { get; set; }
        }

        public class Service
        {
            public void Run(ILogger logger, User user, User? guest, string password, int count, Activity? activity, Exception error)
            {
                {{statement.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }
        }

        """;

    /// <summary>The same with a redactor, which the options name.</summary>
    public static TestProgram WithRedactor(string statement) =>
        Of(statement).WithFile("Redactor.cs", "namespace Safety; public static class Redactor { public static string? Mask(string? text) => text is null ? null : \"***\"; }") with { EditorConfig = Options };
}
