using System.Globalization;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace Instrumentation.Runtime;

/// <summary>The message of a record, taken apart once: texts, and holes with the alignment and the format that their author gave them.</summary>
internal sealed class RecordMessage
{
    private const string Null = "(null)";

    private readonly MessageTemplate _template;
#if NET
    private readonly Piece[] _pieces;
    private readonly int _literalLength;
    private readonly int _holes;
#else
    private readonly int[] _sources;
#endif

    /// <param name="template">The template.</param>
    /// <param name="sourceOf">Where the value of a hole's name comes from.</param>
    public RecordMessage(MessageTemplate template, Func<string, int> sourceOf)
    {
        _template = template;
        int[] sources = [.. template.Holes.Select(sourceOf)];
#if NET
        _pieces = [.. Pieces(template.Format, sources)];
        _literalLength = _pieces.Sum(static piece => piece.Text?.Length ?? 0);
        _holes = sources.Length;
#else
        _sources = sources;
#endif
    }

    /// <summary>The template as written.</summary>
    public string Original => _template.Original;

    /// <summary>What a message prints of a value: <c>(null)</c> for nothing, the items of an array.</summary>
    public static object Printed(object? value) => value switch
    {
        null => Null,
        Array items => string.Join(", ", items.Cast<object?>().Select(static item => Convert.ToString(item ?? Null, CultureInfo.InvariantCulture))),
        _ => value,
    };

#if NET
    public string Format<TValues>(in OperationLogState<TValues> state)
        where TValues : struct, IRecordValues
    {
        var message = new DefaultInterpolatedStringHandler(_literalLength, _holes, CultureInfo.InvariantCulture, stackalloc char[256]);
        foreach (ref readonly var piece in _pieces.AsSpan())
        {
            if (piece.Text is { } text)
            {
                message.AppendLiteral(text);
            }
            else if (!piece.IsDuration || !DurationText.TryAppend(ref message, state.Seconds))
            {
                RecordTemplate.ValueOf(piece.Source, state).AppendTo(ref message, piece.Alignment, piece.Format);
            }
        }

        return message.ToStringAndClear();
    }

    /// <summary>Takes a composite format apart.</summary>
    private static IEnumerable<Piece> Pieces(string format, int[] sources)
    {
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                continue;
            }

            if (format[i + 1] == format[i])
            {
                // One of the two braces belongs to the text.
                yield return new Piece { Text = format[start..(i + 1)] };
                start = ++i + 1;
                continue;
            }

            if (i > start)
            {
                yield return new Piece { Text = format[start..i] };
            }

            var end = format.IndexOf('}', i);
            yield return Hole(format[(i + 1)..end], sources);
            start = end + 1;
            i = end;
        }

        if (start < format.Length)
        {
            yield return new Piece { Text = format[start..] };
        }
    }

    private static Piece Hole(string hole, int[] sources)
    {
        var colon = hole.IndexOf(':');
        var place = (colon < 0 ? hole : hole[..colon]).Split(',');
        var source = sources[int.Parse(place[0], CultureInfo.InvariantCulture)];
        var alignment = place.Length > 1 && int.TryParse(place[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var width) ? width : 0;
        var format = colon < 0 ? null : hole[(colon + 1)..];
        return new Piece
        {
            Source = source,
            Alignment = alignment,
            Format = format,
            IsDuration = alignment == 0 && format is DurationText.Format && RecordTemplate.IsDuration(source),
        };
    }

    /// <summary>A text, or a hole.</summary>
    private readonly struct Piece
    {
        public string? Text { get; init; }

        public int Source { get; init; }

        public int Alignment { get; init; }

        public string? Format { get; init; }

        /// <summary>Whether <see cref="DurationText"/> can write it.</summary>
        public bool IsDuration { get; init; }
    }
#else
    public string Format<TValues>(in OperationLogState<TValues> state)
        where TValues : struct, IRecordValues
    {
        var values = new object[_sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Printed(RecordTemplate.ValueOf(_sources[i], state).ToObject());
        }

        return string.Format(CultureInfo.InvariantCulture, _template.Format, values);
    }
#endif
}
