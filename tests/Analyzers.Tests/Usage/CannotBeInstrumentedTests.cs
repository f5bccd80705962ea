using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class CannotBeInstrumentedTests
{
    private const string Rule = "INS0001";

    [Theory]
    [InlineData(
        "public class C { [Traced] public async void [|M|]() => await Task.Yield(); }",
        "'C.M' cannot be instrumented, so calls of it are not recorded: an 'async void' method ends when nobody can see it; return Task")]
    [InlineData(
        "public class C { [Metered] public void [|M|](__arglist) { } }",
        "'C.M' cannot be instrumented, so calls of it are not recorded: it has a variable argument list")]
    [InlineData(
        """
        public class C { [Logged] public Later [|M|]() => new(); }
        public class Later { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
        """,
        "'C.M' cannot be instrumented, so calls of it are not recorded: it returns the awaitable type 'Later', and only Task and ValueTask are known")]
    [InlineData(
        "file class C { [Traced] public void [|M|]() { } }",
        "'C.M' cannot be instrumented, so calls of it are not recorded: generated code cannot name the file-local type 'C'")]
    [InlineData(
        """
        public class C
        {
            [Traced] public void [|M|](int a) { }
            [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public void M(long a) { }
        }
        """,
        "'C.M' cannot be instrumented, so calls of it are not recorded: overloads of it have different overload resolution priorities")]
    public async Task ShapeThatNoRouteHandles_IsReported(string source, string message)
    {
        var found = await new AnalyzerHost(Rule).VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("public partial class C { [Traced] public partial int {|CS8795:[|M|]|}(int a); }", "private int MCore(int a)")]
    [InlineData("public partial class C { [Traced] public static partial int {|CS8795:[|M|]|}(int a); private int MCore(int a) => a; }", "private static int MCore(int a)")]
    [InlineData("public partial class C { [Traced] public partial int {|CS8795:[|M|]|}(in int a); private int MCore(int a) => a; }", "private int MCore(in int a)")]
    [InlineData("public partial class C { [Traced] public partial int {|CS8795:[|M|]|}<T>(T a); private int MCore(object a) => 0; }", "private int MCore<T>(T a)")]
    [InlineData("public partial class C { [Traced] public partial Task<int> {|CS8795:[|GetAsync|]|}(CancellationToken stop); private int GetAsyncCore(CancellationToken stop) => 0; }", "private Task<int> GetAsyncCore(CancellationToken stop)")]
    [InlineData("public partial class C { [Traced] partial void [|M|](); }", "private void MCore()")]
    public async Task PartialMethodWithoutBody_IsReportedWithTheSignatureItNeeds(string source, string signature)
    {
        var found = await new AnalyzerHost(Rule).VerifyAsync("using Instrumentation;\n" + source);

        var message = Assert.Single(found, static diagnostic => diagnostic.Id == Rule).GetMessage();
        Assert.EndsWith($"so calls of it are not recorded: it is partial and has no method with its body: '{signature}'", message);
    }

    [Fact]
    public async Task PartialMethodInATypeThatCannotBeAddedTo_IsReported()
    {
        var found = await new AnalyzerHost(Rule).VerifyAsync("""
            using Instrumentation;
            public class Outer
            {
                public partial class C { [Traced] public partial void {|CS8795:[|M|]|}(); private void MCore() { } }
            }
            """);

        Assert.Equal("'C.M' cannot be instrumented, so calls of it are not recorded: it is partial and 'Outer' is not", found.Single(static diagnostic => diagnostic.Id == Rule).GetMessage());
    }

    [Fact]
    public async Task PartialMethodWithBody_IsSilent() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        public partial class C
        {
            [Traced] public partial int A(int a);
            private int ACore(int a) => a;
            [Traced] public partial Task BAsync();
            private Task BCoreAsync() => Task.CompletedTask;
            [Traced] public partial T Pick<T>(T a, params int[] rest) where T : class;
            private U PickCore<U>(U a, int[] rest) where U : class => a;
            [Traced] public partial int Own();
            public partial int Own() => 1;
        }
        """);

    [Fact]
    public async Task ShapesThatAreHandled_AreSilent() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        public class C
        {
            private int _value;
            [Traced] public void Nothing() { }
            [Traced] public Task<int> Later() => Task.FromResult(1);
            [Traced] public ref int Reference() => ref _value;
            [Traced] public IEnumerable<int> Sequence() { yield return 1; }
            [Traced] public async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }
            [Traced] public override string ToString() => "";
            public async void NotAttributed() => await Task.Yield();
            [NotInstrumented] public async void OptedOut() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task AttributeOfTheType_CountsForItsMethods() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        [Traced]
        public class C
        {
            public async void [|M|]() => await Task.Yield();
            public void Fine() { }
            private async void Hidden() => await Task.Yield();
            [NotInstrumented("fire and forget")] public async void OptedOut() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task OnlyAnAttributeOfTheMethodsOwn_BreaksTheBuild()
    {
        var found = await new AnalyzerHost(Rule).VerifyAsync("""
            using Instrumentation;
            [assembly: Traced]
            public class OfTheAssembly { public async void [|M|]() => await Task.Yield(); }
            [Metered] public class OfTheType { public async void [|M|]() => await Task.Yield(); }
            public interface I { [Metered] void M(); }
            public class OfTheInterface : I { public async void [|M|]() => await Task.Yield(); }
            [Metered] public class OfTheMethod { [Logged] public async virtual void [|M|]() => await Task.Yield(); }
            public class OfTheOverridden : B { public async override void [|M|]() => await Task.Yield(); }
            public class B { [Metered] public virtual void M() { } }
            """);

        Assert.Equal(
            [DiagnosticSeverity.Info, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Error, DiagnosticSeverity.Error],
            found.Select(static diagnostic => diagnostic.Severity));
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public async Task EditorConfig_SetsTheSeverityOfWhatATypeAsks(string severity, DiagnosticSeverity expected)
    {
        var found = await new AnalyzerHost(Rule).VerifyAsync(
            TestProgram.Of("using Instrumentation; [Traced] public class C { public async void [|M|]() => await Task.Yield(); }") with
            {
                EditorConfig = $"[*.cs]\ndotnet_diagnostic.INS0001.severity = {severity}",
            });

        Assert.Equal(expected, Assert.Single(found).Severity);
    }

    [Fact]
    public async Task InheritedMistake_IsReportedWhereItIsMade() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        public class Later { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
        public interface I { [Traced] Later [|Get|](); [Traced] void Fire(); }
        public class C : I { public Later Get() => new(); public async void [|Fire|]() => await Task.Yield(); }
        public abstract class A { [Traced] public abstract Later [|M|](); }
        public class B : A { public override Later M() => new(); }
        """);

    [Fact]
    public async Task ExtensionMember_IsJudgedAsTheMethodBehindIt() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        public static class Words
        {
            extension(string text)
            {
                [Traced] public string Loud() => text + "!";
                [Traced] public async void [|Later|]() => await Task.Yield();
            }
        }
        """);

    [Fact]
    public async Task SwitchedOff_StillSpeaks() => await new AnalyzerHost(Rule).VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public async void [|M|]() => await Task.Yield(); }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await new AnalyzerHost(Rule).VerifyAsync("""
        using Instrumentation;
        public class C
        {
        #pragma warning disable INS0001
            [Traced] public async void M() => await Task.Yield();
        #pragma warning restore INS0001
            [Traced] public async void [|N|]() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await new AnalyzerHost(Rule).VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public async void M() => await Task.Yield(); }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0001.severity = none",
        });
}
