using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>A member of a decorated interface whose calls a class records itself, so that a decorator around it would count them twice.</summary>
/// <param name="Type">The class, or the interface itself if the member's own body records.</param>
/// <param name="Member">The interface's member, as the class implements it.</param>
internal sealed record DecoratorConflict(INamedTypeSymbol Type, IMethodSymbol Member);

/// <summary>
/// Finds what the Decorator route would count twice. It knows the classes of the compilation and of referenced assemblies that were
/// compiled with instrumentation, where markers tell.
/// </summary>
internal sealed class DecoratorConflicts(Compilation compilation, CancellationToken cancellationToken)
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> Referenced = new();

    private readonly InterfaceShims _shims = new(cancellationToken);

    public IReadOnlyList<DecoratorConflict> Of(INamedTypeSymbol decorated)
    {
        var conflicts = new List<DecoratorConflict>();
        conflicts.AddRange(MethodsOf(decorated).Where(PartialMethods.Takes).Select(method => new DecoratorConflict(method.ContainingType, method)));
        foreach (var type in Types())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var implemented in type.AllInterfaces)
            {
                if (StandsFor(decorated, implemented, type))
                {
                    conflicts.AddRange(MethodsOf(implemented).Where(member => Records(type, member)).Select(member => new DecoratorConflict(type, member)));
                }
            }
        }

        return conflicts;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) =>
        type.AllInterfaces.Insert(0, type).SelectMany(static each => each.GetMembers()).OfType<IMethodSymbol>().Where(static method => method.MethodKind is MethodKind.Ordinary);

    // An open interface stands for all that are made of it, and a generic class may implement the one that is meant.
    private static bool StandsFor(INamedTypeSymbol decorated, INamedTypeSymbol implemented, INamedTypeSymbol type) =>
        implemented.Same(decorated)
        || (implemented.OriginalDefinition.Same(decorated.OriginalDefinition) && (decorated.IsDefinition || type.TypesFromOutermost().Any(static each => each.Arity > 0)));

    private bool Records(INamedTypeSymbol type, IMethodSymbol member) =>
        _shims.IsCovered(type, member)
        || (InterfaceMap.ImplementationOf(type, member) is IMethodSymbol implementation && IsRecordedPartial(InterfaceShims.MostDerived(type, implementation)));

    private static bool IsRecordedPartial(IMethodSymbol method) => PartialMethods.Takes(method) && OperationAttributes.Of(method) is not null;

    private IEnumerable<INamedTypeSymbol> Types()
    {
        var referenced = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.HasAttribute(KnownNames.RecordedScope, KnownNames.RuntimeNamespace))
            .SelectMany(static assembly => Referenced.GetValue(assembly, static each => [.. ImplementersIn(each.GlobalNamespace)]));
        return ImplementersIn(compilation.Assembly.GlobalNamespace).Concat(referenced);
    }

    private static IEnumerable<INamedTypeSymbol> ImplementersIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol nested)
            {
                continue;
            }

            if (nested is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, AllInterfaces.IsEmpty: false } type)
            {
                yield return type;
            }

            foreach (var inner in ImplementersIn(nested))
            {
                yield return inner;
            }
        }
    }
}
