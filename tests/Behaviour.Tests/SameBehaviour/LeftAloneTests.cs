namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>Shapes that are refused (INS0001, INS0002 and INS0007 say so): they compile, run and record nothing.</summary>
public sealed class LeftAloneTests
{
    [Theory]
    [InlineData("async void", "public class Subject { [All] public async void Work() => await Task.CompletedTask; }", "new Subject().Work(); return \"\";")]
    [InlineData("file type", "file class Subject { [All] public int Work() => 1; } public static class Caller { public static int Call() => new Subject().Work(); }", "return Caller.Call().ToString();")]
    [InlineData("awaitable type", "public class Subject { [All] public System.Runtime.CompilerServices.YieldAwaitable Work() => Task.Yield(); }", "await new Subject().Work(); return \"\";")]
    [InlineData("accessor", "public class Subject { public int N { [Traced] get => 1; } }", "return new Subject().N.ToString();")]
    [InlineData("local function", "public class Subject { }", "[Traced] static int Work() => 1; return Work().ToString();")]
    [InlineData("lambda", "public class Subject { }", "var work = [Traced] () => 1; return work().ToString();")]
    [InlineData("private type", "public partial class Outer { private class Subject { [All] public int Work() => 1; } public static int Call() => new Subject().Work(); }", "return Outer.Call().ToString();")]
    [InlineData("explicit implementation", "public interface I { int Work(); } public partial class Subject : I { [All] int I.Work() => 1; }", "return ((I)new Subject()).Work().ToString();")]
    [InlineData("type parameter that may be a struct", "public interface I { int Work(); } public struct S : I { [All] public int Work() => 1; } public static class G { public static int F<T>(T t) where T : I => t.Work(); }", "return G.F(new S()).ToString();")]
    public async Task RefusedShape_RunsAsItDid(string shape, string types, string body)
    {
        Assert.NotEmpty(shape);
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            {{types.Replace("[All]", "[Traced, Metered, Logged]", StringComparison.Ordinal)}}
            public static class Test { public static {{(body.Contains("await ", StringComparison.Ordinal) ? "async Task<string>" : "string")}} Run() { {{body}} } }
            """);

        run.Telemetry.AssertNothingRecorded();
    }

    [Fact]
    public async Task PartialMethodThatTheUserImplements_IsADirectCallLikeAnyOther()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public partial class Subject { [Traced, Metered, Logged] public partial int Work([Tag] int n); public partial int Other(int n); }
            public partial class Subject { public partial int Work(int n) => n; [Traced, Metered, Logged] public partial int Other([Tag] int n) => n; }
            public static class Test { public static int Run() => new Subject().Work(1) + new Subject().Other(2); }
            """);

        Assert.Equal("3", run.Text);
        run.Telemetry.CompletedOnce("Subject.Work");
        run.Telemetry.CompletedOnce("Subject.Other");
        Assert.Equal(1, run.Telemetry.SingleSpan("Subject.Work").Tags["n"]);
        Assert.Equal(2, run.Telemetry.SingleSpan("Subject.Other").Tags["n"]);
    }
}
