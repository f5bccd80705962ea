namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 2: the last symbol of an expression is judged, not what it is read from.</summary>
public sealed class TerminalSymbolTests
{
    private const string Parameters = "string email, string? other, Address billingAddress, Token token, string[] emails";

    private const string Declarations = """
        public class Address { public string Country { get; set; } = ""; public string PostalAddress { get; set; } = ""; }
        public class Token { public string ClientId { get; set; } = ""; public string Password { get; set; } = ""; public string GetEmail() => ""; public int Length => 1; }
        """;

    [Theory]
    [InlineData("{|INS2002:customer.Email|}")]
    [InlineData("{|INS2002:billingAddress.PostalAddress|}")]
    [InlineData("{|INS2001:token.Password|}")]
    [InlineData("{|INS2002:token.GetEmail()|}")]
    [InlineData("{|INS2002:customer.Owner!.Email|}")]
    [InlineData("customer?{|INS2002:.Email|}")]
    [InlineData("customer?.Owner?{|INS2002:.Email|}")]
    [InlineData("(object){|INS2002:email|}")]
    [InlineData("({|INS2002:email|})")]
    [InlineData("{|INS2002:email|}!")]
    [InlineData("{|INS2002:email|}.ToString()")]
    [InlineData("{|INS2002:email|}.Trim().ToLowerInvariant()")]
    [InlineData("{|INS2002:email|}.Replace('a', 'b')")]
    [InlineData("{|INS2002:email|} ?? other")]
    [InlineData("other ?? {|INS2002:email|}")]
    [InlineData("{|INS2002:emails|}[0]")]
    [InlineData("{|INS2002:customer.Emails|}[0]")]
    [InlineData("{|INS2002:customer.Emails|}.First()")]
    public async Task TerminalSymbol_IsReported(string expression) => await VerifyAsync(expression);

    [Theory]
    [InlineData("billingAddress.Country")]
    [InlineData("token.ClientId")]
    [InlineData("customer.Id")]
    [InlineData("customer.Plan")]
    [InlineData("email.Length")]
    [InlineData("emails.Length")]
    [InlineData("emails.Count()")]
    [InlineData("email.GetHashCode()")]
    [InlineData("email.Contains('@')")]
    [InlineData("email.IndexOf('@')")]
    [InlineData("email.GetType()")]
    [InlineData("email.GetType().Name")]
    public async Task WhatIsNotPersonalOfIt_IsSilent(string expression) => await VerifyAsync(expression);

    private static Task VerifyAsync(string expression) => PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging(expression, Parameters).WithFile("Declarations.cs", Declarations));
}
