using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Helpers;

/// <summary>
/// Where the parameters of the compilation's own methods end up, so that <c>LogFailure(string who)</c> is judged by what its callers hand
/// in. Computed once a parameter and depth, and only for those that are handed something personal.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="sinks">Its sinks.</param>
/// <param name="isWanted">Which sinks are asked for.</param>
/// <param name="isSanitizer">Whether what a method returns tells nothing about what it is given, where a file calls it.</param>
internal sealed class HelperSummaries(Compilation compilation, SinkTable sinks, Func<Sink, bool> isWanted, Func<IMethodSymbol, SyntaxTree, bool> isSanitizer)
{
    private const int MaximumDepth = 3;

    private readonly ConcurrentDictionary<IParameterSymbol, SinkValue?>[] _sinks =
        [.. Enumerable.Range(0, MaximumDepth).Select(static _ => new ConcurrentDictionary<IParameterSymbol, SinkValue?>(SymbolEqualityComparer.Default))];

    private readonly SemanticModels _models = SemanticModels.Of(compilation);

    /// <summary>The sink that a parameter reaches, or <see langword="null"/>.</summary>
    public SinkValue? SinkOf(IParameterSymbol parameter, CancellationToken cancellationToken) => SinkOf(parameter, depth: 0, cancellationToken);

    private SinkValue? SinkOf(IParameterSymbol parameter, int depth, CancellationToken cancellationToken)
    {
        if (depth >= MaximumDepth)
        {
            return null;
        }

        // What is found on the way down is not the whole truth for those who begin there.
        parameter = Implemented(parameter.OriginalDefinition);
        return _sinks[depth].TryGetValue(parameter, out var known) ? known : _sinks[depth].GetOrAdd(parameter, Find(parameter, depth, cancellationToken));
    }

    private SinkValue? Find(IParameterSymbol parameter, int depth, CancellationToken cancellationToken)
    {
        foreach (var reference in parameter.ContainingSymbol.DeclaringSyntaxReferences)
        {
            if (_models.BodyOf(reference, cancellationToken) is not { } body)
            {
                continue;
            }

            foreach (var operation in body.Descendants())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (operation is not (IInvocationOperation or IObjectCreationOperation or ISimpleAssignmentOperation))
                {
                    continue;
                }

                foreach (var sink in sinks.Read(operation))
                {
                    if (isWanted(sink) && Finds(sink.Value, parameter))
                    {
                        return sink;
                    }
                }

                if (operation is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call && HandsOn(call, parameter, depth, cancellationToken) is { } further)
                {
                    return further;
                }
            }
        }

        return null;
    }

    // The body of a partial method is behind its other part.
    private static IParameterSymbol Implemented(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialImplementationPart: { } implementation } ? implementation.Parameters[parameter.Ordinal] : parameter;

    private SinkValue? HandsOn(IInvocationOperation call, IParameterSymbol parameter, int depth, CancellationToken cancellationToken) =>
        call.Arguments
            .Where(argument => argument.Parameter is not null && Finds(argument.Value, parameter))
            .Select(argument => SinkOf(argument.Parameter!, depth + 1, cancellationToken))
            .FirstOrDefault(static sink => sink is not null);

    private bool Finds(IOperation value, IParameterSymbol parameter)
    {
        var walk = new ParameterWalk(parameter, method => isSanitizer(method, value.Syntax.SyntaxTree));
        walk.Walk(value);
        return walk.IsFound;
    }

    private sealed class ParameterWalk(IParameterSymbol parameter, Func<IMethodSymbol, bool> isSanitizer) : ValueWalker
    {
        public bool IsFound { get; private set; }

        protected override bool IsSanitizer(IMethodSymbol method) => isSanitizer(method);

        protected override bool Visit(IOperation leaf, bool isDestructured)
        {
            IsFound |= leaf is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
            return false;
        }
    }
}
