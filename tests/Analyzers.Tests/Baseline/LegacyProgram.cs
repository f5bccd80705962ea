using Instrumentation.Analyzers.Baseline.Format;
using Instrumentation.Analyzers.Tests.Privacy;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Baseline;

/// <summary>A program from before the rules, with a finding of each family, and its baselines.</summary>
internal static class LegacyProgram
{
    public const string Path = "Orders.cs";

    public const string Source = """
        using System.Diagnostics.Metrics;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        namespace Shop;
        public class Customer { public string Email { get; set; } = ""; public string Phone { get; set; } = ""; }
        public partial class OrdersController(ILogger<OrdersController> logger) : ControllerBase
        {
            private static readonly Counter<long> Placed = new Meter("shop").CreateCounter<long>("orders.placed");

            public void Place(Customer customer)
            {
                logger.LogInformation("Placed by {Email}", customer.Email);
                Placed.Add(1, new KeyValuePair<string, object?>("order", Guid.NewGuid()));
            }

            public void Ship() => Console.Beep();
        }
        """;

    public static readonly string[] Ids = ["INS2002", "INS3001", "INS1002"];

    public static TestProgram Program { get; } = Of(Source);

    public static TestProgram Of(string source) => PrivacyPrograms.WithoutGenerator(TestProgram.Of((Path, source)));

    /// <summary>What the rules say, ordered by place.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(TestProgram program) => [.. await new AnalyzerHost().RunAsync(program)];

    public static async Task<IReadOnlyList<string>> IdsAsync(TestProgram program) => [.. (await FindAsync(program)).Select(static found => found.Id)];

    /// <summary>The program with a baseline that holds what is found in it.</summary>
    public static async Task<TestProgram> WithBaselineAsync(TestProgram program) => WithBaseline(program, BaselineOf(await FindAsync(program)));

    public static TestProgram WithBaseline(TestProgram program, string baseline) => program with { AdditionalFiles = [new SourceFile(BaselineFile.DefaultName, baseline)] };

    public static string BaselineOf(IEnumerable<Diagnostic> found) => BaselineFile.Write(
        found.GroupBy(static each => Fingerprint.TryParse(each.Properties[Fingerprint.Property]!)!).Select(static equal => new BaselineEntry(equal.Key, equal.Count())));
}
