using System.Collections.Immutable;
using Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Tests.Privacy;

/// <summary>Programs around the rows of the privacy tests, and the family alone to judge them.</summary>
internal static class PrivacyPrograms
{
    /// <summary>What rows may use without declaring it.</summary>
    private const string Shop = """
        public class Customer
        {
            public string Id { get; set; } = "";
            public string Email { get; set; } = "";
            public string? Phone { get; set; }
            public string Name { get; set; } = "";
            public string City { get; set; } = "";
            public string Plan { get; set; } = "";
            public List<string> Emails { get; set; } = [];
            public Customer? Owner { get; set; }
        }

        public class Device
        {
            public string Id { get; set; } = "";
            public string Name { get; set; } = "";
            public string City { get; set; } = "";
        }
        """;

    public static AnalyzerHost Host => new() { Analyzers = [new PrivacyAnalyzer()] };

    /// <summary>A program of types, without what the product's generator would add.</summary>
    public static TestProgram Types(string source) => WithoutGenerator(TestProgram.Of("using Microsoft.Extensions.Logging;\n" + source, Shop));

    /// <summary>A program whose only method has these statements and parameters: <c>logger</c>, <c>customer</c>, <c>device</c> and others.</summary>
    public static TestProgram Statements(string statements, string parameters = "string email", string declarations = "") => Types($$"""
        using System.Diagnostics;
        {{declarations}}
        public class Subject
        {
            public void Act(ILogger logger, Customer customer, Device device{{(parameters.Length == 0 ? "" : ", " + parameters)}})
            {
                {{statements}}
            }
        }
        """);

    /// <summary>A program whose only method logs an expression by a hole that says nothing.</summary>
    public static TestProgram Logging(string expression, string parameters = "string email", string declarations = "") =>
        Statements($"logger.LogInformation(\"{{X}}\", {expression});", parameters, declarations);

    public static TestProgram WithoutGenerator(TestProgram program) => program with { Generators = [] };

    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(TestProgram program) => Host.VerifyAsync(program);

    /// <summary>What the family says of a program without markup: id and message.</summary>
    public static async Task<IEnumerable<string>> MessagesAsync(TestProgram program) =>
        (await Host.RunAsync(program)).Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}");
}
