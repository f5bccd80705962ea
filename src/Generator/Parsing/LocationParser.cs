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
    public static bool IsCandidate(SyntaxNode node) => node is MethodDeclarationSyntax;

    public static LocationModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (!AttributedNames.Of(context.SemanticModel.Compilation, cancellationToken).Contains(declaration.Identifier.ValueText)
            || context.SemanticModel.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
        {
            return null;
        }

        var span = declaration.SyntaxTree.GetMappedLineSpan(declaration.Identifier.Span, cancellationToken);
        return new LocationModel(MethodParser.KeyOf(method), span.Path, span.StartLinePosition.Line + 1);
    }

    /// <summary>The locations with paths relative to the project, or none if the build does not ask for them.</summary>
    public static EquatableArray<LocationModel> Select(IEnumerable<LocationModel> locations, BuildOptions options)
    {
        if (options.CodeLocationRoot is not { } root)
        {
            return EquatableArray<LocationModel>.Empty;
        }

        return locations
            .Select(location => location with { FilePath = Relative(location.FilePath, root) })
            .OrderBy(static location => location.Key, StringComparer.Ordinal)
            .ThenBy(static location => location.FilePath, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The path relative to the project, or only the file's name if it is elsewhere; never a path of the machine.</summary>
    public static string Relative(string path, string root)
    {
        path = path.Replace('\\', '/');
        return path.StartsWith(root, StringComparison.Ordinal) ? path.Substring(root.Length) : path.Substring(path.LastIndexOf('/') + 1);
    }
}
