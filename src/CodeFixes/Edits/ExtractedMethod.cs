using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>A new method beside the one that its code comes from, with our attributes.</summary>
internal sealed class ExtractedMethod
{
    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly ExtractedCode _code;
    private readonly MemberDeclarationSyntax _beside;
    private readonly SemanticModel _model;
    private readonly string _result;

    private ExtractedMethod(ExtractedCode code, MemberDeclarationSyntax beside, SemanticModel model, string name, string result)
    {
        (_code, _beside, _model, _result) = (code, beside, model, result);
        Name = name;
    }

    public string Name { get; }

    /// <param name="code">What it does.</param>
    /// <param name="from">The code.</param>
    /// <param name="name">What to call it, if nothing else is called so.</param>
    /// <param name="result">What it returns; <see langword="null"/> for statements.</param>
    /// <param name="model">The document's.</param>
    public static ExtractedMethod? For(ExtractedCode code, SyntaxNode from, string name, ITypeSymbol? result, SemanticModel model)
    {
        if (from.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax } member
            || member is MethodDeclarationSyntax { TypeParameterList: not null }
            || (result is not null && !ExtractedCode.CanBeNamed(result)))
        {
            return null;
        }

        var unique = name;
        for (var i = 2; !model.LookupSymbols(from.SpanStart, name: unique).IsEmpty; i++)
        {
            unique = name + i;
        }

        var type = result is not null ? result.ToMinimalDisplayString(model, member.SpanStart, Types) : code.IsAsync ? TypeNames.At(model, member.SpanStart, "System.Threading.Tasks", "Task") : "void";
        return new ExtractedMethod(code, member, model, unique, type);
    }

    /// <summary>The call that takes the code's place.</summary>
    public string Call => $"{Name}({string.Join(", ", _code.Parameters.Select(static parameter => Escaped(parameter.Name)))})";

    public void Insert(SyntaxEditor editor, SyntaxNode body, string attributes)
    {
        var text = $"private {(_code.NeedsInstance ? "" : "static ")}{(_code.IsAsync ? "async " : "")}{_result} {Name}({string.Join(", ", _code.Parameters.Select(Declare))})";
        var method = (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text + (body is BlockSyntax ? " { }" : " => x;"))!;
        method = body is BlockSyntax block
            ? method.WithBody(block.WithLeadingTrivia(SyntaxFactory.ElasticMarker))
            : method.WithExpressionBody(SyntaxFactory.ArrowExpressionClause(((ExpressionSyntax)body).WithoutTrivia()));
        var marked = AttributeAddition.AddTo<MemberDeclarationSyntax>(method, _beside, attributes, editor.Generator, _model.Compilation);
        editor.InsertAfter(_beside, marked.WithLeadingTrivia(SyntaxFactory.TriviaList(Layout.LineEndOf(_beside)).AddRange(Layout.IndentationOf(_beside))).WithTrailingTrivia(Layout.LineEndOf(_beside)).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private string Declare(ISymbol parameter)
    {
        // Of 'var', a local variable of a reference type is always nullable.
        var type = ExtractedCode.TypeOf(parameter);
        var isNeverNull = parameter is ILocalSymbol && _beside.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == parameter.Name)
            .All(name => _model.GetTypeInfo(name).Nullability.FlowState is not NullableFlowState.MaybeNull);
        return $"{(isNeverNull && !type.IsValueType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToMinimalDisplayString(_model, _beside.SpanStart, Types)} {Escaped(parameter.Name)}";
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;
}
