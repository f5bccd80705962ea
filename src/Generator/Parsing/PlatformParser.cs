using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads what the compilation offers to generated code.</summary>
internal static class PlatformParser
{
    public static PlatformModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new PlatformModel(
            // Of the libraries for older frameworks, many have an internal copy that nobody else may use.
            compilation.GetTypeByMetadataName("System.Diagnostics.StackTraceHiddenAttribute") is { } hidden && compilation.IsSymbolAccessibleWithin(hidden, compilation.Assembly),
            compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 },
            InterceptorRoute.SupportsLanguage(compilation),
            compilation.GetTypeByMetadataName($"{KnownNames.RuntimeNamespace}.Operation") is not null,
            compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute") is not null);
    }
}
