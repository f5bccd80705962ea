using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared;

/// <summary>Finds the logger that a method's records go to: a parameter, else a member of its type, else a primary-constructor parameter.</summary>
internal static class LoggerLookup
{
    /// <returns>
    /// The <see cref="IParameterSymbol"/> of the method or of its type's primary constructor, the <see cref="IFieldSymbol"/> or
    /// <see cref="IPropertySymbol"/>, or <see langword="null"/>: then the ambient logger is used.
    /// </returns>
    public static ISymbol? Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.None && IsLogger(parameter.Type))
            {
                return parameter;
            }
        }

        var isOwnType = WrapperHome.IsOwnType(method, compilation, cancellationToken);
        return FindMember(method, compilation, isOwnType)
            ?? (isOwnType && !method.IsStatic ? FindPrimaryConstructorParameter(method.ContainingType, cancellationToken) : null);
    }

    public static bool IsLogger(ITypeSymbol type) =>
        type.Is("Microsoft.Extensions.Logging", "ILogger") || type.AllInterfaces.Any(static each => each.Arity == 0 && each.Is("Microsoft.Extensions.Logging", "ILogger"));

    private static ISymbol? FindMember(IMethodSymbol method, Compilation compilation, bool isOwnType)
    {
        for (var type = method.ContainingType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                var memberType = member switch
                {
                    IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
                    IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
                    _ => null,
                };
                if (memberType is null || (method.IsStatic && !member.IsStatic) || !IsLogger(memberType))
                {
                    continue;
                }

                if (compilation.IsSymbolAccessibleWithin(member, isOwnType ? method.ContainingType : compilation.Assembly)
                    || (!isOwnType && UnsafeAccess.CanReach(member, compilation)))
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>The primary constructor's logger, which generated code in the type may capture.</summary>
    /// <remarks>
    /// A parameter that user code only hands to a base constructor or an initializer is left alone: capturing it as well would bring
    /// warnings CS9107 or CS9124 into the user's own file.
    /// </remarks>
    public static IParameterSymbol? FindPrimaryConstructorParameter(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax)
                {
                    continue;
                }

                foreach (var parameter in constructor.Parameters)
                {
                    if (parameter.RefKind is RefKind.None && IsLogger(parameter.Type) && !type.IsRecord && IsFreeToCapture(type, parameter.Name, cancellationToken))
                    {
                        return parameter;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsFreeToCapture(INamedTypeSymbol type, string name, CancellationToken cancellationToken)
    {
        var onlyInitializes = false;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            foreach (var node in declaration.DescendantNodes(node => node == declaration || node is not BaseTypeDeclarationSyntax))
            {
                if (node is not IdentifierNameSyntax identifier || identifier.Identifier.ValueText != name || !CanBeReference(identifier))
                {
                    continue;
                }

                if (!IsInInitializer(identifier))
                {
                    return true;
                }

                onlyInitializes = true;
            }
        }

        return !onlyInitializes;
    }

    // Neither the name of an argument nor that of a member.
    private static bool CanBeReference(IdentifierNameSyntax name) =>
        name.Parent is not (NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax)
        && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static bool IsInInitializer(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null and not TypeDeclarationSyntax; current = current.Parent)
        {
            if (current is PrimaryConstructorBaseTypeSyntax or FieldDeclarationSyntax or EventFieldDeclarationSyntax)
            {
                return true;
            }

            if (current is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax })
            {
                return true;
            }
        }

        return false;
    }
}
