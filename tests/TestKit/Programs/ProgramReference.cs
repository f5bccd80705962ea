namespace Instrumentation.TestKit;

/// <summary>A reference from one test program to another.</summary>
/// <param name="Program">The referenced program.</param>
/// <param name="AsReferenceAssembly">Whether the compiler sees a reference assembly without private members.</param>
public sealed record ProgramReference(TestProgram Program, bool AsReferenceAssembly);
