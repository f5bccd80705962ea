using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>Finds what is personal or secret in a value on its way into telemetry.</summary>
internal sealed class ValueClassifier(PrivacyOptions options, SymbolClassifier symbols, PersonalMembers members)
{
    public IReadOnlyList<Finding> Classify(SinkValue value)
    {
        var walk = new Walk(options, symbols, members, value);
        walk.Walk(value.Value, value.IsDestructured);
        return walk.Findings;
    }

    private sealed class Walk(PrivacyOptions options, SymbolClassifier symbols, PersonalMembers members, SinkValue sink) : ValueWalker
    {
        private readonly List<Finding> _findings = [];

        public IReadOnlyList<Finding> Findings => _findings;

        protected override bool IsSanitizer(IMethodSymbol method) => Sanitizers.Is(method) || options.IsRedactor(method);

        protected override bool Visit(IOperation leaf, bool isDestructured)
        {
            if (leaf is IObjectCreationOperation or IInstanceReferenceOperation)
            {
                AddMembers(leaf, symbol: null, isDestructured);
                return false;
            }

            var symbol = SymbolOf(leaf);
            if (symbol is null)
            {
                return false;
            }

            var (type, receiver) = (leaf.Type, leaf.Receiver());
            if (leaf is ILocalReferenceOperation local && IsSanitized(local))
            {
                return true;
            }

            var classification = ByKey(leaf, type) is { } byKey ? byKey : symbols.Classify(symbol, type, receiver);
            if (classification is { Class: null, IsDecided: false } && sink.Name is { } name && IsOpaque(leaf, symbol))
            {
                classification = ByHole(name, type, classification);
            }

            if (classification is { Class: null, IsDecided: false, WeakTerm: not null } && sink.TextBefore is { } before)
            {
                classification = options.Terms.JudgeText(before) is { Class: { } found } && options.IsOn(found)
                    ? new Classification(found, "by the words before it", IsDecided: true)
                    : classification;
            }

            if (classification.Class is { } personal)
            {
                _findings.Add(new Finding(personal, classification.Reason, PlaceOf(leaf), leaf.Syntax, symbol));
                return true;
            }

            return classification.IsDecided || AddMembers(leaf, symbol, isDestructured);
        }

        private Classification? ByKey(IOperation leaf, ITypeSymbol? type)
        {
            if (PersonalTypes.KeyOf(leaf) is not { } key)
            {
                return null;
            }

            var found = symbols.ClassifyName(key, type, $"by key \"{key}\"");
            return found.Class is not null || found.IsDecided ? found : null;
        }

        private Classification ByHole(string hole, ITypeSymbol? type, Classification otherwise)
        {
            if (hole.All(char.IsDigit))
            {
                return sink.TextBefore is { } before && options.Terms.JudgeText(before) is { Class: { } found } && options.IsOn(found) && ValueShapes.Of(type) is ValueShape.Text
                    ? new Classification(found, "by the words before it", IsDecided: true)
                    : otherwise;
            }

            var byName = symbols.ClassifyName(hole, type, $"by the name '{hole}'");
            return byName.Class is null ? otherwise : byName;
        }

        private bool AddMembers(IOperation leaf, ISymbol? symbol, bool isDestructured)
        {
            if (leaf.Type is null || members.Of(leaf.Type, isDestructured) is not { Count: > 0 } personal)
            {
                return false;
            }

            var worst = personal.OrderByDescending(member => options.SeverityFor(member.Class) ?? DiagnosticSeverity.Hidden).First();
            _findings.Add(new Finding(worst.Class, "by its members", PlaceOf(leaf), leaf.Syntax, symbol ?? leaf.Type)
            {
                Members = [.. personal.Select(static member => member.Member)],
                Type = leaf.Type,
                IsDestructured = isDestructured,
            });
            return true;
        }

        // Behind a variable, the place is where the variable is used.
        private SyntaxNode PlaceOf(IOperation leaf) => (Variable ?? leaf).Syntax;

        // The variable keeps the name of what was made safe.
        private bool IsSanitized(ILocalReferenceOperation local) =>
            LocalValues.ValueOf(local)?.Unwrapped() is { } value
            && (value is IAwaitOperation awaited ? awaited.Operation : value) is IInvocationOperation call
            && IsSanitizer(call.TargetMethod);

        /// <summary>Whether what stands there has no name that says anything: <c>x</c>, <c>value</c>, <c>args[0]</c>.</summary>
        private static bool IsOpaque(IOperation leaf, ISymbol symbol) =>
            leaf is IPropertyReferenceOperation { Property.IsIndexer: true }
            || symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke }
            || NameWords.Of(symbol.Name) is { Count: 0 }
            || (NameWords.Of(symbol.Name) is { Count: 1 } words && (words[0].Length == 1 || Vocabulary.Opaque.Contains(words[0])));

        private static ISymbol? SymbolOf(IOperation leaf) => leaf switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
    }
}
