using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Whether a compilation sets the ambient logger factory, as far as a name can tell.</summary>
internal static class AmbientLogger
{
    // An edit changes one file, so the others are not read again.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Files = new();

    public static bool IsMentioned(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!AttributeWords.AreKnown(compilation))
        {
            return false;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Files.GetValue(tree, static tree => new StrongBox<bool>(Mentions(tree))).Value)
            {
                return true;
            }
        }

        return false;
    }

    // The text is there; nodes are made only to be looked at.
    private static bool Mentions(SyntaxTree tree) =>
        tree.GetText().ToString().IndexOf(KnownNames.AmbientLogging, StringComparison.Ordinal) >= 0
        && tree.GetRoot().DescendantNodes().Any(static node => node is IdentifierNameSyntax { Identifier.ValueText: KnownNames.AmbientLogging });
}
