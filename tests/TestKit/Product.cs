using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.TestKit;

/// <summary>
/// The generators, analyzers, code fixes and refactorings under test, found by their attributes as the compiler and the IDE find them.
/// Every read makes new instances, so that no test depends on what another left behind.
/// </summary>
public static class Product
{
    public static ImmutableArray<IIncrementalGenerator> Generators =>
        Create<IIncrementalGenerator, GeneratorAttribute>("Instrumentation.Generator");

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers =>
        Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>("Instrumentation.Analyzers");

    public static ImmutableArray<CodeFixProvider> CodeFixes =>
        Create<CodeFixProvider, ExportCodeFixProviderAttribute>("Instrumentation.CodeFixes");

    public static ImmutableArray<CodeRefactoringProvider> Refactorings =>
        Create<CodeRefactoringProvider, ExportCodeRefactoringProviderAttribute>("Instrumentation.CodeFixes");

    private static ImmutableArray<TPart> Create<TPart, TAttribute>(string assemblyName)
        where TPart : class
        where TAttribute : Attribute =>
    [
        .. Assembly.Load(assemblyName).GetTypes()
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(TAttribute)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (TPart)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
