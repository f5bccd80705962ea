using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Usage;

/// <summary>An attribute, or one argument of it, that means nothing where it stands.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Where">The place or the circumstance: <c>on a constructor</c>.</param>
/// <param name="Consequence">What follows.</param>
/// <param name="Argument">The argument, if it is not the whole attribute.</param>
internal sealed record VainAttribute(AttributeData Attribute, string Where, string Consequence, string? Argument = null)
{
    public string Name => Argument is null ? $"[{NameOf(Attribute)}]" : $"'{Argument}'";

    /// <summary>The attribute's name as it is written: without its suffix.</summary>
    public static string NameOf(AttributeData attribute)
    {
        const string Suffix = "Attribute";
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    public Location? LocationIn(CancellationToken cancellationToken)
    {
        if (Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        return ((SyntaxNode?)(Argument is null ? null : AttributeArguments.Named(syntax, Argument)) ?? syntax).GetLocation();
    }
}
