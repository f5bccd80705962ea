using System.Text;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes indented C#. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;
    private bool _blankPending;
    private bool _atBlockStart = true;

    public void Line(string line)
    {
        if (_blankPending && !_atBlockStart && !line.StartsWith("}", StringComparison.Ordinal))
        {
            _text.Append('\n');
        }

        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        _blankPending = false;
        _atBlockStart = line == "{";
    }

    /// <summary>Separates what follows by an empty line, unless a block begins or ends here.</summary>
    public void Blank() => _blankPending = true;

    /// <summary>Writes a heading and opens a block, which the returned value closes.</summary>
    public Block Open(string heading)
    {
        Line(heading);
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens a block whose closing line is not a mere brace.</summary>
    public Block Open(string heading, string closing)
    {
        Open(heading);
        return new Block(this, closing);
    }

    /// <summary>Indents lines that belong to the one above.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, closing: null);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer, string? closing) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (closing is not null)
            {
                writer.Line(closing);
            }
        }
    }
}
