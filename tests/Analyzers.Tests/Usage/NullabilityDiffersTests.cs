using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class NullabilityDiffersTests
{
    private const string Rule = "INS0012";
    private const string TakesNull = "the method may be handed a null that it does not expect";
    private const string GivesNull = "callers through the interface may get a null that they do not expect";

    private static readonly AnalyzerHost Host = new(Rule);

    /// <summary>What the compiler says about an interface and the method that implements it.</summary>
    private static readonly string[] CompilersIds =
        ["CS8613", "CS8614", "CS8615", "CS8616", "CS8617", "CS8633", "CS8643", "CS8766", "CS8767"];

    public static TheoryData<string, string> Signatures => new()
    {
        { "string M()", "string? M()" },
        { "string? M()", "string M()" },
        { "void M(string? a)", "void M(string a)" },
        { "void M(string a)", "void M(string? a)" },
        { "void M(out string a)", "void M(out string? a)" },
        { "void M(out string? a)", "void M(out string a)" },
        { "void M(ref string a)", "void M(ref string? a)" },
        { "void M(ref string? a)", "void M(ref string a)" },
        { "void M(in string? a)", "void M(in string a)" },
        { "void M(in string a)", "void M(in string? a)" },
        { "Task<string> M()", "Task<string?> M()" },
        { "Task<string?> M()", "Task<string> M()" },
        { "Task<string>? M()", "Task<string> M()" },
        { "List<string?> M()", "List<string> M()" },
        { "IEnumerable<string> M()", "IEnumerable<string?> M()" },
        { "IEnumerable<string?> M()", "IEnumerable<string> M()" },
        { "void M(IEnumerable<string> a)", "void M(IEnumerable<string?> a)" },
        { "void M(IEnumerable<string?> a)", "void M(IEnumerable<string> a)" },
        { "void M(Action<string> a)", "void M(Action<string?> a)" },
        { "void M(Action<string?> a)", "void M(Action<string> a)" },
        { "void M(List<IEnumerable<string?>> a)", "void M(List<IEnumerable<string>> a)" },
        { "string?[] M()", "string[] M()" },
        { "string[] M()", "string?[] M()" },
        { "void M(string?[] a)", "void M(string[] a)" },
        { "(string A, string? B) M()", "(string A, string? B) M()" },
        { "(string A, string B) M()", "(string A, string? B) M()" },
        { "(string A, string? B) M()", "(string A, string B) M()" },
        { "ref string M()", "ref string? M()" },
        { "ref string? M()", "ref string M()" },
        { "ref readonly string M()", "ref readonly string? M()" },
        { "ref readonly string? M()", "ref readonly string M()" },
        { "int? M(int? a)", "int? M(int? a)" },
        { "T M<T>()", "T M<T>()" },
        { "T M<T>()", "T? M<T>()" },
        { "T? M<T>()", "T M<T>()" },
        { "void M<T>(T? a)", "void M<T>(T a)" },
        { "void M<T>(T a) where T : class", "void M<T>(T a) where T : class?" },
        { "void M<T>(T a) where T : class?", "void M<T>(T a) where T : class" },
        { "void M<T>(T a) where T : class", "void M<T>(T a) where T : class" },
        { "void M<T>(T a)", "void M<T>(T a) where T : notnull" },
        { "void M<T>(T a) where T : notnull", "void M<T>(T a)" },
        { "void M<T>(T a) where T : IComparable<string>", "void M<T>(T a) where T : IComparable<string?>" },
        { "void M<T>(T a) where T : IDisposable", "void M<T>(T a) where T : IDisposable?" },
        { "void M([AllowNull] string a)", "void M(string a)" },
        { "void M([AllowNull] string a)", "void M(string? a)" },
        { "void M(string a)", "void M([AllowNull] string a)" },
        { "void M(string? a)", "void M([DisallowNull] string? a)" },
        { "void M([DisallowNull] string? a)", "void M(string a)" },
        { "void M([NotNull] string? a)", "void M(string? a)" },
        { "void M(string? a)", "void M([NotNull] string? a)" },
        { "[return: MaybeNull] string M()", "string? M()" },
        { "string M()", "[return: MaybeNull] string M()" },
        { "[return: NotNull] string? M()", "string? M()" },
        { "[return: NotNull] string? M()", "string M()" },
        { "bool M([NotNullWhen(true)] out string? a)", "bool M([NotNullWhen(true)] out string? a)" },
        { "bool M([NotNullWhen(true)] out string? a)", "bool M(out string? a)" },
        { "bool M([NotNullWhen(true)] out string? a)", "bool M([NotNullWhen(false)] out string? a)" },
        { "bool M(out string? a)", "bool M([NotNullWhen(true)] out string? a)" },
        { "bool M([MaybeNullWhen(false)] out string a)", "bool M([MaybeNullWhen(false)] out string a)" },
        { "bool M([MaybeNullWhen(false)] out string a)", "bool M([NotNullWhen(true)] out string? a)" },
        { "bool M([MaybeNullWhen(false)] out string a)", "bool M(out string? a)" },
        { "bool M(out string a)", "bool M([MaybeNullWhen(false)] out string a)" },
        { "Dictionary<string, string?>.Enumerator M()", "Dictionary<string, string>.Enumerator M()" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task SignaturesThatTheCompilerWarnsOf_AreReported(string member, string method)
    {
        // Only what is written down is compared, not what a body does with it.
        var source = "using Instrumentation;\nusing System.Diagnostics.CodeAnalysis;\n#nullable enable\n"
            + $"public interface I {{ {member}; }} public partial class C : I {{ [Traced] {Public(method)} {{ throw null!; }} }}";
        var compilers = GeneratorHost.Run(TestProgram.Of(source).Disabled()).Output.GetDiagnostics().Where(static diagnostic => CompilersIds.Contains(diagnostic.Id)).ToList();

        var found = await Host.RunAsync(source);

        Assert.True(
            compilers.Count == found.Length && found.All(static diagnostic => diagnostic.Id == Rule),
            $"The compiler says:\n{string.Join('\n', compilers)}\nThe rule says:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("string M(string a)", "string? [|M|](string a)", "the return type", GivesNull)]
    [InlineData("string M(string? a)", "string [|M|](string a)", "the parameter 'a'", TakesNull)]
    [InlineData("string M(out string a)", "string [|M|](out string? a)", "the parameter 'a'", GivesNull)]
    [InlineData("string M([NotNull] string? a)", "string [|M|](string? a)", "the parameter 'a'", "callers through the interface take it for checked when the method has returned")]
    [InlineData("string M<T>(string a)", "string [|M|]<T>(string a) where T : notnull", "the constraints of 'T'", TakesNull)]
    public async Task Message_SaysWhatDiffersAndWhatFollows(string member, string method, string what, string consequence)
    {
        var found = await Host.VerifyAsync(
            $"using Instrumentation; using System.Diagnostics.CodeAnalysis; public interface I {{ {member}; }} public partial class C : I {{ [Traced] public {method} => throw null!; }}");

        Assert.Equal($"The nullability of {what} of 'C.M' does not match that of 'I.M', so {consequence}", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task GenericInterface_IsComparedAsTheClassListsIt() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I<T> { T Get(); void Set(T value); }
        public partial class A : I<string> { [Traced] public string? [|Get|]() => null; [Traced] public void Set(string? value) { } }
        public partial class B : I<string?> { [Traced] public string Get() => ""; [Traced] public void [|Set|](string value) { } }
        public partial class C<T> : I<T> { [Traced] public T Get() => throw null!; [Traced] public void Set(T? value) { } }
        public partial class D<T> : I<T> { [Traced] public T? [|Get|]() => throw null!; [Traced] public void Set(T value) { } }
        """);

    [Fact]
    public async Task MethodOfABaseType_IsReportedWhereTheInterfaceIsListed() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { string Get(); }
        public class B { [Traced] public virtual string? Get() => null; }
        public partial class [|C|] : B, I { }
        """);

    [Fact]
    public async Task CodeThatIsObliviousOfNull_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        #nullable disable
        public interface I { string M(string a); void N(List<string> a); }
        public partial class Oblivious : J { [Traced] public string M(string a) => a; [Traced] public void N(List<string> a) { } }
        #nullable enable
        public interface J { string M(string? a); void N(List<string?> a); }
        public partial class C : I { [Traced] public string? M(string a) => a; [Traced] public void N(List<string?> a) { } }
        """);

    [Fact]
    public async Task WhereNoShimStands_TheCompilerSpeaks() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { string M(); }
        public class NotPartial : I { [Traced] public string? M() => null; }
        public partial class NotInstrumented : I { public string? M() => null; }
        public partial class PartialMethod : I { [Traced] public partial string? M(); private string? MCore() => null; }
        """);

    [Fact]
    public async Task GeneratedCode_IsSilent() => await Host.VerifyAsync(TestProgram.Of(
        ("C.g.cs", "// <auto-generated/>\n#nullable enable\nusing Instrumentation; public interface I { string M(); } public partial class C : I { [Traced] public string? M() => null; }")));

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(TestProgram.Of(
        "using Instrumentation; public interface I { string M(); } public partial class C : I { [Traced] public string? M() => null; }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { string M(); string N(); }
        public partial class C : I
        {
        #pragma warning disable INS0012
            [Traced] public string? M() => null;
        #pragma warning restore INS0012
            [Traced] public string? [|N|]() => null;
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public interface I { string M(); } public partial class C : I { [Traced] public string? M() => null; }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0012.severity = none",
        });

    private static string Public(string method) => method.StartsWith('[') ? method.Insert(method.IndexOf(']', StringComparison.Ordinal) + 1, " public") : "public " + method;
}
