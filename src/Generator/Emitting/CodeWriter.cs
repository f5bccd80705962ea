using System.Text;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes indented C#. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

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
