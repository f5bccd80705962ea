namespace Instrumentation.Generator.Tests.Decorators;

/// <summary>
/// What no decorator can be made for: the generator writes none, whatever user code calls is still there, and nothing else that is decorated
/// suffers.
/// </summary>
public sealed class DeclinedTests
{
    private const string Good = """
        using Instrumentation;
        using Microsoft.Extensions.DependencyInjection;
        [assembly: Decorate(typeof(IGood))]
        public interface IGood { void Run(); }
        public static class Program { public static IGood Run(IServiceCollection services, IGood good) { services.DecorateInstrumented(); return InstrumentedDecorators.Decorate(good); } }
        """;

    [Theory]
    [InlineData("[assembly: Decorate(null)]")]
    [InlineData("[assembly: Decorate]")]
    [InlineData("[assembly: Decorate(typeof(string))]")]
    [InlineData("[assembly: Decorate(typeof(int[]))]")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.List<>))]")]
    [InlineData("[assembly: Decorate(typeof(IUnknown))]")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IList<,>))]")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IList<Unknown>))]")]
    [InlineData("[assembly: Decorate(typeof(IBad))] file interface IBad { void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IList<Bad>))] file class Bad;")]
    [InlineData("[assembly: Decorate(typeof(Outer.IBad))] public class Outer { private interface IBad { void Run(); } }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { static abstract void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(System.Numerics.INumber<int>))]")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { int Size { get; init; } }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { protected void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { int Size { get; protected set; } }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { void Run(ref dynamic value); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { unsafe int* Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { unsafe delegate*<void> Pointer { get; } }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] void Run(object a); void Run(string a); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] [System.Obsolete(\"gone\", true)] public interface IBad { void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { Unknown Run(); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { void Run(Unknown a); }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { Unknown Size { get; } }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad { event Unknown Done; }")]
    [InlineData("[assembly: Decorate(typeof(IBad))] public interface IBad : IUnknown { void Run(); }")]
    public void Interface_HasNoDecorator(string source)
    {
        var run = Run(source);

        Assert.Equal(["IGood.Decorator.g.cs", "Instrumentation.Decorators.g.cs", "Instrumentation.Scopes.g.cs", "Instrumentation.Services.g.cs"], run.ProductSources());
    }

    [Theory]
    [InlineData("[assembly: Decorate(typeof(Outer.IFine))] public class Outer { protected internal interface IFine { void Run(); } }")]
    [InlineData("[assembly: Decorate(typeof(IFine))] public interface IFine { static void Run() { } static virtual int Size => 1; private void Hidden() { } protected void Inner() { } sealed void Fixed() { } const int Max = 1; class Nested; }")]
    [InlineData("[assembly: Decorate(typeof(IFine))] public interface IFine { internal void Run(); protected internal void Walk(); }")]
    [InlineData("[assembly: Decorate(typeof(IFine<>))] public interface IFine<in T> where T : allows ref struct { void Run(T value); }")]
    [InlineData("[assembly: Decorate(typeof(Outer<>.IFine))] public class Outer<T> { public interface IFine { T Run<U>(U value) where U : T; } }")]
    [InlineData("[assembly: Decorate(typeof(Outer<>.IFine<>))] public class Outer<T> { public interface IFine<T> { void Run(T value); } }")]
    [InlineData("[assembly: Decorate(typeof(Outer<int>.IFine))] public class Outer<T> { public interface IFine { T Run(); } }")]
    [InlineData("[assembly: Decorate(typeof(IFine<(int a, string? b)[]>))] public interface IFine<T> { T Run(T value); }")]
    [InlineData("[assembly: Decorate(typeof(IFine))] public interface IFine { int Operations(); int Source(); int Charge(); int ChargeDuration(); int Charge_2(); int Charge(int a); bool Equals(object o); string ToString(); int GetHashCode(); System.Type GetType(); object MemberwiseClone(); }")]
    [InlineData("[assembly: Decorate(typeof(IFine))] public interface IFine { int _inner { get; } void Run(int _inner, int inner, int value, int @this); IFine_Decorator Get(); } public class IFine_Decorator;")]
    [InlineData("[assembly: Decorate(typeof(@class.@interface))] namespace @class { public interface @interface { void @void(int @int); int @event { get; } event System.Action @delegate; } }")]
    [InlineData("[assembly: Decorate(typeof(IFine))] [assembly: Decorate(typeof(IFine))] public interface IFine { void Run(); }")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IList<int>))]")]
    [InlineData("[assembly: Decorate(typeof(System.Collections.Generic.IReadOnlyDictionary<,>))]")]
    [InlineData("[assembly: Decorate(typeof(System.IDisposable))]")]
    [InlineData("[assembly: Decorate(typeof(System.IAsyncDisposable))]")]
    [InlineData("[assembly: Decorate(typeof(IFine))] public interface IFine;")]
    public void Interface_HasADecorator(string source)
    {
        var run = Run(source).AssertCompiles();

        Assert.Equal(2, run.ProductSources().Count(static name => name.EndsWith(".Decorator.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pointers_AreHandedOnWhereTheProjectAllowsThem()
    {
        TestProgram program = "[assembly: Instrumentation.Decorate(typeof(IFine))] public unsafe interface IFine { int* Run(int* a); int** Pointer { get; set; } }";

        var run = GeneratorHost.Run(program with { CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true) }).AssertCompiles();

        Assert.Contains("IFine.Decorator.g.cs", run.ProductSources());
    }

    [Fact]
    public void InternalMemberOfAnotherAssembly_HasNoDecorator()
    {
        TestProgram program = "[assembly: Instrumentation.Decorate(typeof(IBad))]";

        var run = GeneratorHost.Run(program.Referencing("public interface IBad { internal void Run(); }")).AssertCompiles();

        Assert.DoesNotContain("IBad.Decorator.g.cs", run.ProductSources());
    }

    private static GeneratorRun Run(string source)
    {
        var run = GeneratorHost.Run(TestProgram.Of(Good, "using Instrumentation; " + source)).AssertGeneratedCodeIsClean();
        GeneratorHost.Run(run.Program.Disabled()).AssertGeneratedCodeIsClean();
        return run;
    }
}
