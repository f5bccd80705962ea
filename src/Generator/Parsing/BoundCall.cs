using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Parsing;

/// <summary>A call and the method that it means, as long as no declaration says otherwise.</summary>
/// <param name="Index">Which of the file's calls it is.</param>
/// <param name="Target">The method.</param>
/// <param name="Site">The redirected call, or <see langword="null"/> if the method is not instrumented.</param>
internal sealed record BoundCall(int Index, CallTarget Target, CallSiteModel? Site);

/// <summary>Names a method such that it can be found in another compilation.</summary>
/// <param name="Type">The metadata name of its type, or <see langword="null"/> if it is of a reference and can change in none of the compilation's files.</param>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key.</param>
/// <param name="IsOverride">Whether it overrides another method.</param>
internal sealed record CallTarget(string? Type, string TypeName, string Name, string Key, bool IsOverride);
