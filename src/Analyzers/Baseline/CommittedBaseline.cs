using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Baseline.Format;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Baseline;

/// <summary>The baseline of a project, as it lies among the additional files. One that cannot be read has no entries, and INS9001 says so.</summary>
internal sealed class CommittedBaseline
{
    /// <summary>The option that names the file.</summary>
    public const string Option = "instrumentation.baseline";

    private static readonly ConditionalWeakTable<SourceText, CommittedBaseline> Texts = new();

    private readonly SourceText _text;

    private CommittedBaseline(SourceText text)
    {
        _text = text;
        try
        {
            Entries = BaselineFile.Read(text.ToString());
        }
        catch (JsonException exception)
        {
            Mistake = (exception.Message, new TextSpan(exception.Position, 0));
        }
    }

    public IReadOnlyList<BaselineEntry> Entries { get; } = [];

    /// <summary>What is wrong with the file.</summary>
    public (string Message, TextSpan Span)? Mistake { get; }

    /// <summary>The baseline of a compilation with the path of its file; <see langword="null"/> if it has none.</summary>
    public static (CommittedBaseline Baseline, string Path)? Of(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        if (options.AdditionalFiles.IsEmpty)
        {
            return null;
        }

        var name = NameIn(options.AnalyzerConfigOptionsProvider, compilation);
        var file = options.AdditionalFiles.FirstOrDefault(each => IsNamed(each.Path, name));
        return file?.GetText(cancellationToken) is { } text ? (Texts.GetValue(text, static key => new CommittedBaseline(key)), file.Path) : null;
    }

    /// <summary>Whether a path ends with a name that may have folders.</summary>
    public static bool IsNamed(string path, string name)
    {
        var (whole, end) = (path.Replace('\\', '/'), name.Replace('\\', '/').Trim());
        return whole.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (whole.Length == end.Length || end.StartsWith("/", StringComparison.Ordinal) || whole[whole.Length - end.Length - 1] is '/');
    }

    /// <summary>A place in the file.</summary>
    public Location Place(string path, TextSpan span) => Location.Create(path, span, _text.Lines.GetLinePositionSpan(span));

    // The option first, then the property; the targets hand its file to the compiler.
    private static string NameIn(AnalyzerConfigOptionsProvider provider, Compilation compilation)
    {
        if (provider.GlobalOptions.TryGetValue(Option, out var name))
        {
            return name;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (provider.GetOptions(tree).TryGetValue(Option, out name))
            {
                return name;
            }
        }

        return provider.GlobalOptions.TryGetValue(BuildProperties.BaselineFile, out name) && name.Length > 0 ? name : BaselineFile.DefaultName;
    }
}
