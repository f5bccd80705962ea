using Instrumentation.Analyzers.Cardinality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Asks the engine for the estimate of what a program hands to <c>Value(…)</c>.</summary>
internal static class ValueEstimates
{
    /// <summary>The estimate of the only such value.</summary>
    public static Estimate Of(TestProgram program) => Assert.Single(AllOf(program));

    /// <summary>The estimates of all such values, in the order of the source.</summary>
    public static IReadOnlyList<Estimate> AllOf(TestProgram program)
    {
        var compilation = GeneratorHost.Run(program).Output;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        var scope = new CardinalityScope(compilation, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider);
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Select(syntax => model.GetOperation(syntax))
                .OfType<IInvocationOperation>()
                .Where(static call => call.TargetMethod.Name == "Value")
                .Select(call => scope.EstimateOf(call.Arguments[0].Value)),
        ];
    }

    /// <summary>As the rows of the tests write it: <c>3</c>, <c>Unbounded: a Guid</c>.</summary>
    public static string Display(this Estimate estimate) =>
        estimate.Growth is Growth.Bounded ? $"{estimate.Count}" : estimate.Growth is Growth.Unknown ? "Unknown" : $"{estimate.Growth}: {estimate.Reason}";
}
