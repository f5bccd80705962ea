namespace Instrumentation.Generator.Model;

/// <summary>A call that is redirected to its method's wrapper.</summary>
/// <param name="FilePath">The file, to group by; never part of an output.</param>
/// <param name="ContainingType">The metadata name of the type it stands in: names the output.</param>
/// <param name="Position">Its place in the file: orders the output.</param>
/// <param name="Display">Its line and column, for the reader.</param>
/// <param name="Version">The version of the compiler's location format.</param>
/// <param name="Data">The location, as the compiler encodes it.</param>
/// <param name="Operation">The operation that is called.</param>
internal sealed record CallSiteModel(
    string FilePath, string ContainingType, int Position, string Display, int Version, string Data, OperationModel Operation);

/// <summary>All redirected calls of one file.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Methods">The methods that are called, each with its call sites.</param>
internal sealed record InterceptedFileModel(string HintName, EquatableArray<InterceptedMethodModel> Methods);

/// <param name="Method">The method.</param>
/// <param name="Sites">Its call sites in the file.</param>
internal sealed record InterceptedMethodModel(MethodModel Method, EquatableArray<InterceptedSiteModel> Sites);

/// <inheritdoc cref="CallSiteModel"/>
internal sealed record InterceptedSiteModel(int Version, string Data, string Display);
