using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Usage;

internal static class AttributeArguments
{
    /// <summary>The argument of a constructor parameter, by position or by name.</summary>
    public static AttributeArgumentSyntax? Positional(AttributeSyntax attribute, int position, string name)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        foreach (var argument in list.Arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument;
            }
        }

        return position < list.Arguments.Count && list.Arguments[position] is { NameColon: null, NameEquals: null } found ? found : null;
    }

    /// <summary>The assignment of a property.</summary>
    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
