using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared.Coverage;

/// <summary>
/// Which bodies can show telemetry, as far as names tell: those that mention a member which records, a method of the compilation whose own body
/// does, and so on. Only those are worth binding.
/// </summary>
internal sealed class RecordingNames
{
    /// <summary>Members of the base class library that are evidence.</summary>
    private static readonly string[] Members = ["StartActivity", "CreateActivity", "Current", "Start", "Add", "Record"];

    private readonly NameSet[] _levels;

    /// <param name="compilation">The compilation.</param>
    /// <param name="records">Whether attributes have a method recorded.</param>
    /// <param name="depth">How many calls deep bodies are looked into.</param>
    public RecordingNames(Compilation compilation, Func<IMethodSymbol, bool> records, int depth)
    {
        _levels = new NameSet[depth + 1];
        _levels[0] = new NameSet(Members.Concat(OfLibraries(compilation)).Concat(AttributeWords.MayCount(compilation) ? Recorded(compilation, records) : []));
        var methods = compilation.SyntaxTrees.SelectMany(MethodsIn).ToList();
        for (var level = 1; level <= depth; level++)
        {
            var below = _levels[level - 1];
            _levels[level] = new NameSet(below.All);
            foreach (var (name, text, start, end) in methods)
            {
                if (below.AreMentioned(text, start, end))
                {
                    _levels[level].Add(name);
                }
            }
        }
    }

    /// <summary>Whether a body may show some, if what it calls is looked into so many calls deep.</summary>
    public bool AreIn(SyntaxNode body, int depth) => _levels[depth].AreMentioned(body.SyntaxTree.GetText().ToString(), body.SpanStart, body.Span.End);

    private static IEnumerable<(string Name, string Text, int Start, int End)> MethodsIn(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return tree.GetRoot()
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Select(method => (method.Identifier.ValueText, text, method.Identifier.Span.End, method.Span.End));
    }

    private static IEnumerable<string> OfLibraries(Compilation compilation)
    {
        var tracer = compilation.GetTypesByMetadataName("OpenTelemetry.Trace.Tracer");
        var prometheus = compilation.GlobalNamespace.GetNamespaceMembers().Where(static each => each.Name is "Prometheus").SelectMany(static each => each.GetTypeMembers());
        return tracer.Concat(prometheus).SelectMany(static type => type.GetTypeMembers().Add(type)).SelectMany(static type => type.MemberNames);
    }

    /// <summary>The methods that attributes have recorded: the compilation's own, and of references the members of interfaces.</summary>
    private static IEnumerable<string> Recorded(Compilation compilation, Func<IMethodSymbol, bool> records) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(AttributeWords.RefersToRuntime).Append(compilation.Assembly)
            .SelectMany(static assembly => Implementations.TypesIn(assembly.GlobalNamespace))
            .SelectMany(static type => type.GetMembers())
            .OfType<IMethodSymbol>()
            .Where(records)
            .Select(static method => method.Name.Substring(method.Name.LastIndexOf('.') + 1));
}
