using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Generator.Parsing;

/// <summary>The calls of one file, by name; read once. Places and not nodes, since the compiler lets go of the nodes of bodies.</summary>
internal sealed class FileCalls
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileCalls> Files = new();

    private readonly SyntaxTree _tree;
    private readonly List<(string Name, TextSpan Span)> _calls = [];

    private FileCalls(SyntaxTree tree)
    {
        _tree = tree;
        // An array type can hold calls: new int[Count()].
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not (AttributeListSyntax or NameSyntax or UsingDirectiveSyntax)))
        {
            if (node is InvocationExpressionSyntax call && CallSites.NameOf(call.Expression) is { Length: > 0 } name)
            {
                _calls.Add((name, call.Span));
            }
        }
    }

    public static FileCalls Of(SyntaxTree tree) => Files.GetValue(tree, static tree => new FileCalls(tree));

    /// <summary>The calls of these names.</summary>
    public IEnumerable<InvocationExpressionSyntax> With(HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var (name, span) in _calls)
        {
            if (names.Contains(name) && _tree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true) is InvocationExpressionSyntax call)
            {
                yield return call;
            }
        }
    }
}
