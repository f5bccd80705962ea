using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>That a value is sensitive, and what is done about it.</summary>
/// <param name="Redaction">How it is redacted, as <c>Instrumentation.Redaction</c> numbers it.</param>
/// <param name="Classification">The full name of the data classification attribute that says so, or <see langword="null"/> if it is one of ours.</param>
internal sealed record Sensitivity(int Redaction, string? Classification)
{
    public const int Erase = 0;
    public const int Mask = 1;
    public const int Hash = 2;

    /// <summary>Decides for a captured value by everything on the way to it; the strictest counts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="method">The method that captures it.</param>
    /// <param name="cancellationToken">Ends the search for members that the value's text shows.</param>
    public static CapturedValue Judge(CapturedValue value, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var (rootMark, rootType) = value switch
        {
            { Root: IParameterSymbol parameter } => (SensitivityMarks.Of(parameter), parameter.Type),
            { Root: { } property } => (SensitivityMarks.Of(property), MemberPath.TypeOf(property)),
            _ => (SensitivityMarks.OfResult(method), MethodShape.ResultTypeOf(method)!),
        };
        var found = new Search(value.Source is ValueSource.Property ? method.ContainingType : null);
        found.Add(rootMark, rootType);
        foreach (var member in value.Path.Members)
        {
            found.Add(SensitivityMarks.Of(member), MemberPath.TypeOf(member));
        }

        if (found.Result is { } sensitivity)
        {
            return value with { Sensitivity = sensitivity };
        }

        if (found.IsDeclared)
        {
            return value with { IsCleared = true };
        }

        // Nothing of the value is recorded even where the rule that reports this is switched off.
        return PrintedMembers.FindSensitive(value.Path.Type, cancellationToken) is { } shown
            ? value with { Sensitivity = new Sensitivity(Erase, Classification: null), Shown = shown }
            : value;
    }

    /// <summary>Goes along a path, from its root to the value.</summary>
    private struct Search(ITypeSymbol? declaringType)
    {
        private ITypeSymbol? _type = declaringType;
        private Sensitivity? _strictest;

        /// <summary>Whether the last step is marked itself.</summary>
        public bool IsDeclared { get; private set; }

        public readonly Sensitivity? Result => IsDeclared ? _strictest : Stricter(_strictest, _type is null ? null : SensitivityMarks.OfContent(_type));

        /// <summary>A mark of its own comes before those of its type and of the type that declares it.</summary>
        public void Add(SensitivityMark? mark, ITypeSymbol type)
        {
            IsDeclared = mark is not null;
            _strictest = Stricter(_strictest, mark ?? SensitivityMarks.OfType(_type));
            _type = IsDeclared ? null : type;
        }

        private static Sensitivity? Stricter(Sensitivity? left, SensitivityMark? right) =>
            left is null || right?.Sensitivity?.Strictness > left.Strictness ? right?.Sensitivity : left;
    }

    // What is classified is erased or left to the redactor that somebody supplied for it.
    private int Strictness => (Redaction, Classification) switch
    {
        (Mask, _) => 0,
        (Hash, _) => 1,
        (_, not null) => 2,
        _ => 3,
    };
}
