using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Parsing;

/// <summary>Attributes that generated code must repeat, because the trimmer and the compiler judge it as they judge the method.</summary>
internal static class CopiedAttributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    private static readonly string[] Requirements =
        ["RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute"];

    public static IEnumerable<string> Of(ISymbol method)
    {
        foreach (var name in Requirements)
        {
            var attribute = method.FindAttribute(name, CodeAnalysis) ?? method.ContainingType.FindAttribute(name, CodeAnalysis);
            if (attribute is not null)
            {
                var arguments = attribute.ConstructorArguments.Select(static argument => SymbolDisplay.FormatLiteral(argument.Value as string ?? "", quote: true));
                yield return $"global::{CodeAnalysis}.{name}({string.Join(", ", arguments)})";
            }
        }

        // An obsolete method may only be called by obsolete code.
        if (method.HasAttribute("ObsoleteAttribute", "System") || method.ContainingType.HasAttribute("ObsoleteAttribute", "System"))
        {
            yield return "global::System.ObsoleteAttribute";
        }
    }

    /// <summary>What a member of the same type has to repeat, and nothing else may.</summary>
    public static IEnumerable<string> OfMember(IMethodSymbol method) =>
        method.HasAttribute("UnscopedRefAttribute", CodeAnalysis) ? [$"[global::{CodeAnalysis}.UnscopedRef]"] : [];

    /// <summary>The trimmer's annotation of a parameter or type parameter, as an attribute list with a space behind it, or empty.</summary>
    public static string OfParameter(ISymbol parameter)
    {
        var unscoped = parameter.HasAttribute("UnscopedRefAttribute", CodeAnalysis) ? $"[global::{CodeAnalysis}.UnscopedRef] " : "";
        return unscoped + (Annotation(parameter.GetAttributes(), target: "") is { } annotation ? annotation + " " : "");
    }

    /// <summary>The trimmer's annotation of the return value, as an attribute list, if there is one.</summary>
    public static IEnumerable<string> OfReturn(IMethodSymbol method) => Annotation(method.GetReturnTypeAttributes(), target: "return: ") is { } annotation ? [annotation] : [];

    private static string? Annotation(IEnumerable<AttributeData> attributes, string target)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.Is(CodeAnalysis, "DynamicallyAccessedMembersAttribute"))
            {
                return $"[{target}global::{CodeAnalysis}.DynamicallyAccessedMembersAttribute((global::{CodeAnalysis}.DynamicallyAccessedMemberTypes)({attribute.ConstructorArguments[0].Value}))]";
            }
        }

        return null;
    }
}
