using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Turns <c>[Traced]</c> into <c>[Metered]</c>, which keeps of its arguments what it has too.</summary>
internal static class Measurement
{
    private const string Suffix = "Attribute";

    public static void Replace(SyntaxEditor editor, AttributeSyntax traced) => editor.ReplaceNode(traced, (current, _) => Metered((AttributeSyntax)current));

    private static AttributeSyntax Metered(AttributeSyntax traced)
    {
        var kept = traced.ArgumentList?.Arguments.Where(static argument => argument.NameEquals?.Name.Identifier.ValueText is "ErrorWhen").ToList() ?? [];
        var arguments = kept.Count == 0 ? null : SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(kept));
        return traced.WithName(Metered(traced.Name)).WithArgumentList(arguments).WithTriviaFrom(traced);
    }

    // As it was written, with or without namespace and suffix; an alias says nothing.
    private static NameSyntax Metered(NameSyntax traced) => traced switch
    {
        QualifiedNameSyntax qualified => qualified.WithRight((SimpleNameSyntax)Metered(qualified.Right)),
        AliasQualifiedNameSyntax qualified => qualified.WithName((SimpleNameSyntax)Metered(qualified.Name)),
        SimpleNameSyntax { Identifier.ValueText: KnownNames.Traced } => SyntaxFactory.IdentifierName(KnownNames.Metered),
        SimpleNameSyntax { Identifier.ValueText: var name } when name + Suffix == KnownNames.Traced =>
            SyntaxFactory.IdentifierName(KnownNames.Metered.Substring(0, KnownNames.Metered.Length - Suffix.Length)),
        _ => SyntaxFactory.ParseName($"global::{KnownNames.Namespace}.{KnownNames.Metered}"),
    };
}
