namespace Instrumentation;

/// <summary>What telemetry carries in place of a sensitive value. None of them ever falls back to the value itself.</summary>
public enum Redaction
{
    /// <summary>Nothing of the value: the constant <see cref="InstrumentationRedaction.Erased"/>.</summary>
    Erase,

    /// <summary>
    /// <c>****</c>, followed by the last four characters if the value has at least twelve. For what people recognise by its end, such as card
    /// numbers.
    /// </summary>
    Mask,

    /// <summary>
    /// A keyed hash, <c>hmac:</c> and 24 hexadecimal digits: equal values have equal hashes, so calls can be told apart and brought
    /// together without the value. Without a key (<see cref="InstrumentationRedaction.UseHashKey(byte[])"/>) the value is erased.
    /// </summary>
    Hash,
}
