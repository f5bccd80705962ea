namespace Instrumentation.Generator.Tests.Ide;

/// <summary>An edit while the program runs: every interceptor of the file has another location afterwards, and calls still reach them.</summary>
public sealed class HotReloadTests
{
    private const string Path = "Program.cs";

    private static TestProgram Program => TestProgram.Of((Path, """
        using Instrumentation;
        public interface IStore { int Count(int a); }
        public partial class Store : IStore
        {
            [Traced] public int Count(int a) => a + 1;
            [Traced] public partial int Sum(int a);
            private int SumCore(int a) => a + 10;
        }
        public static class Prices
        {
            [Traced] public static int Total(int a) => a + 100;
        }
        public static class Test
        {
            public static int Run()
            {
                IStore store = new Store();
                return store.Count(0) + new Store().Sum(0) + Prices.Total(0);
            }
        }
        """));

    [Theory]
    [MemberData(nameof(Edits))]
    public void EditedMethod_RunsAndIsRecorded(string before, string after, bool isDesignTime, int result, int spans)
    {
        var built = GeneratorHost.Run(Program);
        var seen = GeneratorHost.Run(isDesignTime ? built.Program.WithProperty("DesignTimeBuild", "true") : built.Program);
        var program = new LoadedProgram(built.Output, seen.Output);
        Assert.Equal((111, 3), Record(built, program));

        program.Change(seen.Rerun(seen.Program.Edit(Path, before, after)).AssertCompiles().Output);

        Assert.Equal((result, spans), Record(built, program));
    }

    // A design-time build, with which IDEs see the program, has no shims; the assembly that runs has them and keeps them.
    public static TheoryData<string, string, bool, int, int> Edits()
    {
        var edits = new TheoryData<string, string, bool, int, int>();
        foreach (var isDesignTime in new[] { false, true })
        {
            edits.Add("=> a + 1;", "=> a + 2;", isDesignTime, 112, 3);
            edits.Add("=> a + 10;", "=> a + 20;", isDesignTime, 121, 3);
            edits.Add("=> a + 100;", "=> a + 200;", isDesignTime, 211, 3);
            edits.Add("Prices.Total(0);", "5;", isDesignTime, 16, 2);
            edits.Add("Prices.Total(0);", "Prices.Total(0) + Prices.Total(1);", isDesignTime, 212, 4);
            edits.Add("IStore store", "\nIStore store", isDesignTime, 111, 3);
        }

        return edits;
    }

    private static (object? Result, int Spans) Record(GeneratorRun run, LoadedProgram program)
    {
        using var recorder = new TelemetryRecorder(run.Program.AssemblyName);
        return (program.Run(), recorder.Spans.Count);
    }
}
