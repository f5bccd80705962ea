using Instrumentation.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>What is remembered of a file.</summary>
/// <param name="Model">What was found.</param>
/// <param name="Calls">The calls of instrumented methods' names in it, in order.</param>
/// <param name="Surface">The declarations for which it holds.</param>
/// <param name="Dependencies">The files besides its own in whose bodies something was read.</param>
internal sealed record ParsedFile(FileModel Model, BoundCall[] Calls, DeclarationSurface Surface, SyntaxTree[] Dependencies);
