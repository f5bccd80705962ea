using System.Collections.Concurrent;
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
    private readonly Lazy<string[]> _types = new(() =>
    [
        .. compilation.SyntaxTrees
            .Where(static tree => Mentions(tree, Words))
            .SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            .OfType<TypeDeclarationSyntax>()
            .Select(static type => type.Identifier.ValueText)
            .Distinct(StringComparer.Ordinal),
    ]);

    public bool MayMeasure(SyntaxTree tree) => _mayMeasure.GetOrAdd(tree, each => Mentions(each, Words) || Mentions(each, _types.Value));

    private static bool Mentions(SyntaxTree tree, string[] words)
    {
        var text = tree.GetText().ToString();
        return words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
