namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class NoEffectTests
{
    private const string Rule = "INS0007";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData("public class C { [{|CS0592:[|Traced|]|}] public C() { } }", "[Traced] has no effect on a constructor, so calls of it are not recorded")]
    [InlineData("public class C { [[|LoggedAttribute|]] ~C() { } }", "[Logged] has no effect on a finalizer, so calls of it are not recorded")]
    [InlineData("public class C { public int P { [[|Traced|]] get => 1; } }", "[Traced] has no effect on a property accessor, so calls of it are not recorded")]
    [InlineData("public class C { public event Action E { [[|Traced|]] add { } remove { } } }", "[Traced] has no effect on an event accessor, so calls of it are not recorded")]
    [InlineData("public class C { [[|Traced|]] public static C operator +(C a, C b) => a; }", "[Traced] has no effect on an operator, so calls of it are not recorded")]
    [InlineData("public class C { [[|Traced|]] public static implicit operator int(C a) => 1; }", "[Traced] has no effect on an operator, so calls of it are not recorded")]
    [InlineData("public class C { [[|Traced|], System.Runtime.InteropServices.DllImport(\"a\")] public static extern void M(); }", "[Traced] has no effect on an extern method, so calls of it are not recorded")]
    [InlineData("public class C { public void M() { L(); [[|Traced|]] void L() { } } }", "[Traced] has no effect on a local function, so calls of it are not recorded")]
    [InlineData("public class C { public Action M() => [[|Traced|]] () => { }; }", "[Traced] has no effect on a lambda, so calls of it are not recorded")]
    [InlineData("internal abstract class C { [[|Traced|]] public abstract void M(); }", "[Traced] has no effect on an abstract method that nothing implements, so calls of it are not recorded")]
    [InlineData("public abstract class C { private protected C() { } [[|Traced|]] public abstract void M(); }", "[Traced] has no effect on an abstract method that nothing implements, so calls of it are not recorded")]
    [InlineData("public class C { private interface I { [[|Traced|]] void M(); } }", "[Traced] has no effect on an abstract method that nothing implements, so calls of it are not recorded")]
    [InlineData("public class C { [Traced, [|NotInstrumented|]] public void M() { } }", "[NotInstrumented] has no effect beside [Traced], so calls of it are recorded")]
    [InlineData("public class C { [Traced(\"a\"), [|Traced(\"b\")|]] public void M() { } }", "[Traced] has no effect after another [Traced], so only the first one counts")]
    public async Task OnAMethodThatItCannotMean_IsReported(string source, string message) => await ReportsAsync(source, message);

    [Theory]
    [InlineData("[[|Traced|]] public class C { private void M() { } public int P => 1; }", "[Traced] has no effect on 'C', which has no public method that it could mean, so nothing is recorded because of it")]
    [InlineData("[[|Traced|]] public record C(int A) { public override string ToString() => \"\"; }", "[Traced] has no effect on 'C', which has no public method that it could mean, so nothing is recorded because of it")]
    [InlineData("[[|Traced|], Metered] public class C { [Traced(\"a\")] public void M() { } }", "[Traced] has no effect on 'C', which has no public method that it could mean, so nothing is recorded because of it")]
    [InlineData("[[|Traced|], NotInstrumented] public class C { public void M() { } }", "[Traced] has no effect beside [NotInstrumented], so nothing is recorded because of it")]
    [InlineData("[[|Logged|]] public class C : IDisposable { public void Dispose() { } }", "[Logged] has no effect on 'C', which has no public method that it could mean, so nothing is recorded because of it")]
    public async Task OnATypeWithoutMethodsThatItMeans_IsReported(string source, string message) => await ReportsAsync(source, message);

    [Theory]
    [InlineData("public class C { public void M([[|Tag|]] int a) { } }", "[Tag] has no effect on a parameter of 'C.M', which is not instrumented, so the value is not captured")]
    [InlineData("public class C { [return: [|Tag|]] public int M() => 1; }", "[Tag] has no effect on the return value of 'C.M', which is not instrumented, so the value is not captured")]
    [InlineData("public record C([[|Tag|]] int A);", "[Tag] has no effect on a parameter of 'C.C', which is not instrumented, so the value is not captured")]
    [InlineData("public partial class C { [Traced] public partial void M(int a); private void MCore([[|Tag|]] int a) { } }", "[Tag] has no effect on a parameter of 'C.MCore', which is not instrumented, so the value is not captured")]
    [InlineData("public class C { public int M() { return L(1); int L([[|Tag|]] int a) => a; } }", "[Tag] has no effect on a parameter of a local function, so the value is not captured")]
    [InlineData("public class C { public Func<int, int> M() => ([[|Tag|]] int a) => a; }", "[Tag] has no effect on a parameter of a lambda, so the value is not captured")]
    [InlineData("public class C { [[|Tag|]] public static int P => 1; [Traced] public void M() { } }", "[Tag] has no effect on a static property, so the value is not captured")]
    [InlineData("public class C { [[|Tag|]] public int P { set { } } [Traced] public void M() { } }", "[Tag] has no effect on a property that cannot be read, so the value is not captured")]
    [InlineData("public class C { [[|Tag|]] public int this[int a] => 1; [Traced] public void M() { } }", "[Tag] has no effect on an indexer, so the value is not captured")]
    public async Task TagOfWhatIsNotRecorded_IsReported(string source, string message) => await ReportsAsync(source, message);

    [Theory]
    [InlineData("public class C { [Metered([|Buckets = new[] { 1.0 }|])] public void M() { } }", "'Buckets' has no effect without a name, so the shared instruments stay as they are")]
    [InlineData("[Metered([|Description = \"a\"|])] public class C { public void M() { } }", "'Description' has no effect without a name, so the shared instruments stay as they are")]
    [InlineData("public partial class C { [Metered([|Description = \"a\"|])] public partial void M(); private void MCore() { } }", "'Description' has no effect without a name, so the shared instruments stay as they are")]
    [InlineData("public class C { [Traced([|Targets = \"C\"|])] public void M() { } }", "'Targets' has no effect on anything but an assembly, so it chooses nothing")]
    public async Task ArgumentThatMeansNothing_IsReported(string source, string message) => await ReportsAsync(source, message);

    [Theory]
    [InlineData("[assembly: [|Decorate(typeof(string))|]]", "[Decorate] has no effect on 'string', which is not an interface, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(int[]))|]]", "[Decorate] has no effect on 'int[]', which is not an interface, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(null!)|]]", "[Decorate] has no effect without an interface, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(I))|]] file interface I { void M(); }", "[Decorate] has no effect on 'I', because generated code cannot name it, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(I))|]] public interface I { static abstract void M(); }", "[Decorate] has no effect on 'I', because its member 'M' is static and abstract: there is no object to hand a call on to, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(I))|]] public interface I { int P { get; init; } void M(); }", "[Decorate] has no effect on 'I', because its property 'P' can only be set by an initializer, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(I<>))|]] public interface I<T> { protected void M(T a); }", "[Decorate] has no effect on 'I', because its member 'M' is not accessible, so no decorator is generated")]
    [InlineData("[assembly: [|Decorate(typeof(IDisposable))|]]", "[Decorate] has no effect on 'IDisposable', which has no method that it could mean, so its decorator records nothing")]
    [InlineData("[assembly: [|Decorate(typeof(I))|]] [NotInstrumented] public interface I { void M(); }", "[Decorate] has no effect on 'I', which has no method that it could mean, so its decorator records nothing")]
    [InlineData("[assembly: Decorate(typeof(I)), [|Decorate(typeof(J))|]] public interface I { void M(); } public interface J { int P { get; } }", "[Decorate] has no effect on 'J', which has no method that it could mean, so its decorator records nothing")]
    public async Task DecorateThatMakesNoDecorator_IsReported(string source, string message) => await ReportsAsync(source, message);

    [Fact]
    public async Task DecorateThatMakesADecorator_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        [assembly: Decorate(typeof(I)), Decorate(typeof(IRepository<>)), Decorate(typeof(IRepository<int>)), Decorate(typeof({|CS0246:IUnknown|}))]
        public interface I { void M(); static void S() { } }
        [NotInstrumented] public interface IRepository<T> { [Traced] T Find(int id); int Count { get; } }
        """);

    [Fact]
    public async Task WhatHasAnEffect_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        [assembly: Traced(Targets = "Shop.*"), Traced(Targets = "Billing.*")]
        [Traced, Metered("c", Buckets = new[] { 1.0 }, Description = "d")]
        public class C
        {
            public void A([Tag] int a) { }
            [NotInstrumented] public void B() { }
            [NotInstrumented] private void Hidden() { }
        }
        public record Order([property: Tag] int Id);
        """);

    [Fact]
    public async Task WhatIsHandedDown_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        internal interface I { [Traced] void M([Tag] int a); void N([Tag] int a); }
        internal partial class C : I { public void M(int a) { } public void N(int a) { } }
        internal abstract class B { [Traced] public abstract void M(); public abstract void N([Tag] int a); }
        internal class D : B { public override void M() { } public override void N(int a) { } }
        public abstract class ImplementedElsewhere { [Traced] public abstract void M(); }
        public interface IElsewhere { [Traced] void M(); }
        [Traced] public interface IAll { void M(); }
        """);

    [Fact]
    public async Task TypesThatOthersMaySee_AreSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Tests")]
        internal interface I { [Traced] void M(); }
        """);

    [Fact]
    public async Task SwitchedOff_StillSpeaks() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [[|Traced|]] ~C() { } }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public class C
        {
        #pragma warning disable INS0007
            [Traced] public static C operator +(C a, C b) => a;
        #pragma warning restore INS0007
            [[|Traced|]] public static C operator -(C a, C b) => a;
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] ~C() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0007.severity = none",
        });

    private static async Task ReportsAsync(string source, string message)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(message, Assert.Single(found, static diagnostic => diagnostic.Id == Rule).GetMessage());
    }
}
