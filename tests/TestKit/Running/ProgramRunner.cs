using Xunit;

namespace Instrumentation.TestKit;

/// <summary>
/// Builds and runs programs. An executable runs its <c>Main</c>; a library runs <c>public static Run()</c> of its class
/// <c>Test</c>, which may return anything, or a task of it, and may take an <c>ILoggerFactory</c>.
/// </summary>
public static class ProgramRunner
{
    // Far beyond what any test needs: a program that hangs fails instead of holding up the run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the program once. An exception that leaves it is the test's.</summary>
    /// <param name="program">The program; a string is one file.</param>
    /// <param name="listening">What to listen to. Default: everything that the scopes of the program and its references emit.</param>
    public static async Task<ProgramRun> RunAsync(TestProgram program, RecorderOptions? listening = null)
    {
        listening = (listening ?? RecorderOptions.Everything) with { NewInstrumentsOnly = true };
        var programs = ProgramEmitter.Emit(program).WithReferences();
        using var recorder = new TelemetryRecorder(programs.Select(static emitted => emitted.Scope), listening);
        var context = new ProgramLoadContext(programs);
        context.SetAmbientLoggerFactory(listening.Signals.HasFlag(Signals.Logs) ? recorder.LoggerFactory : null);

        var output = ConsoleCapture.Begin();
        try
        {
            // On the thread pool, so that no test framework's synchronization context reaches the program.
            var value = await Task.Run(() => EntryPoint.InvokeAsync(context.Main, recorder.LoggerFactory)).WaitAsync(Patience);
            return new ProgramRun(value, output.ToString(), recorder, programs[0].Sources);
        }
        finally
        {
            context.Keep();
        }
    }

    /// <summary>
    /// Runs the same program without and with instrumentation. Asserts that what it returns and prints is the same and that
    /// without instrumentation nothing is recorded; gives the run with instrumentation.
    /// </summary>
    public static async Task<ProgramRun> RunOnAndOffAsync(TestProgram program, RecorderOptions? listening = null)
    {
        var off = await RunAsync(program.Disabled(), listening);
        off.Telemetry.AssertNothingRecorded();

        var on = await RunAsync(program, listening);
        Assert.Equal(off.Text, on.Text);
        Assert.Equal(off.Output, on.Output);
        return on;
    }
}
