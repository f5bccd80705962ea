using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>A value that an operation captures: its name and the signals that carry it.</summary>
/// <param name="name">The tag's name, or the text of a message hole.</param>
/// <param name="signals">The signals that carry it.</param>
/// <param name="fromResult">Whether it is known only when the call has succeeded.</param>
/// <param name="redaction">How it is redacted, if it is sensitive.</param>
/// <param name="classification">The full name of the data classification attribute that says so, if it is none of ours.</param>
/// <param name="isCleared">Whether it is stated to be not sensitive, whatever its type says.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TagDefinition(
    string name, Signals signals, bool fromResult = false, Redaction? redaction = null, string? classification = null, bool isCleared = false)
{
    /// <summary>The tag's name.</summary>
    public string Name { get; } = name;

    /// <summary>The signals that carry it.</summary>
    public Signals Signals { get; } = signals;

    /// <summary>Whether it is known only when the call has succeeded.</summary>
    public bool FromResult { get; } = fromResult;

    /// <summary>How it is redacted, or <see langword="null"/> if it is not sensitive.</summary>
    public Redaction? Redaction { get; } = redaction;

    /// <summary>The full name of the data classification attribute that says so, or <see langword="null"/>.</summary>
    public string? Classification { get; } = classification;

    /// <summary>Whether it is stated to be not sensitive, whatever its type says.</summary>
    public bool IsCleared { get; } = isCleared;

    /// <summary>Whether it is known only when the call has ended, in whatever way: the number of items of a stream.</summary>
    internal bool AtEnd { get; private init; }

    internal static TagDefinition KnownAtEnd(string name, Signals signals) => new(name, signals) { AtEnd = true };
}
