using System.Globalization;
using System.Text;

namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>
/// Reads JSON as RFC 8259 has it. A library would have to be shipped into every compiler and IDE beside the analyzers, where versions of it meet.
/// </summary>
internal sealed class JsonReader
{
    // A hostile file must not overflow the compiler's stack.
    private const int MaximumDepth = 64;

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value();
        reader.SkipSpace();
        return reader._position == text.Length ? value : throw reader.Expected("the end of the file");
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private JsonNode Value()
    {
        SkipSpace();
        if (++_depth > MaximumDepth)
        {
            throw new JsonException("there are too many levels", _position);
        }

        JsonNode value = Current switch
        {
            '{' => Object(),
            '[' => Array(),
            '"' => String(),
            _ => Literal(),
        };
        _depth--;
        return value;
    }

    private JsonObject Object()
    {
        var start = _position;
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        Sequence('}', () =>
        {
            SkipSpace();
            var name = Current is '"' ? String().Value : throw Expected("a name in quotes");
            SkipSpace();
            Take(':');
            members[name] = Value();
        });
        return new JsonObject(start, _position, members);
    }

    private JsonArray Array()
    {
        var start = _position;
        var values = new List<JsonNode>();
        Sequence(']', () => values.Add(Value()));
        return new JsonArray(start, _position, values);
    }

    private void Sequence(char close, Action item)
    {
        _position++;
        SkipSpace();
        if (Current == close)
        {
            _position++;
            return;
        }

        while (true)
        {
            item();
            SkipSpace();
            if (Current is ',')
            {
                _position++;
                continue;
            }

            Take(close);
            return;
        }
    }

    private JsonString String()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (Current is not '"')
        {
            if (Current < ' ')
            {
                throw Expected("the end of the string");
            }

            value.Append(Current is '\\' ? Escaped() : _text[_position++]);
        }

        _position++;
        return new JsonString(start, _position, value.ToString());
    }

    private char Escaped()
    {
        _position++;
        var escape = Current;
        if (escape is 'u')
        {
            return CodeUnit();
        }

        var index = "\"\\/bfnrt".IndexOf(escape);
        if (index < 0)
        {
            throw Expected("an escape");
        }

        _position++;
        return "\"\\/\b\f\n\r\t"[index];
    }

    private char CodeUnit()
    {
        const int Digits = 4;
        if (_position + Digits < _text.Length
            && ushort.TryParse(_text.Substring(_position + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += Digits + 1;
            return (char)code;
        }

        throw Expected("four hexadecimal digits");
    }

    private JsonLiteral Literal()
    {
        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '-' or '+' or '.')
        {
            _position++;
        }

        var written = _text.Substring(start, _position - start);
        if (written is "true" or "false" or "null" || IsNumber(written))
        {
            return new JsonLiteral(start, _position, written);
        }

        _position = start;
        throw Expected("a value");
    }

    private static bool IsNumber(string written) =>
        double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
        && (char.IsDigit(written[0]) || written[0] is '-');

    private void Take(char expected)
    {
        if (Current != expected)
        {
            throw Expected($"'{expected}'");
        }

        _position++;
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private JsonException Expected(string what) => new($"{what} is expected", _position);
}
