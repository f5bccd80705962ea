namespace Instrumentation.Behaviour.Tests.Tags;

/// <summary>What is captured, from where and when.</summary>
public sealed class TagValueTests
{
    private const string Types = """
        public sealed class Customer { public string? Name { get; set; } public Address? Address { get; set; } public int Age => 30; }
        public sealed class Address { public string? City { get; set; } public Point? Point { get; set; } }
        public readonly record struct Point(int X, int Y);
        public enum Tier { Basic, Gold }
        [Flags] public enum Options { None = 0, Fast = 1, Cheap = 2 }
        """;

    [Theory]
    [InlineData("string", "\"text\"", "text")]
    [InlineData("int", "7", "7")]
    [InlineData("long", "7L", "7")]
    [InlineData("double", "1.5", "1.5")]
    [InlineData("decimal", "1.5m", "1.5")]
    [InlineData("bool", "true", "True")]
    [InlineData("char", "'c'", "c")]
    [InlineData("Tier", "Tier.Gold", "Gold")]
    [InlineData("Tier", "(Tier)9", "9")]
    [InlineData("Options", "Options.Fast | Options.Cheap", "Fast, Cheap")]
    [InlineData("Tier?", "Tier.Basic", "Basic")]
    [InlineData("int?", "null", null)]
    [InlineData("string?", "null", null)]
    [InlineData("Guid", "new Guid(\"11111111-2222-3333-4444-555555555555\")", "11111111-2222-3333-4444-555555555555")]
    [InlineData("DateTime", "new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc)", "2025-01-02T03:04:05.0000000Z")]
    [InlineData("TimeSpan", "TimeSpan.FromSeconds(90)", "00:01:30")]
    [InlineData("Uri", "new Uri(\"http://h/p\")", "http://h/p")]
    [InlineData("Point", "new Point(1, 2)", "Point { X = 1, Y = 2 }")]
    [InlineData("object", "\"boxed\"", "boxed")]
    public async Task Value_IsRecordedAsThePrimitiveOrTextItIs(string type, string value, string? expected)
    {
        var run = await new SubjectProgram(Route.Interceptor) { Types = Types }
            .Method($"void Work([Tag] {type} value)", "{ }")
            .RunAsync($"subject.Work({value});");

        var tags = run.Telemetry.SingleSpan("Subject.Work").Tags;
        Assert.Equal("code.function.name=Subject.Work" + (expected is null ? "" : $", value={expected}"), tags.ToString());
        Assert.Equal(expected ?? "", $"{run.Telemetry.SingleLog("Subject.Work.completed").State["value"]}");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Path_EndsWhereANullIs(Route route)
    {
        var run = await new SubjectProgram(route) { Types = Types }
            .Method(
                "void Work([Tag(path: \"Name\"), Tag(path: \"Address.City\"), Tag(path: \"Address.Point.X\"), Tag(path: \"Age\")] Customer? customer)", "{ }")
            .RunAsync("""
                subject.Work(null);
                subject.Work(new Customer());
                subject.Work(new Customer { Name = "n", Address = new Address() });
                subject.Work(new Customer { Address = new Address { City = "c", Point = new Point(3, 4) } });
                """);

        Assert.Equal(
            [
                "code.function.name=Subject.Work",
                "code.function.name=Subject.Work, customer.age=30",
                "code.function.name=Subject.Work, customer.name=n, customer.age=30",
                "code.function.name=Subject.Work, customer.address.city=c, customer.address.point.x=3, customer.age=30",
            ],
            run.Telemetry.Spans.Select(span => span.Tags.ToString()));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Parameter_IsReadBeforeTheBodyAndAnOutParameterAfterIt(Route route)
    {
        var run = await new SubjectProgram(route) { Types = Types }
            .Method(
                "bool Work([Tag] int value, [Tag] ref int reference, [Tag] in int read, [Tag] out int assigned, [Tag(path: \"Name\")] Customer customer)",
                "{ customer.Name = \"after\"; value = 9; reference = 9; assigned = 5; return true; }")
            .RunAsync("""
                var (reference, read) = (2, 3);
                subject.Work(1, ref reference, read, out _, new Customer { Name = "before" });
                """);

        Assert.Equal(
            "code.function.name=Subject.Work, value=1, reference=2, read=3, customer.name=before, assigned=5",
            run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }

    [Theory]
    [InlineData("string", "=> \"x\";", "result=x")]
    [InlineData("Customer", "=> new() { Name = \"n\" };", "customer.name=n, age=30", "[return: Tag(\"customer.name\", \"Name\"), Tag(path: \"Age\")]")]
    [InlineData("Customer?", "=> null;", "", "[return: Tag(path: \"Name\")]")]
    [InlineData("async Task<int>", "{ await Task.Yield(); return 4; }", "result=4")]
    [InlineData("Task<int>", "=> Task.FromResult(4);", "result=4")]
    [InlineData("async ValueTask<Tier>", "{ await Task.Yield(); return Tier.Gold; }", "result=Gold")]
    [InlineData("ValueTask<string?>", "=> new((string?)null);", "")]
    [InlineData("Task<List<string>?>", "=> Task.FromResult<List<string>?>([\"a\"]);", "count=1", "[return: Tag(path: \"Count\")]")]
    public async Task ReturnValue_IsReadWhenTheCallHasSucceeded(string type, string body, string expected, string attribute = "[return: Tag]")
    {
        foreach (var route in Enum.GetValues<Route>())
        {
            var run = await new SubjectProgram(route) { Types = Types, Attributes = $"[Traced, Metered, Logged] {attribute}" }
                .Method($"{type} Work()", body)
                .RunAsync(type.Contains("Task", StringComparison.Ordinal) ? "await subject.Work();" : "subject.Work();");

            Assert.Equal(
                "code.function.name=Subject.Work" + (expected.Length == 0 ? "" : ", " + expected), run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
        }
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ReturnAndOutTags_AreAbsentFromACallThatFailed(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced, Metered, Logged] [return: Tag]" }
            .Method("int Work([Tag] int id, [Tag] out int assigned)", "{ assigned = 5; throw new FormatException(); }")
            .Method("async Task<int> WorkAsync([Tag] int id)", "{ await Task.Yield(); throw new FormatException(); }")
            .RunAsync("""
                try { subject.Work(1, out _); } catch (FormatException) { }
                try { await subject.WorkAsync(2); } catch (FormatException) { }
                """);

        Assert.Equal("code.function.name=Subject.Work, id=1, error.type=System.FormatException", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
        Assert.Equal("code.function.name=Subject.WorkAsync, id=2, error.type=System.FormatException", run.Telemetry.SingleSpan("Subject.WorkAsync").Tags.ToString());
        Assert.Equal("id duration error.type {OriginalFormat}", string.Join(' ', run.Telemetry.SingleLog("Subject.WorkAsync.exception").State.Names));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task PropertiesOfTheType_AreOnEveryOperationOfIt(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = """
                    [Tag] public string TenantId { get; set; } = "t1";
                    [Tag("shard")] private int Shard => 3;
                    [Tag] public static string Global => "never";
                    [Tag(path: "Length")] protected string Text { get; set; } = "four";
                    """,
            }
            .Method("void First()", "=> TenantId = \"t2\";")
            .Method("void Second([Tag] int id)", "{ }")
            .RunAsync("subject.First(); subject.Second(7);");

        // A private property is out of reach for code outside a type that is not partial (INS0004).
        var hidden = route is Route.Interceptor ? "" : ", shard=3, text.length=4";
        Assert.Equal($"code.function.name=Subject.First, tenant.id=t1{hidden}", run.Telemetry.SingleSpan("Subject.First").Tags.ToString());
        Assert.Equal($"code.function.name=Subject.Second, tenant.id=t2{hidden}, id=7", run.Telemetry.SingleSpan("Subject.Second").Tags.ToString());
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TaggedPropertiesOfAParametersType_AreCaptured(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Types = """
                    public class Entity { [Tag] public int Id { get; init; } }
                    public sealed class Order : Entity { [Tag("tier")] public Tier Tier => Tier.Gold; [Tag(path: "Name")] public Customer? Customer { get; init; } public string Secret => "secret"; }
                    public sealed class Customer { public string Name => "n"; }
                    public enum Tier { Basic, Gold }
                    """,
                Attributes = "[Traced, Metered, Logged] [return: Tag]",
            }
            .Method("Order? Work([Tag] Order? order)", "=> order;")
            .RunAsync("subject.Work(new Order { Id = 1, Customer = new() }); subject.Work(null);");

        Assert.Equal(
            "code.function.name=Subject.Work, tier=Gold, order.customer.name=n, order.id=1, result.customer.name=n, result.id=1",
            run.Telemetry.Spans[0].Tags.ToString());
        Assert.Equal("code.function.name=Subject.Work", run.Telemetry.Spans[1].Tags.ToString());
        Assert.Equal("code.function.name=Subject.Work, tier=Gold", run.Telemetry.Measurements.First(measurement => measurement.Name == "operation.duration").Tags.ToString());
    }

    [Fact]
    public async Task TaggedTypesInTaggedTypes_StandForTheirProperties()
    {
        var run = await new SubjectProgram(Route.Interceptor)
            {
                Types = """
                    public sealed record Order { [Tag] public Customer? Customer { get; init; } [Tag] public Order? Parent { get; init; } [Tag] public int Id { get; init; } }
                    public sealed record Customer { [Tag] public int Id { get; init; } [Tag] public Order? Last { get; init; } public string Name => "secret"; }
                    """,
            }
            .Method("void Work([Tag] Order order)", "{ }")
            .RunAsync("subject.Work(new Order { Id = 1, Customer = new() { Id = 2, Last = new() { Id = 3 } }, Parent = new() { Id = 4, Customer = new() { Id = 6 }, Parent = new() { Id = 5 } } });");

        Assert.Equal(
            "code.function.name=Subject.Work, order.customer.id=2, order.customer.last.id=3, order.parent.customer.id=6, order.parent.id=4, order.id=1",
            run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }

    [Fact]
    public async Task ParametersOfManyShapes_CanBeTagged()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;

            public static class Subject
            {
                [Traced] internal static string Generic<T, U>([Tag] T value, [Tag(path: "Count")] U items) where U : ICollection<T> => "g";
                [Traced] internal static string Params([Tag] params string[] names) => "p";
                [Traced] internal static string Optional([Tag] int n = 5) => "o";
                [Traced] internal static string This([Tag] this string text) => "t";
                [Traced] internal static string Tuple([Tag(path: "Count")] (int Count, string Name) pair) => "u";
                [Traced] internal static string Dynamic([Tag] dynamic value) => "d";
                [Traced] internal static string Nullable([Tag(path: "Year")] DateTime? time) => "n";
            }

            public static class Test
            {
                public static string Run() => Subject.Generic(1, new List<int> { 1, 2 }) + Subject.Params("a", "b") + Subject.Optional() + "x".This()
                    + Subject.Tuple((3, "y")) + Subject.Dynamic((object)4) + Subject.Nullable(new DateTime(2025, 1, 1)) + Subject.Nullable(null);
            }
            """);

        Assert.Equal("gpotudnn", run.Text);
        Assert.Equal(
            ["value=1, items.count=2", "names=System.String[]", "n=5", "text=x", "pair.count=3", "value=4", "time.year=2025", ""],
            run.Telemetry.Spans.Select(span => string.Join(", ", span.Tags.Skip(1).Select(tag => $"{tag.Key}={tag.Value}"))));
        Assert.Equal(["a", "b"], Assert.IsType<string[]>(run.Telemetry.SingleSpan("Subject.Params").Tags["names"]));
    }
}
