using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>The logger that code at a place can use.</summary>
internal static class ReachableLogger
{
    /// <summary>What the code would write to call one of the logger's extension methods.</summary>
    public static string? At(int position, string extension, SemanticModel model, CancellationToken cancellationToken)
    {
        var enclosing = model.GetEnclosingSymbol(position, cancellationToken);
        while (enclosing is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            enclosing = enclosing.ContainingSymbol;
        }

        if (enclosing is not IMethodSymbol method)
        {
            return null;
        }

        var found = LoggerLookup.Find(method, model.Compilation, cancellationToken) ?? (method.IsStatic ? null : LoggerLookup.FindPrimaryConstructorParameter(method.ContainingType, cancellationToken));
        var type = found switch
        {
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        var isInReach = type is not null
            && model.LookupSymbols(position, name: found!.Name).Any(symbol => symbol.Same(found))
            && !model.LookupSymbols(position, type, extension, includeReducedExtensionMethods: true).IsEmpty;
        return isInReach ? found!.Name : null;
    }
}
