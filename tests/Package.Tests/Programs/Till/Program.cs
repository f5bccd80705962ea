using Instrumentation;

using var recorder = new Recorder(InstrumentationScopes.All);
Console.WriteLine(new Till().Pay(3));

internal sealed class Till
{
    [Traced, Metered, Logged]
    public int Pay(int amount) => amount * 2;
}
