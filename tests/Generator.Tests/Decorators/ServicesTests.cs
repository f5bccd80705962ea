using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Decorators;

/// <summary>The registration of decorators is there where Microsoft.Extensions.DependencyInjection is.</summary>
public sealed class ServicesTests
{
    private const string Attributes = """
        using Instrumentation;
        [assembly: Decorate(typeof(IGateway))]
        [assembly: Decorate(typeof(IRepository<>))]

        """;

    private const string Interfaces = """
        public interface IGateway { void Charge(); }
        public interface IRepository<T> : System.IDisposable { T Find(int id); }
        public static class Program { public static IRepository<int> Run(IRepository<int> repository) => InstrumentedDecorators.Decorate(repository); }

        """;

    private const string DecoratorsOutput = "Instrumentation.Decorators.g.cs";
    private const string ScopesOutput = "Instrumentation.Scopes.g.cs";
    private const string ServicesOutput = "Instrumentation.Services.g.cs";

    [Fact]
    public void WithoutServices_ThereAreDecoratorsAlone()
    {
        var (sources, output) = RunWithoutServices();

        Assert.Equal([DecoratorsOutput, ScopesOutput], sources.Keys.Where(static name => name.StartsWith("Instrumentation.", StringComparison.Ordinal)));
        Assert.DoesNotContain("DependencyInjection", string.Concat(sources.Values), StringComparison.Ordinal);
        Assert.Contains("internal sealed class IGateway_Decorator : ", sources["IGateway.Decorator.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("_Owner", string.Concat(sources.Values), StringComparison.Ordinal);
        output.AssertEmits();
    }

    [Fact]
    public void ServicesOfAVersionWithoutKeys_AreAsNone()
    {
        var old = GeneratorHost.Run("namespace Microsoft.Extensions.DependencyInjection; public class ServiceDescriptor; public interface IServiceCollection : IList<ServiceDescriptor>;");

        var (sources, output) = RunWithoutServices(old.Input.ToMetadataReference());

        Assert.DoesNotContain(ServicesOutput, sources.Keys);
        output.AssertEmits();
    }

    [Fact]
    public void SwitchedOff_WhatUserCodeCallsDoesNothing()
    {
        var run = GeneratorHost.Run(((TestProgram)(Attributes + Interfaces)).Disabled()).AssertCompiles();

        Assert.Equal([DecoratorsOutput, ScopesOutput], run.ProductSources());
        Assert.Contains("DecorateInstrumented(this ", run.Sources[DecoratorsOutput], StringComparison.Ordinal);
        Assert.DoesNotContain("new ", run.Sources[DecoratorsOutput], StringComparison.Ordinal);
    }

    [Fact]
    public void NotAskedFor_NothingIsThere()
    {
        var run = GeneratorHost.Run("public interface IGateway { void Charge(); }").AssertCompiles();

        Assert.Equal([ScopesOutput], run.ProductSources());
    }

    /// <summary>What serves open interfaces is left out where there is none.</summary>
    [Theory]
    [InlineData("[assembly: Decorate(typeof(IRepository<>))]", true)]
    [InlineData("[assembly: Decorate(typeof(IRepository<int>))]", false)]
    public void OpenInterface_BringsWhatItNeeds(string attribute, bool isOpen)
    {
        var run = GeneratorHost.Run($"using Instrumentation; {attribute} public interface IRepository<T> {{ T Find(int id); }}").AssertCompiles();

        Assert.Equal(isOpen, run.Sources[ServicesOutput].Contains("class OpenServiceDecoration", StringComparison.Ordinal));
        Assert.Contains("class ClosedServiceDecoration", run.Sources[ServicesOutput], StringComparison.Ordinal);
    }

    /// <summary>Two assemblies that see each other's internals have all of these classes both.</summary>
    [Fact]
    public void ClassesOfTwoAssemblies_DoNotMeet()
    {
        var library = TestProgram.Of(Attributes + "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n" + Interfaces);
        var app = TestProgram.Of(Attributes + """
            public static class App { public static void Run(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => services.DecorateInstrumented(); }
            """) with { AssemblyName = "App" };

        GeneratorHost.Run(app.Referencing(library)).AssertCompiles();
    }

    private static (ImmutableSortedDictionary<string, string> Sources, Compilation Output) RunWithoutServices(params MetadataReference[] others)
    {
        var input = GeneratorHost.Run(Attributes + Interfaces).Input;
        var services = input.References.Where(static reference =>
            Path.GetFileNameWithoutExtension(reference.Display) is "Microsoft.Extensions.DependencyInjection" or "Microsoft.Extensions.DependencyInjection.Abstractions");
        return RawGenerator.Run(input.RemoveReferences(services).AddReferences(others));
    }
}
