using System.Collections;
using System.Collections.Concurrent;

namespace Instrumentation.Runtime;

/// <summary>The redactors in use, and what each is applied to.</summary>
internal static class Redactors
{
    private static readonly Func<string, string?>?[] Replaced = new Func<string, string?>?[3];
    private static readonly ConcurrentDictionary<string, Func<string, string?>> ByClassification = new(StringComparer.Ordinal);

    private static HashKey? _key;

    [ThreadStatic]
    private static bool _isRedacting;

    public static HashKey? Key
    {
        get => Volatile.Read(ref _key);
        set => Volatile.Write(ref _key, value);
    }

    public static void Replace(Redaction redaction, Func<string, string?>? redactor)
    {
        if (redaction is < Redaction.Erase or > Redaction.Hash)
        {
            throw new ArgumentOutOfRangeException(nameof(redaction), redaction, "No member of Redaction.");
        }

        Volatile.Write(ref Replaced[(int)redaction], redactor);
    }

    public static void ReplaceFor(string classification, Func<string, string?>? redactor)
    {
        if (redactor is null)
        {
            ByClassification.TryRemove(classification, out _);
        }
        else
        {
            ByClassification[classification] = redactor;
        }
    }

    /// <summary>What telemetry carries of a sensitive value: a string, an array of them for a collection, or nothing.</summary>
    /// <param name="value">The value; nothing of it is kept but what a redactor returns.</param>
    /// <param name="redaction">How it is redacted.</param>
    /// <param name="classification">The full name of the attribute that classifies it, if it is none of ours.</param>
    public static object? Redact<T>(T value, Redaction redaction, string? classification)
    {
        if (value is null)
        {
            return null;
        }

        // A redactor may call what is instrumented itself, with the very value.
        if (_isRedacting || Find(redaction, classification) is not { } redactor)
        {
            return InstrumentationRedaction.Erased;
        }

        _isRedacting = true;
        try
        {
            return (object)value switch
            {
                string text => redactor(text),
                ICollection items => Array.ConvertAll([.. items.Cast<object?>()], item => item is null ? null : RedactText(item, redactor)),
                { } single => RedactText(single, redactor),
            };
        }
        finally
        {
            _isRedacting = false;
        }
    }

    private static string? RedactText(object value, Func<string, string?> redactor)
    {
        var text = TagValue.Text(value);
        if (text is null)
        {
            return null;
        }

        // A type without a text of its own shows its name, of which a redactor would make something that looks like a value.
        return text == value.GetType().ToString() ? InstrumentationRedaction.Erased : redactor(text);
    }

    /// <returns>The redactor, or <see langword="null"/> to erase.</returns>
    private static Func<string, string?>? Find(Redaction redaction, string? classification)
    {
        if (classification is not null)
        {
            return ByClassification.TryGetValue(classification, out var supplied) ? supplied : null;
        }

        if (redaction is < Redaction.Erase or > Redaction.Hash)
        {
            return null; // A number that an attribute casts to the enum.
        }

        return Volatile.Read(ref Replaced[(int)redaction]) ?? redaction switch
        {
            Redaction.Mask => Mask.Of,
            Redaction.Hash when Key is { } key => key.Hash,
            _ => null,
        };
    }
}
