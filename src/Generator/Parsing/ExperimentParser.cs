using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads by which diagnostics the compiler warns of what is experimental about a symbol: the user's code, which names it as well, has suppressed them.</summary>
internal sealed class ExperimentParser
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    // A type may occur in its own constraints.
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private ExperimentParser()
    {
    }

    public static EquatableArray<string> Of(params IEnumerable<ISymbol> symbols)
    {
        var parser = new ExperimentParser();
        foreach (var symbol in symbols)
        {
            parser.Add(symbol);
        }

        return parser._found.ToEquatableArray();
    }

    private void Add(ISymbol symbol)
    {
        AddOwn(symbol);
        if (symbol is not ITypeSymbol)
        {
            AddType(symbol.ContainingType);
        }

        switch (symbol)
        {
            case ITypeSymbol type:
                AddType(type);
                break;
            case IMethodSymbol method:
                AddType(method.ReturnType);
                AddAll(method.Parameters);
                AddConstraints(method.TypeParameters);
                break;
            case IPropertySymbol property:
                AddType(property.Type);
                AddAll(property.Parameters);
                break;
            case IEventSymbol @event:
                AddType(@event.Type);
                break;
        }
    }

    private void AddAll(IEnumerable<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            AddType(parameter.Type);
        }
    }

    private void AddConstraints(IEnumerable<ITypeParameterSymbol> typeParameters)
    {
        foreach (var constraint in typeParameters.SelectMany(static parameter => parameter.ConstraintTypes))
        {
            AddType(constraint);
        }
    }

    private void AddType(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddType(array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                AddType(pointer.PointedAtType);
                break;
            case IFunctionPointerTypeSymbol function:
                AddType(function.Signature.ReturnType);
                AddAll(function.Signature.Parameters);
                break;
            case INamedTypeSymbol named when _seen.Add(named):
                AddOwn(named.OriginalDefinition);
                AddType(named.ContainingType);
                foreach (var argument in named.TypeArguments)
                {
                    AddType(argument);
                }

                if (named.IsDefinition)
                {
                    AddConstraints(named.TypeParameters);
                }

                break;
        }
    }

    private void AddOwn(ISymbol symbol)
    {
        var attribute = symbol.FindAttribute("ExperimentalAttribute", "System.Diagnostics.CodeAnalysis")
            ?? symbol.ContainingAssembly?.FindAttribute("ExperimentalAttribute", "System.Diagnostics.CodeAnalysis");
        if (attribute?.Text(0) is { } id && SyntaxFacts.IsValidIdentifier(id))
        {
            _found.Add(id);
        }
    }
}
