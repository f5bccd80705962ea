using System.Collections.Immutable;
using System.Reflection;
using Instrumentation.Generator.Tests.Caching;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Model;

/// <summary>What the pipeline caches holds no Roslyn object: else a whole compilation would stay in memory, and no two values were ever equal.</summary>
public sealed class ModelShapeTests
{
    private const string ModelNamespace = "Instrumentation.Generator.Model";

    private static readonly Type[] Models =
    [
        .. Assembly.Load("Instrumentation.Generator").GetTypes()
            .Where(static type => type is { Namespace: ModelNamespace, IsNested: false } && !(type.IsAbstract && type.IsSealed)),
    ];

    // With the report, whose step has no value unless a build asks for it.
    private static TestProgram Program => AllRoutes.Program.WithProperty("InstrumentationReport", "true");

    public static TheoryData<string> ModelNames => new(Models.Select(static type => type.Name));

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Model_HoldsValuesOnly(string name)
    {
        var type = Models.Single(type => type.Name == name);

        Assert.Empty(ModelShape.ProblemsOf(type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(string)) : type, ModelNamespace));
    }

    [Theory]
    [InlineData(typeof(WithSymbol), "WithSymbol.<Symbol>k__BackingField is a Microsoft.CodeAnalysis.ISymbol")]
    [InlineData(typeof(WithImmutableArray), "WithImmutableArray.<Names>k__BackingField is a System.Collections.Immutable.ImmutableArray`1[System.String]")]
    [InlineData(typeof(WithArray), "WithArray.<Names>k__BackingField is a System.String[]")]
    [InlineData(typeof(WithDelegate), "WithDelegate.<Read>k__BackingField is a System.Func`1[System.String]")]
    [InlineData(typeof(WithNested), "WithSymbol.<Symbol>k__BackingField is a Microsoft.CodeAnalysis.ISymbol")]
    [InlineData(typeof(Mutable), "Mutable.<Name>k__BackingField can change")]
    [InlineData(typeof(Unsealed), "Unsealed is neither a sealed record nor a readonly struct")]
    [InlineData(typeof(WithoutEquality), "WithoutEquality has no value equality")]
    public void BadModel_IsFound(Type type, string problem) => Assert.Contains(problem, ModelShape.ProblemsOf(type, typeof(ModelShapeTests).Namespace!));

    [Fact]
    public void EveryStep_MakesModels()
    {
        var run = GeneratorHost.Run(Program);

        Assert.All(PipelineSteps.Names, step => Assert.All(run.StepValues(step), static value => Assert.Contains(value.GetType(), Models)));
    }

    [Fact]
    public void SameSource_GivesEqualModels()
    {
        var program = Program;
        var first = GeneratorHost.Run(program);
        var second = GeneratorHost.Run(program);

        Assert.All(PipelineSteps.Names, step =>
        {
            Assert.Equal(first.StepValues(step).Count, second.StepValues(step).Count);
            Assert.All(first.StepValues(step).Zip(second.StepValues(step)), static pair =>
            {
                Assert.NotSame(pair.First, pair.Second);
                Assert.True(pair.First.Equals(pair.Second));
                Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode());
            });
        });
    }

    [Fact]
    public void EquatableArray_ComparesElements()
    {
        var array = Models.Single(static type => type.IsGenericTypeDefinition).MakeGenericType(typeof(string));
        object Of(params string[]? items) => Activator.CreateInstance(array, [items])!;

        Assert.True(Of("a", "b").Equals(Of("a", "b")));
        Assert.Equal(Of("a", "b").GetHashCode(), Of("a", "b").GetHashCode());
        Assert.True(Of(null).Equals(Of()));
        Assert.False(Of("a", "b").Equals(Of("b", "a")));
        Assert.False(Of("a").Equals(Of("a", "a")));
        Assert.False(Of("a").Equals("a"));
    }

    private sealed record WithSymbol(ISymbol Symbol);

    private sealed record WithImmutableArray(ImmutableArray<string> Names);

    private sealed record WithArray(string[] Names);

    private sealed record WithDelegate(Func<string> Read);

    private sealed record WithNested(WithSymbol Inner);

    private sealed record Mutable(string Name)
    {
        public string Name { get; set; } = Name;
    }

    private record Unsealed(string Name);

    private readonly struct WithoutEquality(string name)
    {
        public string Name => name;
    }
}
