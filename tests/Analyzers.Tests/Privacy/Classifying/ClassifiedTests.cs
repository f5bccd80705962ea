namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 1 and INS2008: attributes beat every word, both ways.</summary>
public sealed class ClassifiedTests
{
    private const string Attributes = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : Attribute;
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
        }
        namespace Shop
        {
            public class PrivateDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
            public class VeryPrivateDataAttribute : PrivateDataAttribute;
            public class DataClassificationAttribute : Attribute;
        }
        """;

    [Theory]
    [InlineData("Instrumentation.Sensitive")]
    [InlineData("Shop.PrivateData")]
    [InlineData("Shop.VeryPrivateData")]
    [InlineData("Microsoft.Extensions.Compliance.Classification.DataClassification")]
    public async Task ClassifiedSymbol_IsReported(string attribute) => await VerifyAsync($$"""
        public record Plan([{{attribute}}] string Level, string Id);
        public class Base { [{{attribute}}] public virtual string Region { get; set; } = ""; }
        public class Heir : Base { public override string Region { get; set; } = ""; }
        [{{attribute}}] public class Whole { public override string ToString() => "a"; }
        public class Subject
        {
            [{{attribute}}] private readonly string _count = "";
            [{{attribute}}] public string Shade { get; set; } = "";
            public void Act(ILogger logger, [{{attribute}}] string plan, Plan level, Heir heir, Whole whole, List<Whole> all)
            {
                logger.LogInformation("{X}", {|INS2008:plan|});
                logger.LogInformation("{X}", {|INS2008:_count|});
                logger.LogInformation("{X}", {|INS2008:Shade|});
                logger.LogInformation("{X}", {|INS2008:level.Level|});
                logger.LogInformation("{X}", {|INS2008:heir.Region|});
                logger.LogInformation("{X}", {|INS2008:whole|});
                logger.LogInformation("{X}", {|INS2008:all|});
                logger.LogInformation("{X}", "of " + {|INS2008:plan|});
                logger.LogInformation("{X}", level.Id);
                logger.LogInformation("{X}", Mask(plan));
                System.Diagnostics.Activity.Current?.SetTag("k", {|INS2008:plan|});
                throw new Exception({|INS2008:plan|});
            }
            private static string Mask(string text) => text;
        }
        """);

    [Theory]
    [InlineData("Instrumentation.NotSensitive")]
    [InlineData("Microsoft.Extensions.Compliance.Classification.NoDataClassification")]
    public async Task HarmlessSymbol_IsSilent(string attribute) => await VerifyAsync($$"""
        public record Plan([{{attribute}}] string Email, string Phone);
        public class Base { [{{attribute}}] public virtual string Email { get; set; } = ""; }
        public class Heir : Base { public override string Email { get; set; } = ""; }
        [{{attribute}}] public record Iban(string Text);
        public class Subject
        {
            [{{attribute}}] public string Email { get; set; } = "";
            public void Act(ILogger logger, [{{attribute}}] string password, Plan plan, Heir heir, Iban iban)
            {
                logger.LogInformation("{X}", password);
                logger.LogInformation("{X}", Email);
                logger.LogInformation("{X}", plan.Email);
                logger.LogInformation("{X}", {|INS2002:plan.Phone|});
                logger.LogInformation("{X}", heir.Email);
                logger.LogInformation("{X}", iban);
                logger.LogInformation("{@X}", this);
            }
        }
        """);

    [Theory]
    [InlineData("Shop.DataClassification")]
    [InlineData("Obsolete")]
    [InlineData("System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)")]
    public async Task OtherAttributes_SayNothing(string attribute) => await VerifyAsync($$"""
        public class Subject
        {
            public class Plan
            {
        #pragma warning disable CS0612
                [{{attribute}}] public string Shade { get; set; } = "";
            }
            public void Act(ILogger logger, Plan plan) => logger.LogInformation("{X}", plan.Shade);
        }
        """);

    [Fact]
    public async Task ClassifiedNumber_IsReportedToo() => await VerifyAsync("""
        public class Subject { public void Act(ILogger logger, [Shop.PrivateData] int age, [Shop.PrivateData] bool ill) => logger.LogInformation("{X} {Y}", {|INS2008:age|}, {|INS2008:ill|}); }
        """);

    [Fact]
    public async Task ClassifiedMember_OfADestructuredObject_IsAmongItsMembers() => await VerifyAsync("""
        public class Plan { [Shop.PrivateData] public string Shade { get; set; } = ""; public string Id { get; set; } = ""; }
        public class Subject { public void Act(ILogger logger, Plan plan) { logger.LogInformation("{@X}", {|INS2003:plan|}); logger.LogInformation("{X}", plan); } }
        """);

    [Fact]
    public async Task LoggerMessage_RedactsClassifiedParametersOnly() => await VerifyAsync("""
        public partial class Subject(ILogger logger)
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "{Level} {Shade}")]
            private partial void Changed([Shop.PrivateData] string level, string shade);
            private partial void Changed(string level, string shade) => _ = logger;
            public void Act([Shop.PrivateData] string plan) => Changed(plan, {|INS2008:plan|});
        }
        """);

    [Fact]
    public async Task Message_NamesTheAttribute() => Assert.Equal(
        ["INS2008 `plan` (classified, by [PrivateData]) reaches log property {X} unredacted"],
        await PrivacyPrograms.MessagesAsync(Program("public class Subject { public void Act(ILogger logger, [Shop.PrivateData] string plan) => logger.LogInformation(\"{X}\", plan); }")));

    private static Task VerifyAsync(string source) => PrivacyPrograms.VerifyAsync(Program(source));

    private static TestProgram Program(string source) => PrivacyPrograms.Types(source).WithFile("Attributes.cs", Attributes);
}
