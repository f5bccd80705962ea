using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Instrumentation.Generator.Tests.Ide;

/// <summary>A program that runs, and that hot reload changes: the difference that the compiler emits is applied to the loaded assembly.</summary>
internal sealed class LoadedProgram
{
    private readonly CSharpCompilation _seen;
    private readonly Assembly _assembly;
    private readonly EmitBaseline _baseline;

    /// <param name="built">What a build has compiled, and what is loaded.</param>
    /// <param name="seen">The same program as the IDE has it, whose edits are compared with it.</param>
    public LoadedProgram(CSharpCompilation built, CSharpCompilation seen)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = built.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = symbols.Position = 0;
        _seen = seen;
        _assembly = new AssemblyLoadContext(built.AssemblyName).LoadFromStream(image, symbols);

        var assembly = new PEReader(image.ToArray().ToImmutableArray());
        _baseline = EmitBaseline.CreateInitialBaseline(
            seen,
            ModuleMetadata.CreateFromImage(image.ToArray()),
            static _ => default,
            method => LocalsOf(assembly, method),
            hasPortableDebugInformation: true);
    }

    public object? Run() => _assembly.GetType("Test")!.GetMethod("Run")!.Invoke(null, null);

    /// <summary>Asserts that the compiler can express the changes, and makes them.</summary>
    public void Change(CSharpCompilation changed)
    {
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var difference = changed.EmitDifference(
            _baseline, EditsTo(changed), static _ => false, metadata, code, symbols, EmitDifferenceOptions.Default, CancellationToken.None);
        Assert.True(difference.Success, string.Join('\n', difference.Diagnostics));
        MetadataUpdater.ApplyUpdate(_assembly, metadata.ToArray(), code.ToArray(), symbols.ToArray());
    }

    // What an IDE finds by comparing syntax trees: methods whose text is new or another one.
    private List<SemanticEdit> EditsTo(CSharpCompilation changed)
    {
        var before = MethodsOf(_seen).ToDictionary(static method => method.GetDocumentationCommentId()!);
        var edits = new List<SemanticEdit>();
        foreach (var after in MethodsOf(changed))
        {
            if (!before.TryGetValue(after.GetDocumentationCommentId()!, out var old))
            {
                edits.Add(new SemanticEdit(SemanticEditKind.Insert, null, after));
            }
            else if (TextOf(old) != TextOf(after))
            {
                edits.Add(new SemanticEdit(SemanticEditKind.Update, old, after));
            }
        }

        return edits;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(CSharpCompilation compilation) =>
        from name in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member)
        let method = name as IMethodSymbol
        where method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsPartialDefinition: false }
        select method;

    private static string TextOf(IMethodSymbol method) => string.Concat(method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax().ToString()));

    private static StandaloneSignatureHandle LocalsOf(PEReader assembly, MethodDefinitionHandle method)
    {
        var address = assembly.GetMetadataReader().GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? default : assembly.GetMethodBody(address).LocalSignature;
    }
}
