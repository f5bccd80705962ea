using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;

namespace Instrumentation.TestKit;

/// <summary>
/// Holds a program, the programs that it references, and a copy of the product's runtime of their own: its process-wide
/// state is then the program's alone and tests can run in parallel. The first program is the main one.
/// </summary>
internal sealed class ProgramLoadContext(ImmutableArray<EmittedProgram> programs)
    : AssemblyLoadContext(programs[0].AssemblyName, isCollectible: true)
{
    // Kept, and so never unloaded: with thousands of programs in one process and listeners on other threads, unloading now and then
    // takes the test host down. Collectible all the same, because such code is optimized at once and not in tiers.
    private static readonly System.Collections.Concurrent.ConcurrentBag<ProgramLoadContext> Kept = [];

    private static readonly AssemblyName Runtime = typeof(TracedAttribute).Assembly.GetName();

    public void Keep() => Kept.Add(this);

    public Assembly Main => LoadFromAssemblyName(new AssemblyName(programs[0].AssemblyName));

    public void SetAmbientLoggerFactory(ILoggerFactory? factory) =>
        LoadFromAssemblyName(Runtime)
            .GetType(typeof(InstrumentationLogging).FullName!, throwOnError: true)!
            .GetProperty(nameof(InstrumentationLogging.LoggerFactory))!
            .SetValue(null, factory);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Runtime.Name)
        {
            return LoadFromAssemblyPath(FrameworkReferences.RuntimePath);
        }

        if (programs.FirstOrDefault(program => program.AssemblyName == assemblyName.Name) is not { } program)
        {
            return null;
        }

        using var image = new MemoryStream(program.Image);
        using var symbols = new MemoryStream(program.Symbols);
        return LoadFromStream(image, symbols);
    }
}
