using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Turns the tag with an exception's message into <c>error.type</c> with its type, as the conventions have it.</summary>
internal static class ErrorType
{
    private const string Key = "error.type";

    /// <summary>The exception whose message is the tag, or <see langword="null"/> if that cannot be replaced.</summary>
    public static ExpressionSyntax? ExceptionOf(MeasuredTag tag, SemanticModel model, CancellationToken cancellationToken) =>
        tag.Value is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name.Identifier.ValueText: "Message", Expression: var exception }
        && IsException(model.GetTypeInfo(exception, cancellationToken).Type)
        && tag.CanBecome(Key)
            ? exception
            : null;

    public static void Replace(SyntaxEditor editor, MeasuredTag tag, ExpressionSyntax exception) =>
        tag.Become(editor, Key, SyntaxFactory.ParseExpression($"{exception.WithoutTrivia()}.GetType().FullName"));

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
