using System.Text;

namespace Instrumentation.TestKit;

/// <summary>Gives each program a console output of its own although tests run in parallel.</summary>
internal static class ConsoleCapture
{
    private static readonly AsyncLocal<TextWriter?> Current = new();

    static ConsoleCapture() => Console.SetOut(new Router(Console.Out));

    /// <summary>From here on what this asynchronous flow writes to the console goes to the writer returned.</summary>
    public static StringWriter Begin()
    {
        var output = new StringWriter();
        Current.Value = TextWriter.Synchronized(output);
        return output;
    }

    private sealed class Router : TextWriter
    {
        private readonly TextWriter _console;

        public Router(TextWriter console)
        {
            _console = console;
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => _console.Encoding;

        private TextWriter Target => Current.Value ?? _console;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(ReadOnlySpan<char> buffer) => Target.Write(buffer);

        public override void Flush() => Target.Flush();
    }
}
