using System.Collections.Concurrent;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>
/// The files whose methods can measure something: those that mention metrics, and those that mention a type of such a file. Hardly any does, and
/// to look into every method that is called would bind everything twice.
/// </summary>
internal sealed class MetricFiles(Compilation compilation)
{
    private static readonly string[] Words = ["KeyValuePair", "TagList", "WithLabels", "Counter", "Histogram", "Gauge", "Measurement"];

    private readonly ConcurrentDictionary<SyntaxTree, bool> _mayMeasure = new();
    private readonly Lazy<NameSet> _types = new(() => new NameSet(
        compilation.SyntaxTrees
            .Where(static tree => MentionsMetrics(tree.GetText().ToString()))
            .SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            .OfType<TypeDeclarationSyntax>()
            .Select(static type => type.Identifier.ValueText)));

    public bool MayMeasure(SyntaxTree tree) => _mayMeasure.GetOrAdd(tree, each =>
    {
        var text = each.GetText().ToString();
        return MentionsMetrics(text) || _types.Value.AreMentioned(text, 0, text.Length);
    });

    private static bool MentionsMetrics(string text) => Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
