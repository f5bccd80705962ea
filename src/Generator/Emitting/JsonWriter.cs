using System.Globalization;
using System.Text;

namespace Instrumentation.Generator.Emitting;

/// <summary>
/// Writes indented JSON. A library would have to be shipped into every compiler and IDE beside the generator, where versions of it meet; this is
/// what is needed of one.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public void Object(string? name, Action write) => Container(name, '{', '}', write);

    public void Array(string name, Action write) => Container(name, '[', ']', write);

    public void Strings(string name, IEnumerable<string> values) => Array(name, () =>
    {
        foreach (var value in values)
        {
            Item(name: null);
            AppendString(value);
        }
    });

    public void Value(string name, string? value)
    {
        Item(name);
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            AppendString(value);
        }
    }

    public void Value(string name, int? value)
    {
        Item(name);
        _text.Append(value?.ToString(CultureInfo.InvariantCulture) ?? "null");
    }

    public void Value(string name, bool value)
    {
        Item(name);
        _text.Append(value ? "true" : "false");
    }

    public override string ToString() => _text.ToString();

    private void Container(string? name, char open, char close, Action write)
    {
        Item(name);
        _text.Append(open);
        _depth++;
        _isFirst = true;
        write();
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Append(close);
        _isFirst = false;
    }

    private void Item(string? name)
    {
        if (_depth > 0)
        {
            if (!_isFirst)
            {
                _text.Append(',');
            }

            NewLine();
        }

        _isFirst = false;
        if (name is not null)
        {
            AppendString(name);
            _text.Append(": ");
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', _depth * 2);

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                // Also what ends a line of C#, since the report travels in comments of a source file.
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
