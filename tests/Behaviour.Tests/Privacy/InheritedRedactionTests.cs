using Instrumentation.Behaviour.Tests.Decorators;

namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>What is said where a method is declared first holds for those that override and implement it.</summary>
public sealed class InheritedRedactionTests
{
    [Theory]
    [InlineData(
        "Override",
        "public class Base { [Traced] public virtual void Work([Tag(\"who\"), Sensitive] string who) { } } public class Subject : Base { public override void Work(string who) { } }",
        "new Subject().Work(\"canary\")")]
    [InlineData(
        "TagOfTheOverride",
        "public class Base { public virtual void Work([Sensitive] string who) { } } public class Subject : Base { [Traced] public override void Work([Tag(\"who\")] string who) { } }",
        "new Subject().Work(\"canary\")")]
    [InlineData(
        "Interface",
        "public interface I { void Work([Sensitive] string name); } public partial class Subject : I { [Traced] public void Work([Tag(\"who\")] string who) { } }",
        "((I)new Subject()).Work(\"canary\")")]
    [InlineData(
        "InterfaceThatHandsDown",
        "[Traced] public interface I { void Work([Sensitive] string name); } public partial class Subject : I { public void Work([Tag(\"who\")] string who) { } }",
        "((I)new Subject()).Work(\"canary\")")]
    [InlineData(
        "GenericInterface",
        "public interface I<T> { void Work([Sensitive] T name); } public partial class Subject : I<string> { [Traced] public void Work([Tag(\"who\")] string who) { } }",
        "((I<string>)new Subject()).Work(\"canary\")")]
    [InlineData(
        "ResultOfInterface",
        "public interface I { [return: Sensitive] string Work(); } public partial class Subject : I { [Traced] [return: Tag(\"who\")] public string Work() => \"canary\"; }",
        "((I)new Subject()).Work()")]
    [InlineData(
        "PropertyOfBase",
        "public abstract class Base { [Sensitive] public abstract string Tenant { get; } } public class Subject : Base { [Tag(\"who\")] public override string Tenant => \"canary\"; [Traced] public void Work() { } }",
        "new Subject().Work()")]
    [InlineData(
        "TypeOfTheService",
        "[Sensitive] public class Base { [Tag(\"who\")] public string Tenant => \"canary\"; } public class Subject : Base { [Traced] public void Work() { } }",
        "new Subject().Work()")]
    public async Task Mark_IsInherited(string name, string types, string call)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            {{types}}
            public static class Test { public static string Run() { {{call}}; return "{{name}}"; } }
            """);

        Assert.Equal("[redacted]", Assert.Single(run.Telemetry.Spans).Tags["who"]);
        RedactionTests.AssertNoLeak(run.Telemetry, "canary");
    }

    [Fact]
    public async Task NearestMark_Counts()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public interface I { void Work([Sensitive] string who); }
            public partial class Subject : I { [Traced] public void Work([Tag("who"), Sensitive(Redaction = Redaction.Mask)] string who) { } }
            public static class Test { public static void Run() => ((I)new Subject()).Work("canary-0123456789"); }
            """);

        Assert.Equal("****6789", Assert.Single(run.Telemetry.Spans).Tags["who"]);
    }

    [Fact]
    public async Task Decorator_Redacts()
    {
        var run = await new VendorProgram(
            """
            public interface IGateway { void Pay([Instrumentation.Sensitive] string card, Customer customer); }
            public record Customer([Instrumentation.Sensitive(Redaction = Instrumentation.Redaction.Mask)] string Email);
            public class Gateway : IGateway { public void Pay(string card, Customer customer) { } }
            """,
            """
            [assembly: Decorate(typeof(IGateway))]
            [assembly: Logged("Paid with {card} by {customer.Email}", Targets = "Vendor.IGateway")]
            """).RunAsync("""
                var services = new ServiceCollection().AddSingleton<IGateway, Gateway>().DecorateInstrumented();
                services.BuildServiceProvider().GetRequiredService<IGateway>().Pay("canary-0000", new Customer("canary-0123456789"));
                """);

        Assert.Equal("Paid with [redacted] by ****6789", Assert.Single(run.Telemetry.Logs).Message);
        RedactionTests.AssertNoLeak(run.Telemetry, "canary");
    }

    [Fact]
    public async Task Stream_Redacts()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public static class Subject
            {
                [Traced, Logged("For {who}")]
                public static async IAsyncEnumerable<int> Read([Tag("who"), Sensitive(Redaction = Redaction.Hash)] string who)
                {
                    await Task.Yield();
                    yield return 1;
                }
            }
            public static class Test
            {
                public static async Task Run()
                {
                    InstrumentationRedaction.UseHashKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
                    await foreach (var item in Subject.Read("ada@example.com")) { }
                }
            }
            """);

        Assert.Equal("For hmac:5c820b4a5aac8f31eb674182", Assert.Single(run.Telemetry.Logs).Message);
        Assert.Equal("hmac:5c820b4a5aac8f31eb674182", Assert.Single(run.Telemetry.Spans).Tags["who"]);
    }
}
