using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Instrumentation.TestKit;

/// <summary>Turns programs into assemblies, failing the test when the build is not clean.</summary>
internal static class ProgramEmitter
{
    // Caching tests depend on a library being the same reference object before and after an edit.
    private static readonly ConditionalWeakTable<TestProgram, EmittedProgram> Emitted = [];

    public static EmittedProgram Emit(TestProgram program) =>
        Emitted.GetValue(program, static program => Emit(GeneratorHost.Run(program)));

    private static EmittedProgram Emit(GeneratorRun run)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = run.Output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        BuildCheck.AssertClean(run, result.Diagnostics);

        return new EmittedProgram(run.Program, run.Sources, image.ToArray(), symbols.ToArray(), () => EmitReferenceAssembly(run.Output), ScopeOf(run.Output));
    }

    private static byte[] EmitReferenceAssembly(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        return image.ToArray();
    }

    private static string ScopeOf(CSharpCompilation compilation) =>
        compilation.Assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == typeof(InstrumentationScopeAttribute).FullName)
            .Select(static attribute => attribute.ConstructorArguments[0].Value as string)
            .FirstOrDefault() ?? compilation.AssemblyName!;
}
