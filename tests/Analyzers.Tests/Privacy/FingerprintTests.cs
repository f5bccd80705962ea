using Instrumentation.Analyzers.Baseline.Format;

namespace Instrumentation.Analyzers.Tests.Privacy;

/// <summary>What a finding is known by stays the same while code moves, and differs where the finding does.</summary>
public sealed class FingerprintTests
{
    private const string Source = """
        using Microsoft.Extensions.Logging;
        namespace Shop;
        public class Orders { public void Place(ILogger logger, Customer customer, string email) { logger.LogInformation("{Who}", customer.Email); } }
        public class Customer { public string Email { get; set; } = ""; public string Phone { get; set; } = ""; }
        """;

    private const string Expected = "INS2002|M:Shop.Orders.Place(Microsoft.Extensions.Logging.ILogger,Shop.Customer,System.String)|LogProperty:Who|P:Shop.Customer.Email";

    [Fact]
    public async Task Fingerprint_IsRuleMemberSinkAndSymbol() => Assert.Equal([Expected], await OfAsync(Source));

    [Theory]
    [InlineData("\"{Who}\", customer.Email", "\n\n    \"{Who}\",\n    /* the address */ customer . Email")]
    [InlineData("\"{Who}\", customer.Email", "\"Placed by {Who} today\", customer.Email.Trim()")]
    [InlineData("logger.LogInformation(", "var count = 1; _ = count; logger.LogWarning(")]
    [InlineData("using Microsoft", "// moved down\n\n\nusing Microsoft")]
    [InlineData("{ logger.LogInformation(\"{Who}\", customer.Email); }", "{ Local(); void Local() => logger.LogInformation(\"{Who}\", customer.Email); }")]
    [InlineData("{ logger.LogInformation(\"{Who}\", customer.Email); }", "{ Action act = () => logger.LogInformation(\"{Who}\", customer.Email); act(); }")]
    [InlineData("namespace Shop;", "namespace Shop;\npublic class Before { public void Other() { } }")]
    public async Task MovedOrReformatted_IsTheSame(string before, string after) => Assert.Equal([Expected], await OfAsync(Source.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public async Task AnotherFile_IsTheSame() => Assert.Equal([Expected], await OfAsync(TestProgram.Of(("Deep/Folder/Other.cs", Source))));

    [Theory]
    [InlineData("\"{Who}\"", "\"{Whom}\"")]
    [InlineData("customer.Email", "customer.Phone")]
    [InlineData("customer.Email", "email")]
    [InlineData("void Place(", "void Put(")]
    [InlineData("class Orders", "class Carts")]
    [InlineData("logger.LogInformation(\"{Who}\", customer.Email)", "logger.BeginScope(\"{Who}\", customer.Email)")]
    [InlineData("logger.LogInformation(\"{Who}\", customer.Email)", "System.Diagnostics.Activity.Current!.SetTag(\"Who\", customer.Email)")]
    [InlineData("logger.LogInformation(\"{Who}\", customer.Email)", "throw new Exception(customer.Email)")]
    [InlineData("logger.LogInformation(\"{Who}\", customer.Email)", "logger.LogInformation(\"{@Who}\", customer)")]
    public async Task AnotherFinding_IsAnother(string before, string after)
    {
        var changed = await OfAsync(Source.Replace(before, after, StringComparison.Ordinal));

        Assert.NotEqual(Expected, Assert.Single(changed));
    }

    [Fact]
    public async Task EveryFinding_HasOne()
    {
        var found = await OfAsync(Source.Replace("logger.LogInformation(\"{Who}\", customer.Email);", """
            logger.LogInformation("{A} {B}", customer.Email, customer.Phone);
            logger.LogInformation("{A} {B}", email, email);
            logger.LogInformation("{@A}", customer);
            """, StringComparison.Ordinal));

        Assert.Equal(5, found.Distinct().Count());
    }

    private static async Task<IReadOnlyList<string?>> OfAsync(TestProgram program) =>
        [.. (await PrivacyPrograms.Host.RunAsync(PrivacyPrograms.WithoutGenerator(program))).Select(static each => each.Properties[Fingerprint.Property])];
}
