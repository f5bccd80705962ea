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

    /// <summary>The numbers of the calls of these names.</summary>
    public IEnumerable<int> With(HashSet<string> names)
    {
        for (var i = 0; i < _calls.Count; i++)
        {
            if (names.Contains(_calls[i].Name))
            {
                yield return i;
            }
        }
    }

    public bool Contain(HashSet<string> names)
    {
        foreach (var (name, _) in _calls)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a call stands.</summary>
    public TextSpan SpanOf(int index) => _calls[index].Span;

    public InvocationExpressionSyntax? Find(int index, CancellationToken cancellationToken) =>
        _tree.GetRoot(cancellationToken).FindNode(_calls[index].Span, getInnermostNodeForTie: true) as InvocationExpressionSyntax;
}
