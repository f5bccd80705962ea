namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>An entry point of one framework. <c>BODY</c> and <c>ATTRIBUTE</c> in the source are for the tests to fill in.</summary>
/// <param name="Row">The row of the table that finds it: type, and member if there is one.</param>
/// <param name="Source">A class <c>C</c> with the entry point, its name marked.</param>
/// <param name="Declarations">What the framework's assembly declares, of a framework that is not referred to.</param>
public sealed record Framework(string Row, string Source, string Declarations = "")
{
    private const string Work = """
        namespace Shop;
        public static class Work
        {
            public static readonly System.Diagnostics.ActivitySource Source = new("shop");
            public static void Do() => System.Console.WriteLine();
        }
        """;

    /// <summary>The program with its marks.</summary>
    public TestProgram Marked(string body, string attribute = "") => TestProgram.Of(Fill(body, attribute), Declarations, Work);

    /// <summary>The program, in which nothing may be reported.</summary>
    public TestProgram Silent(string body, string attribute = "") =>
        TestProgram.Of(Fill(body, attribute).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), Declarations, Work);

    public override string ToString() => Row;

    private string Fill(string body, string attribute) =>
        "using Instrumentation;\nusing Shop;\n" + Source.Replace("BODY", body, StringComparison.Ordinal).Replace("ATTRIBUTE", attribute, StringComparison.Ordinal);
}
