namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class ClassificationFixTests
{
    private const string Key = "CopiedClassification";

    private const string Attributes = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : Attribute { }
        }

        namespace Taxonomy
        {
            public sealed class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { public int Level { get; set; } }
        }
        """;

    private static readonly CodeFixHost Host = new("INS2008");

    [Fact]
    public async Task Attribute_IsCopiedToTheParameter() => await Host.VerifyFixAsync(
        Program("Log.Saw(logger, [|user.Remark|], 1);", "string remark"),
        Program("Log.Saw(logger, user.Remark, 1);", "[Private(Level = 2)] string remark"),
        equivalenceKey: Key);

    [Fact]
    public async Task NamedArgument_FindsItsParameter() => await Host.VerifyFixAsync(
        Program("Log.Saw(logger, count: 1, remark: [|user.Remark|]);", "string remark"),
        Program("Log.Saw(logger, count: 1, remark: user.Remark);", "[Private(Level = 2)] string remark"),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_MarksAParameterOnce() => await Host.VerifyFixAllAsync(
        Program("Log.Saw(logger, [|user.Remark|], 1); Log.Saw(logger, [|user.Remark|], 2);", "string remark"),
        Program("Log.Saw(logger, user.Remark, 1); Log.Saw(logger, user.Remark, 2);", "[Private(Level = 2)] string remark"),
        equivalenceKey: Key);

    [Fact]
    public async Task OtherCalls_CanOnlyLoseTheValue() => await Host.VerifyFixAsync(
        Program("logger.LogInformation(\"Saw {Remark} here\", [|user.Remark|]);", "string remark"),
        Program("logger.LogInformation(\"Saw here\");", "string remark"));

    private static TestProgram Program(string statement, string parameter) => TestProgram.Of(
        $$"""
        using Microsoft.Extensions.Logging;
        using Taxonomy;
        public class User { [Private(Level = 2)] public string Remark { get; set; } = ""; }
        public class Service { public void Run(ILogger logger, User user) { {{statement}} } }
        """,
        $$"""
        using Microsoft.Extensions.Logging;
        using Taxonomy;
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Saw {Remark} {Count}")]
            public static partial void Saw(ILogger logger, {{parameter}}, int count);

            public static partial void Saw(ILogger logger, {{parameter.Replace("[Private(Level = 2)] ", "", StringComparison.Ordinal)}}, int count) { }
        }
        """,
        Attributes);
}
