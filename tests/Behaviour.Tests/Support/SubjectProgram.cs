using System.Collections.Immutable;

namespace Instrumentation.Behaviour.Tests.Support;

/// <summary>
/// A program with one class, <c>Subject</c>, whose instrumented methods are reached by one route. Its body sees a
/// <c>subject</c> and says what it observes with <c>Log.Say</c>; that is the program's result, a line each.
/// </summary>
public sealed record SubjectProgram(Route Route)
{
    public ImmutableArray<SubjectMethod> Methods { get; init; } = [];

    /// <summary>The attributes of the methods that are added after it is set.</summary>
    public string Attributes { get; init; } = "[Traced, Metered, Logged]";

    /// <summary>What else <c>Subject</c> has.</summary>
    public string Members { get; init; } = "";

    /// <summary>Whatever stands in a file of its own beside <c>Subject</c>.</summary>
    public string Types { get; init; } = "";

    /// <summary>How a <c>Subject</c> is made.</summary>
    public string Creation { get; init; } = "new Subject()";

    public SubjectProgram Method(string signature, string body) =>
        this with { Methods = Methods.Add(new SubjectMethod(signature, body, Attributes)) };

    /// <summary>Gives the methods that follow other attributes.</summary>
    public SubjectProgram With(string attributes) => this with { Attributes = attributes };

    /// <summary>Runs on and off, asserts that both do the same, and gives the run with instrumentation.</summary>
    /// <param name="body">Statements; may await.</param>
    /// <param name="listening">Default: everything.</param>
    public Task<ProgramRun> RunAsync(string body, RecorderOptions? listening = null) =>
        ProgramRunner.RunOnAndOffAsync(Build(body), listening);

    public TestProgram Build(string body)
    {
        var subject = Route is Route.Interface ? "ISubject" : "Subject";
        var isPartial = Route is not Route.Interceptor;
        return TestProgram.Of(
            ("Test.cs", $$"""
                using System.Diagnostics;
                using System.Runtime.CompilerServices;
                using Instrumentation;

                public static class Test
                {
                    public static async Task<string> Run()
                    {
                        await Body({{Creation}});
                        return string.Join("\n", Log.Lines);
                    }

                    private static async Task Body({{subject}} subject)
                    {
                        {{body}}
                    }
                }

                public static class Log
                {
                    public static List<string> Lines { get; } = [];

                    public static void Say(object? line) { lock (Lines) Lines.Add(Convert.ToString(line, System.Globalization.CultureInfo.InvariantCulture)!); }
                }
                """),
            ("Subject.cs", $$"""
                using System.Diagnostics;
                using System.Runtime.CompilerServices;
                using Instrumentation;

                public interface ISubject
                {
                    {{string.Join("\n", Methods.Select(static method => method.InInterface))}}
                }

                public {{(isPartial ? "partial " : "")}}class Subject{{(Route is Route.Interface ? " : ISubject" : "")}}
                {
                    {{Members}}
                    {{string.Join("\n", Methods.Select(method => method.InClass(Route)))}}
                }
                """),
            ("Types.cs", $"""
                using System.Diagnostics;
                using System.Runtime.CompilerServices;
                using Instrumentation;

                {Types}
                """));
    }
}
