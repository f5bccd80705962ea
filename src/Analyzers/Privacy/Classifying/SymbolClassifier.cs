using System.Collections.Concurrent;
using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>What is known of a symbol's value.</summary>
/// <param name="Class">What it is, or <see langword="null"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsDecided">Whether that settles it, so that what stands behind the symbol need not be asked.</param>
/// <param name="WeakTerm">A term that would count only of a person, where nobody is in sight.</param>
internal readonly record struct Classification(DataClass? Class, string Reason, bool IsDecided, string? WeakTerm = null)
{
    public static Classification Clean { get; } = new(Class: null, "", IsDecided: true);

    public static Classification Unknown { get; } = new(Class: null, "", IsDecided: false);
}

/// <summary>The classification steps for one symbol: attributes, type, types that are personal by themselves, words.</summary>
/// <param name="options">The options.</param>
/// <param name="knowsMarks">Whether the compilation refers to an attribute that could mark anything.</param>
internal sealed class SymbolClassifier(PrivacyOptions options, bool knowsMarks)
{
    public const string ByName = "by name";

    private readonly ConcurrentDictionary<ISymbol, SensitivityMark?> _marks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ValueShape> _shapes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, SensitivityMark?> _typeMarks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, (DataClass Class, string Name)?> _personal = new(SymbolEqualityComparer.Default);

    public Classification Classify(ISymbol symbol, ITypeSymbol? type, IOperation? receiver)
    {
        if ((MarkOf(symbol) ?? MarkOfType(type)) is { } mark)
        {
            return mark.Sensitivity is { } sensitivity
                ? new Classification(DataClasses.Classified, $"by [{AttributeName(sensitivity)}]", IsDecided: true)
                : Classification.Clean;
        }

        if (type is null || ShapeOf(type) is ValueShape.Never || options.IsExcluded(symbol))
        {
            return Classification.Clean;
        }

        if (PersonalTypes.OfMember(symbol) is { } byMember)
        {
            return Decide(byMember, $"by {symbol.ContainingType.Name}.{symbol.Name}");
        }

        return PersonalOf(type) is var (byType, name) ? Decide(byType, "by type " + name) : ByWords(symbol, type, ShapeOf(type), receiver);
    }

    /// <summary>What a type can hold, remembered.</summary>
    public ValueShape ShapeOf(ITypeSymbol type) => _shapes.GetOrAdd(type, ValueShapes.Of);

    /// <summary>The classification by a name alone, where no symbol has it: a hole, a key.</summary>
    public Classification ClassifyName(string name, ITypeSymbol? type, string reason)
    {
        var verdict = options.Terms.Judge(name);
        var shape = ValueShapes.Of(type);
        return verdict.IsClean ? Classification.Clean
            : verdict is { Class: { } found, IsWeak: false } && Fits(found, verdict.Term!, shape) ? Decide(found, reason)
            : Classification.Unknown;
    }

    private SensitivityMark? MarkOf(ISymbol symbol) =>
        knowsMarks ? _marks.GetOrAdd(symbol, static each => each is IMethodSymbol method ? SensitivityMarks.OfResult(method) : SensitivityMarks.Of(each)) : null;

    private SensitivityMark? MarkOfType(ITypeSymbol? type) => knowsMarks && type is not null ? _typeMarks.GetOrAdd(type, SensitivityMarks.OfContent) : null;

    private (DataClass Class, string Name)? PersonalOf(ITypeSymbol type) => _personal.GetOrAdd(type, each => PersonalTypes.Of(each, options.Terms));

    private static string AttributeName(Sensitivity sensitivity)
    {
        if (sensitivity.Classification is not { } classification)
        {
            return "Sensitive";
        }

        var name = classification.Substring(classification.LastIndexOfAny(['.', '+']) + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private Classification ByWords(ISymbol symbol, ITypeSymbol type, ValueShape shape, IOperation? receiver)
    {
        if (shape is ValueShape.Object && (type.TypeKind is TypeKind.Interface || !ValueShapes.PrintsItself(ValueShapes.Inner(type))))
        {
            // Its text is the name of its type.
            return Classification.Unknown;
        }

        var verdict = options.Terms.Judge(symbol.Name);
        if (verdict.IsClean)
        {
            // Of an object, the members still speak for themselves.
            return shape is ValueShape.Object ? Classification.Unknown : Classification.Clean;
        }

        if (verdict.Class is not { } found || !Fits(found, verdict.Term!, shape))
        {
            return Classification.Unknown;
        }

        return verdict.IsWeak && !PersonContext.Has(symbol, receiver)
            ? new Classification(Class: null, "", IsDecided: false, verdict.Term)
            : Decide(found, ByName);
    }

    private Classification Decide(DataClass found, string reason) =>
        options.IsOn(found) ? new Classification(found, reason, IsDecided: true) : Classification.Clean;

    private static bool Fits(DataClass found, string term, ValueShape shape) => shape switch
    {
        ValueShape.Text => true,
        ValueShape.Object => true,
        ValueShape.Date => found == DataClasses.Birth,
        ValueShape.Guid => found == DataClasses.Secret,
        ValueShape.Bytes => found == DataClasses.Secret || found == DataClasses.Biometric,
        ValueShape.LongNumber => term.EndsWith("phone", StringComparison.Ordinal) || term.EndsWith("number", StringComparison.Ordinal) || term is "ssn" or "mobile" or "credit card" or "debit card" or "msisdn" || found == DataClasses.Government,
        _ => false,
    };
}
