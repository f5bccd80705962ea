using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Usage;

/// <summary>The instrumented methods of a type, what they capture, and where that is written.</summary>
internal static class CapturingMethods
{
    public static IEnumerable<(IMethodSymbol Method, Location Location, CapturedValues Captured)> Of(
        INamedTypeSymbol type, InstrumentedMethods methods, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!methods.HasAttributes)
        {
            yield break;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { IsImplicitlyDeclared: false } declared)
            {
                continue;
            }

            var method = ExtensionBlocks.ImplementationOf(declared);
            if (methods.Contains(method, cancellationToken) && methods.AttributesOf(method) is { } attributes)
            {
                yield return (method, declared.Locations[0], CapturedValues.Of(method, attributes, compilation, cancellationToken));
            }
        }
    }

    /// <summary>The attribute, if it is written in the type itself; elsewhere a mistake in it is the method's that inherits it.</summary>
    public static AttributeSyntax? FindSyntax(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference is { } reference
        && type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == reference.SyntaxTree && part.Span.Contains(reference.Span))
            ? reference.GetSyntax(cancellationToken) as AttributeSyntax
            : null;
}
