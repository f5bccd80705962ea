using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds the types that get explicit interface implementations.</summary>
internal static class ShimParser
{
    public static bool IsCandidate(TypeDeclarationSyntax declaration) =>
        declaration is { BaseList: not null } and (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax);

    public static ShimmedTypeModel? Parse(
        TypeDeclarationSyntax declaration, SemanticModel model, Action<INamedTypeSymbol> readsBodiesOf, CancellationToken cancellationToken)
    {
        var compilation = model.Compilation;
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || !IsFirstWithBaseList(type, declaration, cancellationToken)
            || !HasCandidate(type, AttributedNames.Of(compilation, cancellationToken)))
        {
            return null;
        }

        var shims = new List<ShimModel>();
        var relisted = new SortedSet<string>(StringComparer.Ordinal);
        var operations = new List<OperationModel>();
        foreach (var shim in new InterfaceShims(cancellationToken).For(type))
        {
            if (shim.Kind is ShimKind.Refused)
            {
                continue;
            }

            var definition = shim.Method.OriginalDefinition;
            readsBodiesOf(definition.ContainingType);
            var operation = shim.Kind is ShimKind.Instrument ? OperationCache.Get(definition, compilation, cancellationToken) : null;
            if (shim.Kind is ShimKind.Instrument && operation is null)
            {
                continue;
            }

            if (operation is not null && operations.TrueForAll(each => each.Method.Key != operation.Method.Key))
            {
                operations.Add(operation);
            }

            var parsed = ParseShim(type, shim, operation);
            shims.Add(parsed);
            if (shim.Relist)
            {
                relisted.Add(parsed.Interface);
            }
        }

        return shims.Count == 0
            ? null
            : new ShimmedTypeModel(
                TypeParser.Parse(type, new TypeNames(type.TypesFromOutermost().SelectMany(static each => each.TypeParameters))),
                MethodParser.WrapperClassOf(type, compilation),
                relisted.ToEquatableArray(),
                shims.OrderBy(static shim => shim.Interface, StringComparer.Ordinal).ThenBy(static shim => shim.Signature.Key, StringComparer.Ordinal).ToEquatableArray(),
                operations.ToEquatableArray());
    }

    private static ShimModel ParseShim(INamedTypeSymbol type, InterfaceShim shim, OperationModel? operation)
    {
        // The signature is the interface's, with its nullability; the names are those that the class's author chose.
        var own = shim.Implementation.TypeParameters;
        var chosen = new Dictionary<ITypeParameterSymbol, string>(SymbolEqualityComparer.Default);
        for (var i = 0; i < own.Length; i++)
        {
            chosen[shim.Member.TypeParameters[i].OriginalDefinition] = own[i].Name;
        }

        var scope = type.TypesFromOutermost().SelectMany(static each => each.TypeParameters).Concat(shim.Member.TypeParameters.Select(static each => each.OriginalDefinition));
        var names = new TypeNames(scope, chosen);
        var signature = MethodParser.ParseInterfaceMember(shim.Member, shim.Implementation, names);
        return new ShimModel(
            names.Of(shim.Interface),
            signature,
            InheritedConstraints.Of(shim.Member, names),
            operation?.Method,
            TargetTypeArgumentsOf(shim, names),
            ReceiverOf(type, shim.Implementation.Root().ContainingType, shim.Member.IsStatic, names),
            ReceiverOf(type, shim.Method.ContainingType, shim.Member.IsStatic, names));
    }

    // A static member has no receiver to cast, so it always names its type.
    private static string? ReceiverOf(INamedTypeSymbol type, INamedTypeSymbol owner, bool isStatic, TypeNames names) =>
        owner.OriginalDefinition.Same(type) && !isStatic ? null : names.Of(owner);

    private static string TargetTypeArgumentsOf(InterfaceShim shim, TypeNames names)
    {
        var arguments = shim.Method.ContainingType.TypesFromOutermost().SelectMany(static type => type.TypeArguments).Select(names.Of)
            .Concat(shim.Member.TypeParameters.Select(static parameter => parameter.OriginalDefinition).Select(names.Of));
        var text = string.Join(", ", arguments);
        return text.Length == 0 ? "" : $"<{text}>";
    }

    // A type has one output, however many parts it has.
    private static bool IsFirstWithBaseList(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellationToken)
    {
        var first = type.DeclaringSyntaxReferences
            .Where(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax { BaseList: not null })
            .OrderBy(static reference => reference.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(static reference => reference.Span.Start)
            .First();
        return first.SyntaxTree == node.SyntaxTree && first.Span == node.Span;
    }

    private static bool HasCandidate(INamedTypeSymbol type, HashSet<string> names)
    {
        if (names.Count == 0)
        {
            return false;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers())
            {
                if (names.Contains(member.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
