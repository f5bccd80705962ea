using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads the interfaces that get a decorator.</summary>
internal static class DecoratorParser
{
    /// <summary>Attributes of an assembly belong to the file that they stand in.</summary>
    public static bool IsCandidate(SyntaxNode node) => node is CompilationUnitSyntax;

    /// <returns>The decorators that a file's attributes ask for and that can be made.</returns>
    public static EquatableArray<DecoratorModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var compilation = context.SemanticModel.Compilation;
        return context.Attributes
            .Select(attribute => DecoratedInterfaces.Find(attribute, compilation))
            .Where(static type => type is not null)
            .Select(type => Parse(type!, compilation, cancellationToken))
            .ToEquatableArray();
    }

    private static DecoratorModel Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var typeParameters = DecoratedInterfaces.IsOpen(type) ? type.TypesFromOutermost().SelectMany(static each => each.TypeParameters).ToList() : [];
        var names = new TypeNames(typeParameters);
        var members = DecoratedMembers.Of(type, compilation).ToList();
        var methods = new DecoratedMethodParser(type, typeParameters, compilation, cancellationToken);
        var properties = new DecoratedPropertyParser(type, names);
        return new DecoratorModel(
            HintName: "",
            ParseInterface(type, typeParameters, names, members, compilation),
            members.OfType<IMethodSymbol>().OrderBy(KeyOf, StringComparer.Ordinal).Select(methods.Parse).ToEquatableArray(),
            members.OfType<IPropertySymbol>().OrderBy(KeyOf, StringComparer.Ordinal).Select(properties.Parse).ToEquatableArray(),
            members.OfType<IEventSymbol>().OrderBy(KeyOf, StringComparer.Ordinal).Select(properties.Parse).ToEquatableArray());
    }

    /// <summary>The C# expression for the object behind the decorator, cast where another interface's member could hide the one that is meant.</summary>
    public static string ReceiverOf(ISymbol member, INamedTypeSymbol decorated, TypeNames names) =>
        member.ContainingType.Same(decorated) ? "this._inner" : $"(({names.Of(member.ContainingType)})this._inner)";

    private static DecoratedInterfaceModel ParseInterface(INamedTypeSymbol type, List<ITypeParameterSymbol> typeParameters, TypeNames names, List<ISymbol> members, Compilation compilation)
    {
        var isConstructed = !type.IsDefinition;
        var metadataName = TypeNames.MetadataNameOf(type);
        var name = names.Of(type);
        var className = Mangling.ToIdentifier(isConstructed ? name.Replace("global::", "") : metadataName) + "_Decorator";
        return new DecoratedInterfaceModel(
            className,
            isConstructed ? $"{metadataName}_{StableHash.Of(name):x8}" : metadataName,
            name,
            typeParameters.Count == 0 ? null : type.ConstructUnboundGenericType().ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            $"{KnownNames.ServiceKeyPrefix}{compilation.AssemblyName}:{className}",
            typeParameters.Select(parameter => new TypeParameterModel(names.Of(parameter), names.ConstraintsOf(parameter), CopiedAttributes.OfParameter(parameter))).ToEquatableArray(),
            Inherits(type, "IDisposable"),
            Inherits(type, "IAsyncDisposable"),
            ExperimentParser.Of(members.Concat(type.AllInterfaces).Append(type)));
    }

    private static bool Inherits(INamedTypeSymbol type, string name) => type.AllInterfaces.Insert(0, type).Any(each => each.Is("System", name));

    private static string KeyOf(ISymbol member) => member.OriginalDefinition.GetDocumentationCommentId() + "@" + member.ContainingType.ToDisplayString();
}
