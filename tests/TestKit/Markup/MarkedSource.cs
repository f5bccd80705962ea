using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.TestKit;

/// <summary>A source without its markup, and what the markup said.</summary>
/// <param name="Text">The text that is compiled.</param>
/// <param name="Spans">In the order in which they begin; an outer one before its inner ones.</param>
public sealed record MarkedSource(string Text, ImmutableArray<MarkedSpan> Spans);

/// <summary>A place where a diagnostic is expected.</summary>
/// <param name="Id">The rule; <see langword="null"/> for <c>[|…|]</c>, which leaves it to the test.</param>
/// <param name="Span">The place in the text without markup.</param>
public sealed record MarkedSpan(string? Id, TextSpan Span);
