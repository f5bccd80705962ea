using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Where a captured value comes from.</summary>
internal enum ValueSource
{
    Parameter,
    Result,
    Property,
}

/// <summary>A value that an operation captures: a tag or a hole of its message.</summary>
/// <param name="Name">The tag's name, or the hole's text.</param>
/// <param name="Signals">The signals that carry it, as <c>Instrumentation.Signals</c> numbers them.</param>
/// <param name="Bound">The number of its distinct values, or <see langword="null"/> if nobody can say.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Root">The parameter or property; <see langword="null"/> for the result.</param>
/// <param name="Path">The member path below it.</param>
/// <param name="Attribute">The attribute that asks for it.</param>
internal sealed record CapturedValue(string Name, int Signals, int? Bound, ValueSource Source, ISymbol? Root, MemberPath Path, AttributeData Attribute)
{
    public const int Traces = 1;
    public const int Metrics = 2;
    public const int Logs = 4;

    /// <summary>That it is sensitive and how it is redacted, or <see langword="null"/>.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>Whether it is stated to be not sensitive, so that its type is not asked at run time either.</summary>
    public bool IsCleared { get; init; }

    /// <summary>The sensitive member that its text would show, although nobody said how the value as a whole is redacted (INS0005).</summary>
    public ISymbol? Shown { get; init; }

    /// <summary>Whether reading it can run code of the user's that throws.</summary>
    public bool MayThrow => Path.MayThrow || (Root is IPropertySymbol property && MemberPath.RunsCode(property));

    /// <summary>Whether it is known only when the call has ended well.</summary>
    public bool IsKnownAtEnd => Source is ValueSource.Result || Root is IParameterSymbol { RefKind: RefKind.Out };
}
