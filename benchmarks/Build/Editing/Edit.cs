using Microsoft.CodeAnalysis;

namespace Instrumentation.Benchmarks.Build.Editing;

/// <summary>A change of one file, as somebody makes it who types.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Path">The file.</param>
/// <param name="Apply">Gives the text after the <c>n</c>th edit, of the text before all of them.</param>
internal sealed record Edit(string Name, string Path, Func<string, int, string> Apply);

/// <summary>What one edit costs.</summary>
/// <param name="Milliseconds">Processor time.</param>
/// <param name="Megabytes">Bytes allocated.</param>
/// <param name="Changed">The outputs that were written again.</param>
internal sealed record EditCost(double Milliseconds, double Megabytes, IReadOnlyList<string> Changed);

/// <summary>A generator as the tables call it.</summary>
internal sealed record MeasuredGenerator(string Name, Func<IIncrementalGenerator> Create);
