using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads what the compilation offers to generated code.</summary>
internal static class PlatformParser
{
    public static PlatformModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new PlatformModel(
            compilation.GetTypeByMetadataName("System.Diagnostics.StackTraceHiddenAttribute") is not null,
            InterceptorRoute.SupportsLanguage(compilation),
            compilation.GetTypeByMetadataName($"{KnownNames.RuntimeNamespace}.Operation") is not null,
            compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute") is not null);
    }
}
