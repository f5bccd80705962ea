namespace Instrumentation.Generator.Model;

/// <summary>A call that is redirected to its method's wrapper.</summary>
/// <param name="ContainingType">The metadata name of the type it stands in: names the output.</param>
/// <param name="Position">Its place in the file: orders the output.</param>
/// <param name="Site">The call as the compiler names it.</param>
/// <param name="Operation">The operation that is called.</param>
internal sealed record CallSiteModel(string ContainingType, int Position, InterceptedSiteModel Site, OperationModel Operation);

/// <summary>All redirected calls of one file.</summary>
/// <param name="FilePath">The file, to order by; never part of an output.</param>
/// <param name="ContentHash">What stands for the file's content in the locations of its calls.</param>
/// <param name="ContainingType">The metadata name of a type that makes such calls: names the output.</param>
/// <param name="Methods">The methods that are called, each with its call sites.</param>
/// <param name="Operations">The same methods, with what is recorded of them.</param>
internal sealed record FileCallsModel(
    string FilePath, string ContentHash, string ContainingType, EquatableArray<InterceptedMethodModel> Methods, EquatableArray<OperationModel> Operations);

/// <summary>An output of redirected calls: those of one file, or of several.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Files">The methods that each file calls, with its call sites.</param>
internal sealed record InterceptorsModel(string HintName, EquatableArray<EquatableArray<InterceptedMethodModel>> Files);

/// <param name="Method">The method.</param>
/// <param name="Sites">Its call sites in the file.</param>
internal sealed record InterceptedMethodModel(MethodModel Method, EquatableArray<InterceptedSiteModel> Sites);

/// <param name="Version">The version of the compiler's location format.</param>
/// <param name="Data">The location, as the compiler encodes it.</param>
/// <param name="Display">The name of the file, line and column, for the reader.</param>
internal sealed record InterceptedSiteModel(int Version, string Data, string Display);
