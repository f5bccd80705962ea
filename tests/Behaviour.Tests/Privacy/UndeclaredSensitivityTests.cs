namespace Instrumentation.Behaviour.Tests.Privacy;

/// <summary>Sensitive values that no mark on the way says anything about: what they hold, their own type, another library's attributes.</summary>
public sealed class UndeclaredSensitivityTests
{
    /// <summary>INS0005 reports it; were it switched off, the value would still not leave.</summary>
    [Theory]
    [InlineData("[Tag(\"who\")] Customer who", "new(1, \"canary\")")]
    [InlineData("[Tag(\"who\")] Customer[] who", "[new(1, \"canary\")]")]
    [InlineData("[Tag(\"who\")] (int, Customer) who", "(1, new(1, \"canary\"))")]
    [InlineData("[Tag(\"who\")] Order who", "new(new(1, \"canary\"))")]
    public async Task TextThatShowsASensitiveMember_IsErased(string parameter, string argument)
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = "public record Customer(int Id, [Sensitive(Redaction = Redaction.Mask)] string Email); public record Order(Customer By);",
                Attributes = "[Traced, Logged(\"Saw {who}\")]",
            }
            .Method($"void Work({parameter})", "{ }")
            .RunAsync($"subject.Work({argument});");

        Assert.Equal("[redacted]", run.Telemetry.SingleSpan("Subject.Work").Tags["who"]);
        Assert.Equal("Saw [redacted]", Assert.Single(run.Telemetry.Logs).Message);
    }

    [Theory]
    [InlineData("<T>([Tag(\"who\")] T who)", "new Mail()")]
    [InlineData("([Tag(\"who\")] object who)", "new Mail()")]
    [InlineData("([Tag(\"who\")] dynamic who)", "new Mail()")]
    [InlineData("([Tag(\"who\")] IFormattable who)", "new Mail()")]
    [InlineData("<T>([Tag(\"who\")] T who)", "Blood.Zero")]
    [InlineData("<T>([Tag(\"who\")] T who)", "new Order(1, \"canary\")")]
    [InlineData("([Tag(\"who\")] Message who)", "new Order(1, \"canary\")")]
    [InlineData("([Tag(\"who\")] object who)", "new Parcel(new(1, \"canary\"))")]
    [InlineData("([Tag(\"who\")] object who)", "new Line { Note = \"canary\" }")]
    [InlineData("([Tag(\"who\")] object who)", "(1, new Line { Note = \"canary\" })")]
    public async Task DeclaredTypeThatHidesASensitiveOne_IsErased(string parameters, string argument)
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = """
                    [Sensitive] public class Mail : IFormattable { public string ToString(string? format, IFormatProvider? provider) => "canary"; }
                    [Sensitive] public enum Blood { Zero }
                    public abstract record Message;
                    public record Order(int Id, [Sensitive] string Email) : Message;
                    public record Parcel(Order Order) { public Parcel? Next => null; }
                    public record struct Line { [Sensitive] public string Note; }
                    """,
            }
            .Method($"void Work{parameters}", "{ }")
            .RunAsync($"subject.Work({argument});");

        Assert.Equal("[redacted]", run.Telemetry.SingleSpan("Subject.Work").Tags["who"]);
    }

    [Fact]
    public async Task RecordWithoutSensitiveMembers_ShowsItself()
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = """
                    public record Order(int Id, Order? Next, [NotSensitive] Mail? To);
                    [Sensitive] public class Mail;
                    public record Hidden([Sensitive] string Secret) { public override string ToString() => "hidden"; }
                    """,
            }
            .Method("void Work([Tag(\"who\")] object who, [Tag(\"why\")] object why)", "{ }")
            .RunAsync("subject.Work(new Order(1, null, null), new Hidden(\"canary\"));");

        Assert.Equal(
            "code.function.name=Subject.Work, who=Order { Id = 1, Next = , To =  }, why=hidden",
            run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }

    [Theory]
    [InlineData("", "[redacted]", "[redacted]")]
    [InlineData("InstrumentationRedaction.UseFor(typeof(Shop.PrivateAttribute), new Shop.Stars().Redact);", "******", "[redacted]")]
    public async Task DataClassification_IsErasedOrLeftToItsRedactor(string setUp, string email, string name)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            namespace Microsoft.Extensions.Compliance.Classification
            {
                public class DataClassificationAttribute : Attribute;
                public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
            }
            namespace Shop
            {
                using Microsoft.Extensions.Compliance.Classification;
                public sealed class PrivateAttribute : DataClassificationAttribute;
                public sealed class SecretAttribute : DataClassificationAttribute;
                public class Customer
                {
                    [Private] public string Email => "canary";
                    [Private, Secret, Sensitive] public string Name => "canary";
                    [NoDataClassification] public string Tier => "gold";
                }
                public sealed class Stars { public string Redact(string? text) => new('*', text!.Length); }
                public static class Subject
                {
                    [Traced, Metered, Logged("{email} {name} {tier}")]
                    public static void Work([Tag("email", "Email"), Tag("name", "Name"), Tag("tier", "Tier")] Customer customer) { }
                }
            }
            public static class Test { public static void Run() { {{setUp}} Shop.Subject.Work(new()); } }
            """);

        Assert.Equal($"{email} {name} gold", Assert.Single(run.Telemetry.Logs).Message);
        RedactionTests.AssertNoLeak(run.Telemetry, "canary");
    }

    [Fact]
    public async Task RedactorThatThrows_LosesTheValueAndNotTheCall()
    {
        var run = await new SubjectProgram(Route.Partial) { Attributes = "[Traced, Metered, Logged(\"Saw {who}\")]" }
            .Method("int Work([Tag(\"who\"), Sensitive(Redaction = Redaction.Mask)] string who)", "=> who.Length;")
            .RunAsync("InstrumentationRedaction.Use(Redaction.Mask, static text => throw new FormatException(text)); Log.Say(subject.Work(\"canary\"));");

        Assert.Equal("6", run.Text);
        Assert.Equal("Saw (null)", Assert.Single(run.Telemetry.Logs).Message);
        Assert.False(run.Telemetry.SingleSpan("Subject.Work").Tags.Contains("who"));
        RedactionTests.AssertNoLeak(run.Telemetry, "canary");
    }
}
