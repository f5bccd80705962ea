namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>A program that uses a library which was compiled without the package, and decorates its interfaces.</summary>
/// <param name="Library">The library's types; namespace <c>Vendor</c>, where <c>Log.Say</c> keeps what they do.</param>
/// <param name="Attributes">The app's assembly attributes: <c>[assembly: Decorate(typeof(IGateway))]</c>.</param>
public sealed record VendorProgram(string Library, string Attributes)
{
    /// <summary>Types of the app.</summary>
    public string Types { get; init; } = "";

    /// <summary>Runs on and off, asserts that both do the same, and gives the run with instrumentation.</summary>
    /// <param name="body">Statements; may await.</param>
    public Task<ProgramRun> RunAsync(string body) => ProgramRunner.RunOnAndOffAsync(Build(body));

    public TestProgram Build(string body)
    {
        var library = TestProgram.Of(("Vendor.cs", $$"""
            namespace Vendor;

            {{Library}}

            public static class Log
            {
                public static List<string> Lines { get; } = [];

                public static void Say(object? line) { lock (Lines) Lines.Add(Convert.ToString(line, System.Globalization.CultureInfo.InvariantCulture)!); }
            }
            """)) with { Generators = [] };
        return TestProgram.Of(
            ("Test.cs", $$"""
                using System.Runtime.CompilerServices;
                using Instrumentation;
                using Microsoft.Extensions.DependencyInjection;
                using Vendor;

                {{Attributes}}

                public static class Test
                {
                    public static async Task<string> Run()
                    {
                        await Body();
                        return string.Join("\n", Log.Lines);
                    }

                    private static async Task Body()
                    {
                        await Task.CompletedTask;
                        {{body}}
                    }
                }

                {{Types}}
                """)).Referencing(library);
    }
}
