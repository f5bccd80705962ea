using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared;

/// <summary>Looks for sensitive members in what a value shows of itself as a whole: its <c>ToString</c>, a record's above all.</summary>
internal sealed class PrintedMembers
{
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellationToken;

    private PrintedMembers(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <returns>The first sensitive member that the text of a value contains, or <see langword="null"/>.</returns>
    public static ISymbol? FindSensitive(ITypeSymbol type, CancellationToken cancellationToken) => new PrintedMembers(cancellationToken).Find(type);

    private ISymbol? Find(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Find(array.ElementType);
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return First(parameter.ConstraintTypes, Find);
        }

        return type is INamedTypeSymbol { SpecialType: SpecialType.None or SpecialType.System_Nullable_T } named && _visited.Add(named)
            ? First(named.TypeArguments, Find) ?? FindInText(named)
            : null;
    }

    private ISymbol? FindInText(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (ToStringOf(current) is { } written)
            {
                return FindInWritten(current, written);
            }

            if (current.IsRecord && FindIn(current, static member => member.DeclaredAccessibility is Accessibility.Public) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A <c>ToString</c> that somebody wrote is taken at its word: it shows the members that it names. One that cannot be read may show any.</summary>
    private ISymbol? FindInWritten(INamedTypeSymbol type, IMethodSymbol written)
    {
        if (written.DeclaringSyntaxReferences.IsEmpty)
        {
            return FindInChain(type, static _ => true);
        }

        var names = new HashSet<string>(
            written.DeclaringSyntaxReferences
                .SelectMany(reference => reference.GetSyntax(_cancellationToken).DescendantNodes())
                .OfType<SimpleNameSyntax>()
                .Select(static name => name.Identifier.ValueText),
            StringComparer.Ordinal);
        return FindInChain(type, member => names.Contains(member.Name)) ?? (names.Contains("ToString") && type.BaseType is { } baseType ? FindInText(baseType) : null);
    }

    private ISymbol? FindInChain(INamedTypeSymbol type, Func<ISymbol, bool> isShown)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (FindIn(current, isShown) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private ISymbol? FindIn(INamedTypeSymbol type, Func<ISymbol, bool> isShown) => First(
        type.GetMembers().Where(member => CanBeShown(member) && isShown(member)),
        member => SensitivityMarks.Of(member) switch
        {
            { Sensitivity: null } => null,
            { } => member,
            _ when SensitivityMarks.OfContent(MemberPath.TypeOf(member))?.Sensitivity is not null => member,
            _ => Find(MemberPath.TypeOf(member)),
        });

    private static bool CanBeShown(ISymbol member) => member is
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } and not { Name: "EqualityContract" }
        or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false };

    // The compiler's own, of a record, shows all public members; it is marked in metadata and has no declaration in source.
    private static IMethodSymbol? ToStringOf(INamedTypeSymbol type) => type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(static method =>
        method is { IsOverride: true, Parameters.Length: 0, IsImplicitlyDeclared: false }
        && !method.HasAttribute("CompilerGeneratedAttribute", "System.Runtime.CompilerServices"));

    private static ISymbol? First<T>(IEnumerable<T> items, Func<T, ISymbol?> find) => items.Select(find).FirstOrDefault(static found => found is not null);
}
