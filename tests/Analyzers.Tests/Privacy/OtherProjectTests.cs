using Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Tests.Privacy;

/// <summary>In an IDE the symbols of a referenced project have source, which is not the compilation's own.</summary>
public sealed class OtherProjectTests
{
    private const string Library = "namespace Shop; public class User { public string Email { get; set; } = \"\"; public static void Note(string who) { } }";

    private const string App = """
        using Microsoft.Extensions.Logging;
        using Shop;
        public class Greeter(ILogger<Greeter> logger)
        {
            public void Greet(User user)
            {
                logger.LogInformation("Hello {Email}", user.Email);
                User.Note(user.Email);
            }
        }
        """;

    [Fact]
    public async Task SymbolOfAnotherProject_IsReportedWhereItIsUsed()
    {
        var library = GeneratorHost.Run(Library).Input;
        var app = GeneratorHost.Run(App).Input.AddReferences(library.ToMetadataReference());
        var failures = new List<Exception>();
        var analysis = app.WithAnalyzers([new PrivacyAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));

        var found = await analysis.GetAnalyzerDiagnosticsAsync();

        Assert.Empty(failures);
        Assert.Equal("`user.Email` (contact data, by name) reaches log property {Email}", Assert.Single(found).GetMessage());
        Assert.Empty(found[0].AdditionalLocations);
    }
}
