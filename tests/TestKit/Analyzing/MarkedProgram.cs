using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>A program whose files carried markup, and the comparison of that markup with what was reported.</summary>
internal sealed class MarkedProgram
{
    private readonly ImmutableArray<Expected> _expected;

    /// <param name="marked">The program with markup.</param>
    /// <param name="rule">What <c>[|…|]</c> stands for.</param>
    /// <param name="withoutLocation">The ids expected at no place in any source.</param>
    public MarkedProgram(TestProgram marked, string? rule, ImmutableArray<string> withoutLocation)
    {
        var sources = marked.Files.Select(static file => (file.Path, file.FullPath, Source: MarkupParser.Parse(file.Text))).ToList();
        Program = marked with { Files = [.. sources.Select(static file => new SourceFile(file.Path, file.Source.Text))] };
        _expected =
        [
            .. sources.SelectMany(file => file.Source.Spans.Select(span => new Expected(
                span.Id ?? rule ?? throw new InvalidOperationException("'[|…|]' needs a host that is made for one rule; write '{|INS0000:…|}'."),
                $"{file.FullPath} {span.Span}",
                $"{file.Path}: {span.Id ?? rule} at '{file.Source.Text.Substring(span.Span.Start, span.Span.Length)}'"))),
            .. withoutLocation.Select(static id => new Expected(id, "", $"{id} without location")),
        ];
    }

    /// <summary>The program without markup.</summary>
    public TestProgram Program { get; }

    /// <summary>Asserts that each diagnostic is marked and each mark is reported, once.</summary>
    public void AssertMatches(ImmutableArray<Diagnostic> reported)
    {
        var missing = _expected.ToList();
        var unexpected = new List<Diagnostic>();
        foreach (var diagnostic in reported)
        {
            var place = diagnostic.Location.SourceTree is { } tree ? $"{tree.FilePath} {diagnostic.Location.SourceSpan}" : "";
            var index = missing.FindIndex(expected => expected.Id == diagnostic.Id && expected.Place == place);
            if (index < 0)
            {
                unexpected.Add(diagnostic);
            }
            else
            {
                missing.RemoveAt(index);
            }
        }

        if (missing.Count + unexpected.Count > 0)
        {
            Assert.Fail($"""
                Not reported:{string.Concat(missing.Select(static expected => $"\n  {expected.Description}"))}
                Not expected:{string.Concat(unexpected.Select(static diagnostic => $"\n  {DiagnosticText.Describe(diagnostic)} {diagnostic.Location.SourceSpan}"))}
                """);
        }
    }

    private sealed record Expected(string Id, string Place, string Description);
}
