using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Instrumentation.Generator.Tests.Cost;

/// <summary>
/// What an operation adds to an assembly: bytes of IL of its guard, which is inlined into each caller, and of what records. A thousand operations must
/// not bloat an application, so more than this needs a reason.
/// </summary>
public sealed class WrapperSizeTests
{
    [Theory]
    [InlineData("int Get(int a, string b, bool c)", "return a;", 0, 30, 79)]
    [InlineData("int Get(int a, string b, bool c)", "return a;", 3, 30, 127)]
    [InlineData("async Task<int> Get(int a, string b, bool c)", "await Task.Yield(); return a;", 0, 30, 39)]
    [InlineData("async Task<int> Get(int a, string b, bool c)", "await Task.Yield(); return a;", 3, 30, 86)]
    [InlineData("async ValueTask<int> Get(int a, string b, bool c)", "await Task.Yield(); return a;", 0, 30, 39)]
    [InlineData("async ValueTask<int> Get(int a, string b, bool c)", "await Task.Yield(); return a;", 3, 30, 86)]
    [InlineData("async IAsyncEnumerable<int> Get(int a, string b, bool c)", "await Task.Yield(); yield return a;", 0, 30, 34)]
    [InlineData("async IAsyncEnumerable<int> Get(int a, string b, bool c)", "await Task.Yield(); yield return a;", 3, 30, 78)]
    public void Wrapper_IsExactlyAsLarge(string declaration, string body, int tags, int guard, int observed)
    {
        if (tags == 3)
        {
            declaration = declaration.Replace("(int a, string b, bool c)", "([Tag] int a, [Tag] string b, [Tag] bool c)");
        }

        var sizes = SizesOf($$"""
            using Instrumentation;
            public static partial class Shop
            {
                [Traced, Metered] public static {{declaration}} { {{body}} }
            }
            public static class Page { public static object Run() => Shop.Get(1, "", true); }
            """);

        Assert.Equal((guard, observed), (sizes["Get__Instrumented"], sizes["Get__Observed"]));
    }

    private static Dictionary<string, int> SizesOf(string source)
    {
        var run = GeneratorHost.Run(((TestProgram)source).Optimized()).AssertCompiles();
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        image.Position = 0;
        using var assembly = new PEReader(image);
        var metadata = assembly.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(method => metadata.GetString(method.Name).StartsWith("Get__", StringComparison.Ordinal))
            .ToDictionary(method => metadata.GetString(method.Name), method => assembly.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length);
    }
}
