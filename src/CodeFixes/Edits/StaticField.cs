using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Moves what an expression makes into a static field of the type around it, and lets the variable go that held it.</summary>
internal sealed class StaticField
{
    private readonly TypeDeclarationSyntax _type;
    private readonly ITypeSymbol _fieldType;
    private readonly string _name;
    private readonly HashSet<string> _taken;
    private readonly LocalDeclarationStatementSyntax? _local;
    private readonly IReadOnlyList<SyntaxNode> _references;

    private StaticField(ExpressionSyntax expression, TypeDeclarationSyntax type, ITypeSymbol fieldType, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        Expression = expression;
        _type = type;
        _fieldType = fieldType;
        _name = name;
        _taken = [.. model.LookupSymbols(expression.SpanStart).Select(static symbol => symbol.Name)];
        _local = expression.Parent?.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local && StatementRemoval.CanRemove(local) ? local : null;
        _references = _local is not null && model.GetDeclaredSymbol(_local.Declaration.Variables[0], cancellationToken) is { } symbol
            ? [.. _local.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier =>
                identifier.Identifier.ValueText == symbol.Name && model.GetSymbolInfo(identifier, cancellationToken).Symbol.Same(symbol))]
            : [expression];
    }

    /// <summary>What is moved.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The move, or <see langword="null"/> where a static field would not be the same for all.</summary>
    public static StaticField? For(ExpressionSyntax expression, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = expression.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null or InterfaceDeclarationSyntax
            || type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static each => each.TypeParameterList is not null)
            || model.GetTypeInfo(expression, cancellationToken).Type is not { TypeKind: not TypeKind.Error } fieldType)
        {
            return null;
        }

        var field = new StaticField(expression, type, fieldType, Pascal(name), model, cancellationToken);
        var isAssigned = field._references.Any(static reference => reference is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } });
        return isAssigned ? null : field;
    }

    /// <summary>A property with the expression behind its arrow becomes one that is initialized with it.</summary>
    public static PropertyDeclarationSyntax Initialized(PropertyDeclarationSyntax property)
    {
        var getter = SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return property
            .WithExpressionBody(null)
            .WithAccessorList(SyntaxFactory.AccessorList([getter]))
            .WithInitializer(SyntaxFactory.EqualsValueClause(property.ExpressionBody!.Expression));
    }

    public void Hoist(SyntaxEditor editor)
    {
        foreach (var reference in _references)
        {
            editor.TrackNode(reference);
        }

        if (_local is not null)
        {
            editor.TrackNode(_local);
        }

        editor.ReplaceNode(_type, (current, generator) =>
        {
            var type = (TypeDeclarationSyntax)current;
            var name = NameOfEqual(type) ?? UniqueIn(type);
            var hasField = NameOfEqual(type) is not null;
            type = type.ReplaceNodes(_references.Select(each => type.GetCurrentNode(each)!), (_, reference) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(reference));
            if (_local is not null && type.GetCurrentNode(_local) is { Parent: { } block } local)
            {
                type = type.ReplaceNode(block, StatementRemoval.Without(block, local));
            }

            return hasField ? type : type.WithMembers(type.Members.Insert(type.Members.LastIndexOf(static member => member is FieldDeclarationSyntax) + 1, Declaration(generator, name)));
        });
    }

    // What two methods made alike they can share.
    private string? NameOfEqual(TypeDeclarationSyntax type) => type.Members
        .OfType<FieldDeclarationSyntax>()
        .Where(static field => field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
        .SelectMany(static field => field.Declaration.Variables)
        .FirstOrDefault(variable => variable.Initializer?.Value.ToString() == Expression.ToString() && variable.Identifier.ValueText.StartsWith(_name, StringComparison.Ordinal))?.Identifier.ValueText;

    private string UniqueIn(TypeDeclarationSyntax type)
    {
        var name = _name;
        for (var i = 2; _taken.Contains(name) || type.Members.OfType<FieldDeclarationSyntax>().Any(field => field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name)); i++)
        {
            name = _name + i;
        }

        return name;
    }

    private MemberDeclarationSyntax Declaration(SyntaxGenerator generator, string name) => (MemberDeclarationSyntax)generator.FieldDeclaration(
        name,
        generator.TypeExpression(_fieldType.WithNullableAnnotation(NullableAnnotation.None)).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation),
        Accessibility.Private,
        DeclarationModifiers.Static | DeclarationModifiers.ReadOnly,
        Expression.WithoutTrivia());

    private static string Pascal(string name)
    {
        var words = name.Split([.. name.Where(static character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Instrument" + joined;
    }
}
