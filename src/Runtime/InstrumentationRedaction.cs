using Instrumentation.Runtime;

namespace Instrumentation;

/// <summary>
/// How sensitive values are redacted. Set up once at start-up; every member is safe to use from any thread, and a change counts for the
/// values that are captured after it.
/// </summary>
/// <remarks>
/// A redactor gets the value's text: numbers and dates in the invariant culture, each item of a collection by itself. It runs only when somebody
/// listens. If it throws or returns <see langword="null"/>, the value is left out; the call goes on.
/// </remarks>
public static class InstrumentationRedaction
{
    /// <summary>What stands in place of an erased value.</summary>
    public const string Erased = "[redacted]";

    /// <summary>The length that a hash key must have at least, in bytes: that of the hash.</summary>
    public const int MinimumKeyLength = HashKey.MinimumLength;

    /// <summary>Sets or replaces the key of <see cref="Redaction.Hash"/>. Hashes of different keys cannot be compared.</summary>
    /// <param name="key">At least <see cref="MinimumKeyLength"/> random bytes, copied; <see langword="null"/> for no key: values are erased.</param>
    /// <exception cref="ArgumentException">The key is too short, or all its bytes are the same. The key before it stays in use.</exception>
    public static void UseHashKey(byte[]? key) => Redactors.Key = key is null ? null : new HashKey(key, nameof(key));

    /// <inheritdoc cref="UseHashKey(byte[])"/>
    /// <param name="base64Key">The key as base64, as <c>openssl rand -base64 32</c> makes it; <see langword="null"/> for no key: values are erased.</param>
    /// <exception cref="ArgumentException">The text is no base64, or the key is too short, or all its bytes are the same. The key before it stays in use.</exception>
    public static void UseHashKey(string? base64Key) =>
        Redactors.Key = base64Key is null ? null : new HashKey(HashKey.Decode(base64Key, nameof(base64Key)), nameof(base64Key));

    /// <summary>Replaces one way of redaction by another, in the whole process.</summary>
    /// <param name="redaction">The way that attributes name.</param>
    /// <param name="redactor">What does it instead; <see langword="null"/> for the built-in one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="redaction"/> is no member of <see cref="Redaction"/>.</exception>
    public static void Use(Redaction redaction, Func<string, string?>? redactor) => Redactors.Replace(redaction, redactor);

    /// <summary>
    /// Supplies the redactor for values that an attribute of Microsoft.Extensions.Compliance.Classification marks; without one they are
    /// erased: <c>UseFor(typeof(PrivateDataAttribute), redactors.GetRedactor(Taxonomy.Private).Redact)</c>.
    /// </summary>
    /// <param name="classification">The attribute: a class that derives from <c>DataClassificationAttribute</c>.</param>
    /// <param name="redactor">What redacts the values; <see langword="null"/> to erase them.</param>
    /// <exception cref="ArgumentException"><paramref name="classification"/> is no such attribute.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="classification"/> is <see langword="null"/>.</exception>
    public static void UseFor(Type classification, Func<string, string?>? redactor)
    {
        if (classification is null)
        {
            throw new ArgumentNullException(nameof(classification));
        }

        if (!Classification.IsAttribute(classification))
        {
            throw new ArgumentException($"'{classification}' does not derive from {Classification.BaseName}.", nameof(classification));
        }

        Redactors.ReplaceFor(classification.FullName!, redactor);
    }
}
