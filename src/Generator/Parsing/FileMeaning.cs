using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Gives the meaning of a file, but for what can be null in it.</summary>
internal static class FileMeaning
{
    // No model depends on it, and to tell it of one call the compiler would bind and analyse the whole body around.
#pragma warning disable RSEXPERIMENTAL001 // The compiler's own IDE features have been using it for years.
    public static SemanticModel Of(SyntaxTree tree, Compilation compilation) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
