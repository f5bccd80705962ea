using System.Text.RegularExpressions;

namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Methods that <c>[LoggerMessage]</c> declares, and delegates that <c>LoggerMessage.Define</c> makes.</summary>
public sealed class LoggerMessageTests
{
    [Theory]
    [InlineData("{|INS2002:string email|}")]
    [InlineData("{|INS2001:string password|}")]
    [InlineData("{|INS2002:string email|}, int count, Exception exception")]
    [InlineData("string orderId, LogLevel level, Exception exception")]
    [InlineData("{|INS2003:[LogProperties] Customer who|}")]
    [InlineData("[LogProperties] Device what")]
    [InlineData("Customer who")]
    [InlineData("[LogProperties(OmitReferenceName = true)] Order order")]
    public async Task Declaration_IsJudgedByItsParameters(string parameters) => await VerifyAsync(parameters, call: "");

    [Theory]
    [InlineData("string who", "Failed({|INS2002:customer.Email|});")]
    [InlineData("object who", "Failed({|INS2002:customer.Email|});")]
    [InlineData("string who", "Failed({|INS2001:password|});")]
    [InlineData("string who", "Failed($\"of {{|INS2002:customer.Email|}}\");")]
    [InlineData("string who", "Failed(customer.Id);")]
    [InlineData("string who", "Failed(who: {|INS2002:customer.Email|});")]
    [InlineData("{|INS2002:string email|}", "Failed(customer.Email);")]
    [InlineData("{|INS2003:[LogProperties] Customer who|}", "Failed(customer);")]
    [InlineData("Exception who", "Failed(new Exception());")]
    public async Task Call_IsJudgedByItsArguments(string parameters, string call) => await VerifyAsync(parameters, call);

    [Fact]
    public async Task ExtensionMethod_IsADeclaration() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Who} {Email}")]
            public static partial void Failed(this ILogger logger, string who, {|INS2002:string email|});
            public static partial void Failed(this ILogger logger, string who, string email) { }
            static void Call(ILogger logger, Customer customer) => logger.Failed({|INS2002:customer.Email|}, customer.Email);
        }
        """));

    [Theory]
    [InlineData("static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\");", "Failed(logger, {|INS2002:customer.Email|}, null);")]
    [InlineData("static readonly Action<ILogger, string, int, Exception?> Failed = LoggerMessage.Define<string, int>(LogLevel.Error, new EventId(1), \"{Who} {Count}\");", "Failed(logger, {|INS2001:password|}, 1, null);")]
    [InlineData("static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>(\"{Who}\");", "Scope(logger, {|INS2002:customer.Email|});")]
    [InlineData("static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\");", "Failed.Invoke(logger, {|INS2002:customer.Email|}, null);")]
    [InlineData("static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\");", "Failed?.Invoke(logger, {|INS2002:customer.Email|}, null);")]
    [InlineData("static Action<ILogger, string, Exception?> Failed { get; } = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\");", "Failed(logger, {|INS2002:customer.Email|}, null);")]
    [InlineData("static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Email}\");", "Failed(logger, {|INS2002:s|}, null);")]
    [InlineData("static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\");", "Failed(logger, customer.Id, null);")]
    [InlineData("", "var failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"{Who}\"); failed(logger, {|INS2002:customer.Email|}, null);")]
    [InlineData("static readonly Action<string> Write = Console.WriteLine;", "Write(customer.Email);")]
    public async Task Delegate_IsJudgedByItsArguments(string declaration, string call) => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
        public class Subject
        {
            {{declaration}}
            public void Act(ILogger logger, Customer customer, string password, string s)
            {
                {{call}}
            }
        }
        """));

    private static async Task VerifyAsync(string parameters, string call)
    {
        var plain = Regex.Replace(MarkupParser.Parse(parameters).Text, @"\[.*?\] ", "");
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
            [AttributeUsage(AttributeTargets.Parameter)] public class LogPropertiesAttribute : Attribute { public bool OmitReferenceName { get; set; } }
            public class Order { public string Id { get; set; } = ""; public int Lines { get; set; } }
            public partial class Subject(ILogger logger)
            {
                [LoggerMessage(Level = LogLevel.Information, Message = "Failed")]
                private partial void Failed({{parameters}});
                private partial void Failed({{plain}}) => _ = logger;
                public void Act(Customer customer, string password) { {{call}} }
            }
            """));
    }
}
