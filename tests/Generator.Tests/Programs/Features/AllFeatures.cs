using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests;

/// <summary>A broad program: every route, attribute option and shape of method, by the language version that it needs.</summary>
internal static partial class AllFeatures
{
    private static readonly (LanguageVersion Since, string Path, string Text)[] Files =
    [
        (LanguageVersion.CSharp11, "Features/Options.cs", Options),
        (LanguageVersion.CSharp11, "Features/Tags.cs", Tags),
        (LanguageVersion.CSharp11, "Features/Loggers.cs", Loggers),
        (LanguageVersion.CSharp11, "Features/Results.cs", Results),
        (LanguageVersion.CSharp11, "Features/Signatures.cs", Signatures),
        (LanguageVersion.CSharp11, "Features/Generics.cs", Generics),
        (LanguageVersion.CSharp11, "Features/Types.cs", Types),
        (LanguageVersion.CSharp11, "Features/Interfaces.cs", Interfaces),
        (LanguageVersion.CSharp11, "Features/Inheritance.cs", Inheritance),
        (LanguageVersion.CSharp11, "Features/Names.cs", Names),
        (LanguageVersion.CSharp11, "Features/Attributes.cs", Attributes),
        (LanguageVersion.CSharp11, "Features/Decorators.cs", Decorators),
        (LanguageVersion.CSharp12, "Features/CSharp12.cs", CSharp12),
        (LanguageVersion.CSharp13, "Features/CSharp13.cs", CSharp13),
        (LanguageVersion.CSharp14, "Features/CSharp14.cs", CSharp14),
    ];

    /// <summary>The program in the newest language.</summary>
    public static TestProgram Program => In(LanguageVersion.CSharp14);

    /// <summary>What of the program an older language can express.</summary>
    public static TestProgram In(LanguageVersion version)
    {
        var program = TestProgram.Of([.. Files.Where(file => file.Since <= version).Select(static file => (file.Path, file.Text))]);
        return program with { ParseOptions = program.ParseOptions.WithLanguageVersion(version) };
    }

    /// <summary>The program with pointers in signatures.</summary>
    public static TestProgram WithPointers
    {
        get
        {
            var program = Program.WithFile("Features/Pointers.cs", Pointers);
            return program with { CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true) };
        }
    }
}
