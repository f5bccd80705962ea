using Instrumentation.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// Finds where operations are declared, for the build property that puts file and line on spans. Apart from the operations themselves, because
/// lines change with every edit.
/// </summary>
internal static class LocationParser
{
    /// <summary>The locations with paths relative to the project, or none if the build does not ask for them.</summary>
    public static EquatableArray<LocationModel> Parse(Compilation compilation, BuildOptions options, CancellationToken cancellationToken)
    {
        if (options.CodeLocationRoot is not { } root)
        {
            return EquatableArray<LocationModel>.Empty;
        }

        var names = AttributedNames.Of(compilation, cancellationToken);
        return compilation.SyntaxTrees
            .SelectMany(tree => Parse(tree, names, compilation, cancellationToken))
            .Select(location => location with { FilePath = Relative(location.FilePath, root) })
            .OrderBy(static location => location.Key, StringComparer.Ordinal)
            .ThenBy(static location => location.FilePath, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static IEnumerable<LocationModel> Parse(SyntaxTree tree, HashSet<string> names, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var declaration in tree.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (names.Contains(declaration.Identifier.ValueText)
                && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken) is { } method)
            {
                var span = tree.GetMappedLineSpan(declaration.Identifier.Span, cancellationToken);
                yield return new LocationModel(MethodParser.KeyOf(method), span.Path, span.StartLinePosition.Line + 1);
            }
        }
    }

    /// <summary>The path relative to the project, or only the file's name if it is elsewhere; never a path of the machine.</summary>
    public static string Relative(string path, string root)
    {
        path = path.Replace('\\', '/');
        return path.StartsWith(root, StringComparison.Ordinal) ? path.Substring(root.Length) : path.Substring(path.LastIndexOf('/') + 1);
    }
}
