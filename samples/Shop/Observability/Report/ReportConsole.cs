using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>The console the report goes to: coloured on a terminal, plain and of a fixed width in a pipe or a file.</summary>
internal static class ReportConsole
{
    private const int RedirectedWidth = 160;

    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}
