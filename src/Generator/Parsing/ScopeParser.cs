using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads the instrumentation scopes of a compilation and of the assemblies that it refers to.</summary>
internal static class ScopeParser
{
    public static ScopesModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        var referenced = new List<ReferencedScopeModel>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isRecorded = assembly.HasAttribute(KnownNames.RecordedScope, KnownNames.RuntimeNamespace);
            if (isRecorded || AttributedNames.HasAny(assembly))
            {
                referenced.Add(new ReferencedScopeModel(ScopeOf(assembly, compilation), isRecorded));
            }
        }

        return new ScopesModel(
            ScopeOf(compilation.Assembly, compilation),
            referenced.OrderBy(static scope => scope.Scope.ClassName, StringComparer.Ordinal).ToEquatableArray(),
            AttributedNames.HasOwn(compilation, cancellationToken) || compilation.Assembly.HasAttribute(KnownNames.Decorate));
    }

    public static ScopeModel ScopeOf(IAssemblySymbol assembly, Compilation compilation)
    {
        var isOwn = assembly.Same(compilation.Assembly);
        var recorded = assembly.FindAttribute(KnownNames.RecordedScope, KnownNames.RuntimeNamespace);
        var name = recorded?.Text(0) ?? assembly.FindAttribute(KnownNames.InstrumentationScope)?.Text(0);
        var version = recorded is not null ? recorded.Text(1) : VersionOf(assembly);
        return new ScopeModel(isOwn ? "Scope" : "ScopeOf_" + Mangling.ToIdentifier(assembly.Name), string.IsNullOrEmpty(name) ? assembly.Name : name!, version);
    }

    // The informational version is what people read; what follows '+' is build metadata such as a commit.
    private static string? VersionOf(IAssemblySymbol assembly) =>
        assembly.FindAttribute("AssemblyInformationalVersionAttribute", "System.Reflection")?.Text(0)?.Split('+')[0];
}
