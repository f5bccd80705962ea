using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Calls that the compiler writes for a statement and that no operation shows: those of <c>foreach</c> and <c>using</c>.</summary>
internal static class CompilersCalls
{
    public static IEnumerable<(IMethodSymbol Called, string What, SyntaxNode Syntax)> Of(
        IOperation operation, InstrumentedMethods methods, Compilation compilation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            // Binding the statement once more is dear, so the type is asked first.
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax } loop when IsConcerned(loop.Collection, methods):
                var info = loop.SemanticModel.GetForEachStatementInfo(syntax);
                foreach (var called in new[] { info.GetEnumeratorMethod, info.MoveNextMethod, info.DisposeMethod })
                {
                    if (called is not null)
                    {
                        yield return (called, "'foreach'", syntax.Expression);
                    }
                }

                break;
            case IUsingOperation statement:
                foreach (var (called, syntax) in DisposalsOf(statement.Resources, statement.IsAsynchronous, compilation, cancellationToken))
                {
                    yield return (called, "'using'", syntax);
                }

                break;
            case IUsingDeclarationOperation declaration:
                foreach (var (called, syntax) in DisposalsOf(declaration.DeclarationGroup, declaration.IsAsynchronous, compilation, cancellationToken))
                {
                    yield return (called, "'using'", syntax);
                }

                break;
        }
    }

    private static bool IsConcerned(IOperation collection, InstrumentedMethods methods)
    {
        while (collection is IConversionOperation { IsImplicit: true } conversion)
        {
            collection = conversion.Operand;
        }

        return collection.Type is INamedTypeSymbol type && methods.IsConcerned(type);
    }

    private static IEnumerable<(IMethodSymbol Called, SyntaxNode Syntax)> DisposalsOf(
        IOperation resources, bool isAsynchronous, Compilation compilation, CancellationToken cancellationToken)
    {
        IEnumerable<(ITypeSymbol? Type, SyntaxNode Syntax)> resourcesWithTypes = resources is IVariableDeclarationGroupOperation group
            ? group.GetDeclaredVariables().Select(variable => ((ITypeSymbol?)variable.Type, variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)))
            : [(resources.Type, resources.Syntax)];
        foreach (var (type, syntax) in resourcesWithTypes)
        {
            // An object is disposed of through IDisposable, whatever its own Dispose; the other two are called themselves.
            if (type is not null && (isAsynchronous || type.IsValueType) && FindDisposal(type, isAsynchronous ? "DisposeAsync" : "Dispose", compilation) is { } called)
            {
                yield return (called, syntax);
            }
        }
    }

    private static IMethodSymbol? FindDisposal(ITypeSymbol type, string name, Compilation compilation)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly))
                {
                    return method;
                }
            }
        }

        return null;
    }
}
