namespace Instrumentation.Behaviour.Tests.TypeLevel;

/// <summary>An attribute on a type means its public ordinary methods.</summary>
public sealed class TypeAttributeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("partial ")]
    public async Task PublicOrdinaryMethods_AreMeantAndNothingElseIs(string partial)
    {
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using System.Collections;
            using Instrumentation;

            [Traced, Metered, Logged]
            public {{partial}}class Everything : IDisposable, IAsyncDisposable, IEquatable<Everything>, IComparable<Everything>, IComparable, ICloneable, IFormattable, IEnumerable<int>, IExplicit
            {
                private int _count;

                public Everything() => Secret();
                static Everything() { }
                ~Everything() { }
                public int Public() => 1;
                public static int Static() => 1;
                public T Generic<T>(T value) => value;
                public async Task<int> Async() { await Task.Yield(); return 1; }
                public int Overloaded() => 1;
                public int Overloaded(int n) => n;
                internal int Internal() => 1;
                protected int Protected() => 1;
                private int Secret() => 1;
                int IExplicit.Explicit() => 1;
                public int Property { get => _count; set => _count = value; }
                public int this[int n] => n;
                public event Action? Changed { add => _count++; remove => _count--; }
                public static Everything operator +(Everything a, int b) => a;
                public static implicit operator int(Everything a) => 1;
                [NotInstrumented("too hot")] public int Hot() => 1;
                public int CallProtected() => Protected() + Secret();
                public override string ToString() => "text";
                public override bool Equals(object? other) => other is Everything;
                public override int GetHashCode() => 1;
                public bool Equals(Everything? other) => true;
                public int CompareTo(Everything? other) => 0;
                public int CompareTo(object? other) => 0;
                public object Clone() => this;
                public string ToString(string? format, IFormatProvider? provider) => "formatted";
                public IEnumerator<int> GetEnumerator() => new List<int> { 1 }.GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
                public void Dispose() { }
                public ValueTask DisposeAsync() => default;

                public class Nested { public int Inside() => 1; }
            }

            public interface IExplicit { int Explicit(); }

            public static class Test
            {
                public static async Task<string> Run()
                {
                    var subject = new Everything();
                    subject.Public();
                    Everything.Static();
                    subject.Generic("x");
                    await subject.Async();
                    subject.Overloaded();
                    subject.Overloaded(2);
                    subject.Internal();
                    ((IExplicit)subject).Explicit();
                    subject.Property = subject.Property + subject[1];
                    subject.Changed += () => { };
                    int number = subject + 1;
                    subject.Hot();
                    subject.CallProtected();
                    _ = subject.ToString() + subject.Equals((object)subject) + subject.GetHashCode() + subject.Equals(subject) + subject.CompareTo(subject)
                        + subject.CompareTo((object)subject) + subject.Clone() + subject.ToString(null, null) + $"{subject:N}";
                    _ = ((IComparable<Everything>)subject).CompareTo(subject) + ((IFormattable)subject).ToString("", null);
                    foreach (var each in subject) { }
                    foreach (var each in (IEnumerable<int>)subject) { }
                    new List<Everything> { subject, subject }.Sort();
                    _ = new Dictionary<Everything, int> { [subject] = 1 }.ContainsKey(subject);
                    using (subject) { }
                    await using (subject) { }
                    subject.Dispose();
                    ((IDisposable)subject).Dispose();
                    new Everything.Nested().Inside();
                    return "done";
                }
            }
            """);

        Assert.Equal(
            [
                "Everything.Public", "Everything.Static", "Everything.Generic", "Everything.Async", "Everything.Overloaded", "Everything.Overloaded",
                "Everything.CallProtected",
            ],
            run.Telemetry.Spans.Select(span => span.Name));
        Assert.Equal(7, run.Telemetry.Logs.Count);
        Assert.Equal(7, run.Telemetry.Measurements.Count(measurement => measurement.Name == "operation.duration"));
    }

    [Theory]
    [InlineData("public partial record Subject(int N)", "new Subject(1)")]
    [InlineData("public partial record struct Subject(int N)", "new Subject(1)")]
    [InlineData("public readonly partial record struct Subject(int N)", "new Subject(1)")]
    [InlineData("public partial struct Subject(int n)", "new Subject(1)")]
    [InlineData("public sealed class Subject(int n)", "new Subject(1)")]
    public async Task SynthesizedMembers_AreLeftAlone(string declaration, string creation)
    {
        var value = declaration.Contains("(int N)", StringComparison.Ordinal) ? "N" : "n";
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            [Traced, Metered, Logged] {{declaration}} { public int Get() => {{value}}; }
            public static class Test
            {
                public static string Run() { var a = {{creation}}; object b = {{creation}}; return a.Get() + " " + a.Equals(b) + a.GetHashCode().Equals(a.GetHashCode()) + (a.ToString() is null); }
            }
            """);

        Assert.Equal("Subject.Get", Assert.Single(run.Telemetry.Spans).Name);
    }

    [Fact]
    public async Task MemberAttribute_OverridesItsKindOnly()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using System.Diagnostics;
            using Instrumentation;
            using Microsoft.Extensions.Logging;

            [Traced, Logged(Level = LogLevel.Debug)]
            public class Service
            {
                public void Plain() { }
                [Traced("named", Kind = ActivityKind.Client)] public void Named() { }
                [Metered("service.own")] public void Measured() { }
                [Logged(Level = LogLevel.Warning)] public void Loud() { }
                [Traced] private void Secret() { }
                public void CallSecret() => Secret();
            }

            public static class Test
            {
                public static void Run() { var s = new Service(); s.Plain(); s.Named(); s.Measured(); s.Loud(); s.CallSecret(); }
            }
            """);

        Assert.Equal(
            ["Internal Service.Plain", "Client named", "Internal Service.Measured", "Internal Service.Loud", "Internal Service.Secret", "Internal Service.CallSecret"],
            run.Telemetry.Spans.Select(span => $"{span.Kind} {span.Name}"));
        Assert.Equal(
            ["Debug Service.Plain.completed", "Debug named.completed", "Debug Service.Measured.completed", "Warning Service.Loud.completed", "Debug Service.CallSecret.completed"],
            run.Telemetry.Logs.Select(log => $"{log.Level} {log.EventId.Name}"));
        Assert.Equal(["service.own.active", "service.own.active", "service.own.duration"], run.Telemetry.Measurements.Select(measurement => measurement.Name).Order());
    }

    [Fact]
    public async Task PartsOfAType_ShareTheAttributeOfOne()
    {
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(
            "using Instrumentation; [Traced, Metered, Logged] public partial class Service { public static string One() => \"1\"; }",
            "public partial class Service { public static string Two() => \"2\"; public string Three() => \"3\"; }",
            "public static class Test { public static string Run() => Service.One() + Service.Two() + new Service().Three(); }"));

        Assert.Equal("123", run.Text);
        run.Telemetry.CompletedOnce("Service.One");
        run.Telemetry.CompletedOnce("Service.Two");
        run.Telemetry.CompletedOnce("Service.Three");
    }

    [Theory]
    [InlineData("using T = Instrumentation.TracedAttribute;", "T")]
    [InlineData("using T = Instrumentation.TracedAttribute;", "T()")]
    [InlineData("global using T = Instrumentation.TracedAttribute;", "T")]
    [InlineData("using I = Instrumentation;", "I::TracedAttribute")]
    [InlineData("", "global::Instrumentation.Traced")]
    [InlineData("", "method: Instrumentation.Traced")]
    [InlineData("using Instrumentation;", "@TracedAttribute")]
    public async Task AttributeUnderAnotherName_IsFound(string directive, string attribute)
    {
        var isOnMethod = attribute.StartsWith("method:", StringComparison.Ordinal);
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(
            $$"""
            {{directive}}
            {{(isOnMethod ? "" : $"[{attribute}]")}} public class Service { {{(isOnMethod ? $"[{attribute}]" : "")}} public int Work() => 1; }
            """,
            "public static class Test { public static int Run() => new Service().Work(); }"));

        Assert.Equal("Service.Work", Assert.Single(run.Telemetry.Spans).Name);
    }

    [Fact]
    public async Task StaticClass_ItsExtensionsIncluded()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            [Traced] public static class Extensions { public static int Twice(this int n) => Half(n * 4); private static int Half(int n) => n / 2; public static int Plain() => 1; }
            public static class Test { public static int Run() => 3.Twice() + Extensions.Plain(); }
            """);

        Assert.Equal("7", run.Text);
        Assert.Equal(["Extensions.Twice", "Extensions.Plain"], run.Telemetry.Spans.Select(span => span.Name));
    }
}
