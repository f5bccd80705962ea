using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>What the rules ask about the methods of a compilation and its references. Every question is answered once for all rules.</summary>
internal sealed class InstrumentedMethods
{
    private static readonly ConditionalWeakTable<Compilation, InstrumentedMethods> Compilations = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, OperationAttributes?> _attributes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _concerned = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _patterns = new(SymbolEqualityComparer.Default);

    private InstrumentedMethods(Compilation compilation)
    {
        _compilation = compilation;
        HasAttributes = AttributeWords.MayCount(compilation);
    }

    /// <summary>Whether any symbol that the compilation sees can have one of the attributes.</summary>
    public bool HasAttributes { get; }

    public static InstrumentedMethods Of(Compilation compilation) => Compilations.GetValue(compilation, static key => new InstrumentedMethods(key));

    /// <summary>The attributes that count for a method's definition, or <see langword="null"/>.</summary>
    public OperationAttributes? AttributesOf(IMethodSymbol method) =>
        CanHaveAttributes(method.ContainingAssembly) && IsConcerned(method.ContainingType) ? _attributes.GetOrAdd(method, OperationAttributes.Of) : null;

    /// <summary>Whether there is an attribute anywhere that methods of the type could have theirs from. Nearly always there is none, and that is all there is to know.</summary>
    public bool IsConcerned(INamedTypeSymbol type) => HasAttributes && _concerned.GetOrAdd(type.OriginalDefinition, MayHaveAttributes);

    /// <summary>The severity of a miss: a warning, but only information where a pattern on the assembly asks, over code that was not written for it.</summary>
    public DiagnosticSeverity SeverityOf(IMethodSymbol method) =>
        AttributesOf(method) is { IsFromAssembly: true } ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;

    /// <summary>Whether attributes ask for the method's calls to be recorded and its shape allows for it, so that some route has to reach them.</summary>
    public bool Contains(IMethodSymbol method, CancellationToken cancellationToken) =>
        AttributesOf(method) is not null
        && MethodShape.NoEffectReason(method) is null
        && MethodShape.Refusal(method, cancellationToken) is null;

    /// <summary>Whether recording the method's calls is left to those who call it, unlike a partial method's, which records them itself.</summary>
    public bool AreRecordedByCallers(IMethodSymbol method, CancellationToken cancellationToken) =>
        method is { MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: not TypeKind.Interface }
        && Contains(method, cancellationToken)
        && !PartialMethods.Takes(method);

    /// <summary>What the Interface route does about calls that reach a type's own method through an interface.</summary>
    public static IEnumerable<InterfaceShim> ShimsOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        new InterfaceShims(cancellationToken).For(method.ContainingType).Where(shim => shim.Method.OriginalDefinition.Same(method));

    private bool MayHaveAttributes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CarriesAttributes(current) || HasPatterns(current.ContainingAssembly))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(CarriesAttributes);
    }

    private bool HasPatterns(IAssemblySymbol? assembly) => CanHaveAttributes(assembly) && _patterns.GetOrAdd(assembly!, OperationAttributes.AreOn);

    private bool CarriesAttributes(INamedTypeSymbol type) =>
        CanHaveAttributes(type.ContainingAssembly)
        && _types.GetOrAdd(
            type.OriginalDefinition,
            static type => OperationAttributes.AreOn(type) || type.GetMembers().Any(static member => member is IMethodSymbol && OperationAttributes.AreOn(member)));

    // Only what refers to the runtime package can carry its attributes, and almost no reference does. A type that is missing has no assembly.
    private bool CanHaveAttributes(IAssemblySymbol? assembly) =>
        assembly is not null && (assembly.Same(_compilation.Assembly) || _assemblies.GetOrAdd(assembly, AttributeWords.RefersToRuntime));
}
