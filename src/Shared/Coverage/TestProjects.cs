using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>Compilations of tests, whose endpoints nobody observes.</summary>
internal static class TestProjects
{
    private static readonly string[] Frameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];

    public static bool Is(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static name => Frameworks.Contains(name.Name, StringComparer.OrdinalIgnoreCase));
}
