using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// The names of all methods that might be instrumented, found without binding anything. A call of another name is none of our business, and
/// knowing that from its name alone is what keeps an edit cheap in a compilation of 40,000 calls.
/// </summary>
/// <remarks>Everything is cached by what it was read from (tree, reference, compilation), so an edit reads one file again.</remarks>
internal static class AttributedNames
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Assemblies = new();
    private static readonly ConditionalWeakTable<Compilation, Result> Compilations = new();

    public static HashSet<string> Of(Compilation compilation, CancellationToken cancellationToken) => Get(compilation, cancellationToken).All;

    /// <summary>Whether the compilation itself declares such methods.</summary>
    public static bool HasOwn(Compilation compilation, CancellationToken cancellationToken) => Get(compilation, cancellationToken).HasOwn;

    private static Result Get(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Compilations.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var files = compilation.SyntaxTrees.Select(FileDeclarations.Of).ToList();
        var attributes = new HashSet<string>(["Traced", "TracedAttribute", "Metered", "MeteredAttribute", "Logged", "LoggedAttribute"], StringComparer.Ordinal);
        attributes.UnionWith(files.SelectMany(static file => file.Aliases));
        var types = new HashSet<string>(files.SelectMany(file => file.TypesWith(attributes)), StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isAssemblyAttributed = files.Exists(file => file.AssemblyAttributes.Exists(attributes.Contains));
        foreach (var file in files)
        {
            file.AddNamesWith(attributes, types, names, all: isAssemblyAttributed);
        }

        var hasOwn = names.Count > 0;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CanBeInstrumented(assembly))
            {
                names.UnionWith(Assemblies.GetValue(assembly, ReadAssembly));
            }
        }

        return Compilations.GetValue(compilation, _ => new Result(names, hasOwn));
    }

    /// <summary>Whether the assembly declares instrumented methods.</summary>
    public static bool HasAny(IAssemblySymbol assembly) => CanBeInstrumented(assembly) && Assemblies.GetValue(assembly, ReadAssembly).Count > 0;

    /// <summary>Whether the assembly refers to the runtime package; no other can carry its attributes.</summary>
    public static bool CanBeInstrumented(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownNames.RuntimeAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<string> ReadAssembly(IAssemblySymbol assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadNamespace(assembly.GlobalNamespace, OperationAttributes.AreOn(assembly), names);
        return names.Count == 0 ? None : names;
    }

    private static void ReadNamespace(INamespaceOrTypeSymbol container, bool isAssemblyAttributed, HashSet<string> names)
    {
        var isAttributed = container is INamedTypeSymbol && (isAssemblyAttributed || OperationAttributes.AreOn(container));
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol nested:
                    ReadNamespace(nested, isAssemblyAttributed, names);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when isAttributed || OperationAttributes.AreOn(method):
                    names.Add(method.Name);
                    break;
            }
        }
    }

    private sealed class Result(HashSet<string> all, bool hasOwn)
    {
        public HashSet<string> All { get; } = all;

        public bool HasOwn { get; } = hasOwn;
    }
}
