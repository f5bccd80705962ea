using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>What is wrong with a name that an attribute gives.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Name">The name, as the subject of a sentence.</param>
/// <param name="Problem">What is wrong with it, as the predicate.</param>
/// <param name="Consequence">What follows.</param>
internal sealed record NameProblem(AttributeData Attribute, string Name, string Problem, string Consequence);
