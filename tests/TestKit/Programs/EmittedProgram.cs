using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.TestKit;

/// <summary>A program after a clean build.</summary>
/// <param name="program">The program.</param>
/// <param name="sources">What was generated, by hint name.</param>
/// <param name="image">The assembly.</param>
/// <param name="symbols">Its portable debug information.</param>
/// <param name="emitReferenceAssembly">Makes the reference assembly, which few tests need.</param>
/// <param name="scope">The name of its activity source and meter.</param>
internal sealed class EmittedProgram(
    TestProgram program, ImmutableSortedDictionary<string, string> sources, byte[] image, byte[] symbols, Func<byte[]> emitReferenceAssembly, string scope)
{
    private readonly MetadataReference _reference = MetadataReference.CreateFromImage(image);
    private readonly Lazy<MetadataReference> _referenceAssembly = new(() => MetadataReference.CreateFromImage(emitReferenceAssembly()));

    public string AssemblyName => program.AssemblyName;

    public ImmutableSortedDictionary<string, string> Sources => sources;

    public byte[] Image => image;

    public byte[] Symbols => symbols;

    public string Scope => scope;

    public MetadataReference ReferenceFor(ProgramReference reference) =>
        reference.AsReferenceAssembly ? _referenceAssembly.Value : _reference;

    /// <summary>This program and all that it references, directly or not.</summary>
    public ImmutableArray<EmittedProgram> WithReferences()
    {
        var programs = new Dictionary<string, EmittedProgram>(StringComparer.Ordinal);
        Collect(this, programs);
        return [.. programs.Values];
    }

    private static void Collect(EmittedProgram emitted, Dictionary<string, EmittedProgram> programs)
    {
        if (programs.TryAdd(emitted.AssemblyName, emitted))
        {
            foreach (var reference in emitted.References())
            {
                Collect(reference, programs);
            }
        }
    }

    private IEnumerable<EmittedProgram> References() =>
        program.ProgramReferences.Select(static reference => ProgramEmitter.Emit(reference.Program));
}
