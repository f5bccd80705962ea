namespace Instrumentation.Analyzers.Tests.Coverage;

public sealed class SwallowedExceptionTests
{
    private static readonly AnalyzerHost Host = new("INS1004");

    [Theory]
    [InlineData("[|catch|] { }")]
    [InlineData("[|catch|] (Exception) { }")]
    [InlineData("[|catch|] (Exception e) { message = e.Message; }")]
    [InlineData("[|catch|] (System.Exception) { logger.LogError(\"failed\"); }")]
    [InlineData("[|catch|] (Exception e) { logger.LogError(\"failed: {Reason}\", e.Message); }")]
    [InlineData("catch (InvalidOperationException) { } [|catch|] (Exception) { }")]
    [InlineData("[|catch|] (Exception) { Activity.Current?.SetTag(\"failed\", true); }")]
    public async Task Swallowed_IsReported(string handler)
    {
        var found = Assert.Single(await Host.VerifyAsync(Program("[Traced] public", handler)));

        Assert.Equal(
            "'C.M' (controller action) catches every exception here and keeps it: it is neither thrown on, nor logged, nor recorded on a span, so the failure looks like a success",
            found.GetMessage());
    }

    [Theory]
    [InlineData("catch { throw; }")]
    [InlineData("catch (Exception e) { throw new InvalidOperationException(\"\", e); }")]
    [InlineData("catch (Exception e) { logger.LogError(e, \"failed\"); }")]
    [InlineData("catch (Exception e) { logger.LogError(e.ToString()); }")]
    [InlineData("catch (Exception e) { logger.LogError($\"failed: {e}\"); }")]
    [InlineData("catch (Exception e) { Activity.Current?.AddException(e); }")]
    [InlineData("catch (Exception) { Activity.Current?.SetStatus(ActivityStatusCode.Error); }")]
    [InlineData("catch (Exception e) when (e is not OperationCanceledException) { }")]
    [InlineData("catch (InvalidOperationException) { }")]
    [InlineData("finally { }")]
    public async Task Kept_IsSilent(string handler) => await Host.VerifyAsync(Program("public", handler));

    [Theory]
    [InlineData("private")]
    [InlineData("[Obsolete] public")]
    [InlineData("[NotInstrumented(\"why\")] public")]
    [InlineData("[Microsoft.AspNetCore.Mvc.HttpGet(\"/health\")] public")]
    public async Task NoEndpoint_IsSilent(string modifiers) => await Host.VerifyAsync(Program(modifiers, "catch { }"));

    [Fact]
    public async Task BodyOfAPartialMethod_IsLookedAt() => await Host.VerifyAsync(
        """
        using Instrumentation;
        public partial class C : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Traced] public partial void M();
            private void MCore() { try { Console.Beep(); } [|catch|] { } }
        }
        """);

    [Fact]
    public async Task LoopOfABackgroundService_IsLookedAtAsAWhole() => await Host.VerifyAsync(
        """
        public class C : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop) { try { while (true) { Console.Beep(); await Task.Delay(1, stop); } } [|catch|] { } }
        }
        """);

    [Fact]
    public async Task Lambda_IsLookedAt() => await Host.VerifyAsync(
        """
        using Microsoft.AspNetCore.Builder;
        public class C { public void M(WebApplication app) => app.MapGet("/", () => { try { Console.Beep(); } [|catch|] { } }); }
        """);

    [Theory]
    [InlineData("try { await Task.Delay(TimeSpan.FromSeconds(1), stop); } catch { }")]
    [InlineData("try { await Task.Delay(1, stop).ConfigureAwait(false); } catch (Exception) { }")]
    [InlineData("try { await Task.Delay(1, stop); Console.Beep(); } [|catch|] { }")]
    [InlineData("try { } [|catch|] { }")]
    [InlineData("var all = new[] { 1 }.Select(each => { try { return Find(each); } catch { return null; } }); await Task.Yield();")]
    [InlineData("Array.ForEach(new[] { 1 }, each => { try { Find(each); } [|catch|] { } }); await Task.Yield();")]
    [InlineData("Action a = () => { try { Find(1); } [|catch|] { return; } }; await Task.Yield();")]
    public async Task WaitOrElement_IsNotLost(string body) => await Host.VerifyAsync(
        $$"""
        public class C : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop) { {{body}} }
            private static string? Find(int each) => Console.ReadLine();
        }
        """);

    private static TestProgram Program(string modifiers, string handler) =>
        $$"""
        using System.Diagnostics;
        using Instrumentation;
        using Microsoft.Extensions.Logging;
        public class C(ILogger logger) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private string message = "";
            {{modifiers}} void M()
            {
                try { Console.Beep(); }
                {{handler}}
            }
            private object[] Fields => [logger, message];
        }
        """;
}
