using Instrumentation.Analyzers.Privacy;

namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Tags and message holes of our own attributes.</summary>
public sealed class OwnSinkTests
{
    [Theory]
    [InlineData("[Traced] public void M([{|INS2004:Tag|}] string email) { }")]
    [InlineData("[Traced] public void M([{|INS2004:Tag(\"who\")|}] string email) { }")]
    [InlineData("[Traced] public void M([{|INS2004:Tag(path: nameof(Customer.Email))|}] Customer customer) { }")]
    [InlineData("[Traced] public void M([Tag(path: nameof(Customer.Id))] Customer customer) { }")]
    [InlineData("[Traced] public void M([Tag] string orderId) { }")]
    [InlineData("[Traced, Logged] public void M([{|INS2002:Tag|}] string email) { }")]
    [InlineData("[Traced, Logged] public void M([{|INS2004:Tag(On = Signals.Traces)|}] string email) { }")]
    [InlineData("[Metered] public void M([{|INS2006:Tag(On = Signals.Metrics)|}] string email) { }")]
    [InlineData("[Metered] public void M([Tag] string email) { }")]
    [InlineData("[Traced] public void M() { } [{|INS2004:Tag|}] public string Email => \"\";")]
    [InlineData("[Traced] public void M(string email) { }")]
    [InlineData("[Traced][return: {|INS2004:Tag(path: nameof(Customer.Email))|}] public Customer M() => null!;")]
    [InlineData("[{|INS2002:Logged(\"for {email}\")|}] public void M(string email) { }")]
    [InlineData("[{|INS2001:Logged(\"for {password}\")|}] public void M(string password) { }")]
    [InlineData("[{|INS2002:Logged(\"for {customer.Email}\")|}] public void M(Customer customer) { }")]
    [InlineData("[Logged(\"for {orderId}\")] public void M(string orderId) { }")]
    [InlineData("[Logged(\"for {customer.Id}\")] public void M(Customer customer) { }")]
    [InlineData("[Logged] public void M(string email) { }")]
    public async Task Operation_IsJudgedByWhatItCaptures(string member)
    {
        TestProgram program = TestProgram.Of(
            $$"""
            using Instrumentation;
            using Microsoft.Extensions.Logging;
            public partial class C(ILogger<C> logger)
            {
                public ILogger Logger => logger;
                {{member}}
            }
            """,
            "public class Customer { public string Id { get; set; } = \"\"; public string Email { get; set; } = \"\"; }");

        await new AnalyzerHost { Analyzers = [new PrivacyAnalyzer()] }.VerifyAsync(program);
    }
}
