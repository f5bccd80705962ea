using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>What the search for evidence costs: a body is bound only if names say that it may lead to telemetry.</summary>
public sealed class BoundBodiesTests
{
    private const string Traced = "using System.Diagnostics; static class Telemetry { static readonly ActivitySource s_source = new(\"s\"); public static void Trace() { using var activity = s_source.StartActivity(\"x\"); } } ";

    [Theory]
    [InlineData("void Run() => Console.Beep();")]
    [InlineData("void Run() => Help(); void Help() => Console.Beep();")]
    // Some other activity, some other counter.
    [InlineData("/* Activity of the user */ int _userCounter; void Run() => _userCounter++;")]
    // Nothing is started where nothing could be.
    [InlineData("void Run() => new Thread(() => { }).Start();")]
    public void NoTelemetry_NothingIsBound(string members) => Assert.Equal((null, 0), Search($"class C {{ {members} }}"));

    [Theory]
    [InlineData("void Run() => Console.Beep();")]
    [InlineData("void Run() => Help(); void Help() => Console.Beep();")]
    // Deeper than anybody looks.
    [InlineData("void Run() => A(); void A() => B(); void B() => D(); void D() => Telemetry.Trace();")]
    public void TelemetryOutOfReach_NothingIsBound(string members) => Assert.Equal((null, 0), Search($"{Traced} class C {{ {members} }}"));

    [Theory]
    [InlineData("void Run() => Telemetry.Trace();", "a call of 'Trace'")]
    [InlineData("void Run() => A(); void A() => Telemetry.Trace();", "a call of 'A'")]
    [InlineData("void Run() { var current = Activity.Current; }", "Activity.Current")]
    [InlineData("void Run() => ((I)new D()).Do(); interface I { void Do(); } class D : I { void I.Do() => Telemetry.Trace(); }", "a call of 'C.I.Do'")]
    public void TelemetryInReach_IsFound(string members, string evidence) => Assert.Equal(evidence, Search($"{Traced} class C {{ {members} }}").Evidence);

    [Theory]
    [InlineData("void Run() => Help(); [Instrumentation.Traced] public void Help() { }", "a call of 'Help'")]
    [InlineData("void Run() => new D().Do(); [Instrumentation.Metered] public class D { public void Do() { } }", "a call of 'Do'")]
    public void AttributesInReach_AreFound(string members, string evidence) => Assert.Equal(evidence, Search($"public class C {{ {members} }}").Evidence);

    private static (string? Evidence, int Bound) Search(string source)
    {
        var compilation = GeneratorHost.Run(TestProgram.Of(source)).Input;
        var bound = 0;
        var bodies = new Bodies(
            compilation,
            tree =>
            {
                bound++;
                return compilation.GetSemanticModel(tree);
            },
            OperationAttributes.Of);
        var run = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "Run");
        return (bodies.EvidenceIn(run, CancellationToken.None), bound);
    }
}
