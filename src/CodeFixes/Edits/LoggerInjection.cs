using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Gives a class a logger: a constructor parameter and a field that keeps it.</summary>
internal static class LoggerInjection
{
    private const string Parameter = "logger";
    private const string Field = "_logger";

    public static Remedy? For(Document document, INamedTypeSymbol type, TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger`1")?.Construct(type) is not { } logger
            || type is { IsRecord: true } or not { TypeKind: TypeKind.Class, IsStatic: false }
            || type.DeclaringSyntaxReferences.Length != 1
            || !model.LookupSymbols(declaration.OpenBraceToken.Span.End, name: Field).IsEmpty
            || !CanReadField(type, model.Compilation, cancellationToken))
        {
            return null;
        }

        var constructors = declaration.Members.OfType<ConstructorDeclarationSyntax>().Where(static each => !each.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        Action<SyntaxEditor>? edit = declaration.ParameterList is { } primary ? ToPrimaryConstructor(declaration, primary, logger, model, cancellationToken)
            : constructors.Count == 0 ? AsPrimaryConstructor(declaration, logger, model.Compilation)
            : constructors.Count == 1 && constructors[0].Body is { } body ? ToConstructor(declaration, constructors[0], body, logger, model, cancellationToken)
            : null;
        return edit is null ? null : new Remedy($"Add a logger to '{type.Name}'", nameof(LoggerInjection), document, declaration, edit);
    }

    private static Action<SyntaxEditor>? ToPrimaryConstructor(
        TypeDeclarationSyntax type, ParameterListSyntax parameters, INamedTypeSymbol logger, SemanticModel model, CancellationToken cancellationToken)
    {
        if (FindLogger(parameters, model, cancellationToken) is { } existing)
        {
            return editor => InsertField(editor, type, logger, existing);
        }

        return HasParameter(parameters) ? null : editor =>
        {
            editor.ReplaceNode(parameters, WithLogger(parameters, editor.Generator, logger));
            InsertField(editor, type, logger, Parameter);
        };
    }

    private static Action<SyntaxEditor>? AsPrimaryConstructor(TypeDeclarationSyntax type, INamedTypeSymbol logger, Compilation compilation) =>
        compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 } ? null : editor =>
        {
            editor.ReplaceNode(type, (current, generator) =>
            {
                var declaration = (TypeDeclarationSyntax)current;
                var name = declaration.TypeParameterList?.GreaterThanToken ?? declaration.Identifier;
                var list = WithLogger(SyntaxFactory.ParameterList(), generator, logger).WithTrailingTrivia(name.TrailingTrivia);
                return declaration.ReplaceToken(name, name.WithTrailingTrivia()).WithParameterList(list);
            });
            InsertField(editor, type, logger, Parameter);
        };

    private static Action<SyntaxEditor>? ToConstructor(
        TypeDeclarationSyntax type, ConstructorDeclarationSyntax constructor, BlockSyntax body, INamedTypeSymbol logger, SemanticModel model, CancellationToken cancellationToken)
    {
        var existing = FindLogger(constructor.ParameterList, model, cancellationToken);
        if (existing is null && HasParameter(constructor.ParameterList))
        {
            return null;
        }

        return editor =>
        {
            if (existing is null)
            {
                editor.ReplaceNode(constructor.ParameterList, WithLogger(constructor.ParameterList, editor.Generator, logger));
            }

            editor.ReplaceNode(body, (current, _) => WithAssignment((BlockSyntax)current, existing ?? Parameter));
            InsertField(editor, type, logger, value: null);
        };
    }

    // Without access to private fields a logger in one is no better than none.
    private static bool CanReadField(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        type.InstanceConstructors.FirstOrDefault() is { } member
        && (WrapperHome.IsOwnType(member, compilation, cancellationToken) || UnsafeAccess.CanReach(member, compilation));

    private static string? FindLogger(ParameterListSyntax parameters, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var parameter in parameters.Parameters)
        {
            if (model.GetDeclaredSymbol(parameter, cancellationToken) is { RefKind: RefKind.None } symbol && LoggerLookup.IsLogger(symbol.Type))
            {
                return parameter.Identifier.Text;
            }
        }

        return null;
    }

    private static bool HasParameter(ParameterListSyntax parameters) => parameters.Parameters.Any(static parameter => parameter.Identifier.ValueText == Parameter);

    private static ParameterListSyntax WithLogger(ParameterListSyntax list, SyntaxGenerator generator, INamedTypeSymbol logger)
    {
        var parameter = (ParameterSyntax)generator.ParameterDeclaration(Parameter, TypeOf(generator, logger));
        var position = list.Parameters.TakeWhile(static each => each.Default is null && !each.Modifiers.Any(SyntaxKind.ParamsKeyword)).Count();
        return list.WithParameters(list.Parameters.Insert(position, parameter));
    }

    // The full name, which the clean-up after every fix shortens, with a using directive if there is none.
    private static SyntaxNode TypeOf(SyntaxGenerator generator, INamedTypeSymbol logger) =>
        generator.TypeExpression(logger).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);

    private static BlockSyntax WithAssignment(BlockSyntax body, string value)
    {
        var assignment = SyntaxFactory.ParseStatement($"{Field} = {value};").WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        return body.WithStatements(body.Statements.Insert(0, assignment.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static void InsertField(SyntaxEditor editor, TypeDeclarationSyntax type, INamedTypeSymbol logger, string? value)
    {
        var generator = editor.Generator;
        var field = generator.FieldDeclaration(
            Field, TypeOf(generator, logger), Accessibility.Private, DeclarationModifiers.ReadOnly, value is null ? null : SyntaxFactory.ParseExpression(value));
        editor.InsertMembers(type, 0, [field]);
    }
}
