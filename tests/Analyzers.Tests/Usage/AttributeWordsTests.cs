using Instrumentation.Analyzers.Usage;

namespace Instrumentation.Analyzers.Tests.Usage;

/// <summary>A compilation that refers to the package and has none of its attributes gets no action registered: nothing is asked there but the words of its files.</summary>
public sealed class AttributeWordsTests
{
    [Theory]
    [InlineData("[Traced] void Run() { }")]
    [InlineData("[Obsolete, Metered(\"m\")] void Run() { }")]
    [InlineData("[Obsolete,\n Logged] void Run() { }")]
    [InlineData("[Instrumentation.TracedAttribute] void Run() { }")]
    [InlineData("[global::Instrumentation.Traced] void Run() { }")]
    [InlineData("[method: Traced] void Run() { }")]
    [InlineData("[return: Tag(\"t\")] int Run() => 1;")]
    [InlineData("void Run([Sensitive] string a) { }")]
    [InlineData("[/* why */ Traced /* because */] void Run() { }")]
    public void Attribute_IsSeen(string member) => Assert.True(HasAttributes($"using Instrumentation; class C {{ {member} }}"));

    [Theory]
    [InlineData("using T = Instrumentation.TracedAttribute; class C { [T] void Run() { } }")]
    [InlineData("[assembly: Instrumentation.Traced(Targets = \"Shop.*\")] class C { }")]
    [InlineData("[assembly:Instrumentation.Decorate(typeof(IDisposable))] class C { }")]
    public void AttributeByAnotherWay_IsSeen(string source) => Assert.True(HasAttributes(source));

    [Theory]
    [InlineData("void Logged(string message) { }")]
    [InlineData("string Tag { get; set; } = \"\"; void Run(C other) => Tag = other.Tag;")]
    [InlineData("[Obsolete] void RunTraced() { } // Logged by the caller")]
    public void OtherWords_AreNot(string member) => Assert.False(HasAttributes($"class C {{ {member} }}"));

    [Fact]
    public void ReferenceWithAttributes_IsSeen() => Assert.True(HasAttributes(TestProgram.Of("class C { }") with
    {
        ProgramReferences = [new ProgramReference(TestProgram.Of("public class Base { [Instrumentation.Traced] public virtual void Run() { } }"), AsReferenceAssembly: false)],
    }));

    private static bool HasAttributes(TestProgram program) => InstrumentedMethods.Of(GeneratorHost.Run(program).Input).HasAttributes;
}
