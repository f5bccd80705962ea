using Instrumentation.Analyzers.Configuration;
using Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Privacy;

/// <summary>Code as it is while somebody types it: nothing throws, nothing hangs. The host fails a test whose analyzer throws.</summary>
public sealed class BrokenCodeTests
{
    private const string Whole = """
        using Instrumentation;
        using Microsoft.Extensions.Logging;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        namespace Shop;
        public record Customer([Sensitive] string Email, string? Phone) { public Customer? Owner => this; }
        public partial class Orders(ILogger<Orders> logger, Counter<int> counter)
        {
            private static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), "{Who}");
            [LoggerMessage(Level = LogLevel.Information, Message = "{Email}")] private partial void Placed(string email);
            [Traced, Logged("for {customer.Email}")]
            public async Task<int> Place([Tag(path: "Email")] Customer customer, params string[] emails)
            {
                var (a, b) = (customer.Email, 1);
                if (customer is { Owner.Phone: { } phone } && phone is not "") { logger.LogInformation($"of {phone,3:x}"); }
                foreach (var each in emails.Select(x => x.Trim())) { Helper(each, ..emails); }
                using var scope = logger.BeginScope(new Dictionary<string, object> { ["a"] = a, { "b", b } });
                Activity.Current?.SetTag("k", customer?.Owner?.Email ?? throw new Exception(a)).DisplayName = "x" + a;
                counter.Add(1, new("k", a), new KeyValuePair<string, object?>("k", customer switch { { Email: var e } => e, _ => b > 1 ? a : "" }));
                Action<string> log = who => Failed(logger, who, null); log(a);
                TagList tags = [new("k", a)]; tags[0] = default;
                Placed(await Task.FromResult(a)); logger.LogError(new Exception(), "{0} {@X}", [a, customer]);
                return (from each in emails where each != a select each.Length).First();
                void Helper(string who, params object[] rest) => Helper(who, rest);
            }
        }
        """;

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 8)];

    private static AnalyzerHost Host => new() { Analyzers = [new PrivacyAnalyzer(), new UnknownOptionAnalyzer()] };

    /// <summary>Such a type has no assembly.</summary>
    [Theory]
    [InlineData("public class C : {|CS0246:Missing|}.Nested { public void M() { } }")]
    [InlineData("public class C : {|CS0246:Missing|}.Nested<int> { public void M(string email) { } }")]
    [InlineData("public class C : {|CS0246:Missing|}.INested, {|CS0246:IOther|} { public void M() { } }")]
    [InlineData("public class C : System.{|CS0234:Missing|}.Base { public void M() { } [Instrumentation.Traced] public void N(string email) { } }")]
    [InlineData("public class C : System.{|CS0234:Missing|}.IMessage<C> { public void M() { } [Instrumentation.Traced] public void N(string email) { } }")]
    [InlineData("public class C : System.{|CS0234:Missing|}.Base<int> { public override string Name() => \"\"; }")]
    public async Task BaseInAMissingType_NothingThrows(string source) => await new AnalyzerHost().VerifyAsync(source);

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task TruncatedAtAnyToken_NothingThrows(int part)
    {
        var ends = TokensOf(Whole).Select(static token => token.SpanStart).ToList();
        for (var i = part; i < ends.Count; i += 8)
        {
            await Host.RunAsync(PrivacyPrograms.WithoutGenerator(Whole[..ends[i]]));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task WithoutOneToken_NothingThrows(int part)
    {
        var tokens = TokensOf(Whole).ToList();
        for (var i = part; i < tokens.Count; i += 24)
        {
            await Host.RunAsync(PrivacyPrograms.WithoutGenerator(Whole.Remove(tokens[i].SpanStart, tokens[i].Span.Length)));
        }
    }

    [Theory]
    [InlineData("logger.LogInformation(\"{X}\", customer.Missing);")]
    [InlineData("logger.LogInformation(\"{X}\", missing.Email);")]
    [InlineData("logger.LogInformation(\"{X\", );")]
    [InlineData("logger.LogInformation(\"{}{{}{:}\", email);")]
    [InlineData("logger.LogMissing(\"{X}\", email);")]
    [InlineData("logger.Log(;")]
    [InlineData("logger.BeginScope(new Dictionary<string, Missing> { [email] = });")]
    [InlineData("new ActivityEvent(;")]
    [InlineData("var email = email; logger.LogInformation(\"{X}\", email);")]
    [InlineData("string a = b; string b = a; logger.LogInformation(\"{X}\", a);")]
    [InlineData("var (a, (b, c)) = (email, 1); logger.LogInformation(\"{X}\", a);")]
    [InlineData("(string a, var b, _) = missing; logger.LogInformation(\"{X}\", a);")]
    [InlineData("Action<string> log = Missing; log(email);")]
    [InlineData("Action<string> log = (a, b) => { }; log(email);")]
    [InlineData("Func<string, string> f = f; f(email);")]
    [InlineData("logger.LogInformation(args: , message: email);")]
    public async Task HalfWrittenStatement_DoesNotThrow(string statement) => await Host.RunAsync(PrivacyPrograms.Statements(statement));

    [Theory]
    [InlineData("class A : A { public string Email { get; set; } } class C { void M(ILogger logger, A a) => logger.LogInformation(\"{@X}\", a); }")]
    [InlineData("class A : B { } class B : A { } class C { void M(ILogger logger, A a) => logger.LogInformation(\"{@X}\", a); }")]
    [InlineData("class C { [LoggerMessage] partial void M(string email); }")]
    [InlineData("partial class C { [LoggerMessage(Level = ] partial void M(ILogger logger, string email); }")]
    [InlineData("class C { void M(ILogger logger, Missing<string> email) => logger.LogInformation(\"{@X}\", email); }")]
    [InlineData("class C<T> where T : C<C<T>> { public C<C<T>> Next { get; set; } public string Email { get; set; } void M(ILogger logger) => logger.LogInformation(\"{@X}\", this); }")]
    [InlineData("record R(R Next, string Email, __arglist);  class C { void M(ILogger logger, R r) => logger.LogInformation(\"{X}\", r); }")]
    public async Task HalfWrittenType_DoesNotThrow(string source) => await Host.RunAsync(PrivacyPrograms.Types(source));

    [Fact]
    public async Task WithoutReferences_NothingThrows()
    {
        var program = PrivacyPrograms.WithoutGenerator("class C { void M(string email) { throw new System.Exception(email); } }") with { ImplicitUsings = false };

        Assert.Equal("INS2005", Assert.Single(await Host.RunAsync(program)).Id);
    }

    [Fact]
    public async Task PartialClass_IsOneClass() => await Host.VerifyAsync(PrivacyPrograms.WithoutGenerator(TestProgram.Of(
        "using Microsoft.Extensions.Logging; partial class C { private readonly ILogger _logger = null!; partial void Tell(string who); public void M(string email) { Tell({|INS2002:email|}); Log({|INS2002:email|}); } }",
        "using Microsoft.Extensions.Logging; partial class C { partial void Tell(string who) => Log(who); void Log(string who) => _logger.LogInformation(\"{Who}\", who); }")));

    [Fact]
    public async Task TopLevelStatements_AreAMethod() => await Host.VerifyAsync(PrivacyPrograms.WithoutGenerator("""
        using Microsoft.Extensions.Logging;
        ILogger logger = null!;
        var email = Console.ReadLine()!;
        var copy = email;
        logger.LogInformation("{X}", {|INS2002:email|});
        logger.LogInformation("{X}", {|INS2002:copy|});
        Log({|INS2002:email|});
        void Log(string who) => logger.LogInformation("{Who}", who);
        """).AsExecutable());

    [Fact]
    public async Task FieldInitializersAndConstructors_AreRead() => await Host.VerifyAsync(PrivacyPrograms.Types("""
        class C(ILogger logger, string email) : B({|INS2002:email|}, logger)
        {
            private readonly Exception _failure = new({|INS2005:email|});
            public string Text { get { logger.LogInformation("{X}", {|INS2002:email|}); return _failure.Message; } }
            static C() => Console.WriteLine();
        }
        class B { protected B(string who, ILogger logger) => logger.LogInformation("{Who}", who); }
        """));

    private static IEnumerable<SyntaxToken> TokensOf(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14)).GetRoot().DescendantTokens();
}
