namespace Instrumentation.Analyzers.Tests.Privacy.Flow;

/// <summary>A variable that is assigned once is what it was assigned; one that is assigned again is its own name.</summary>
public sealed class LocalFlowTests
{
    [Theory]
    [InlineData("var a = customer.Email; Log({|INS2002:a|});")]
    [InlineData("string a; a = customer.Email; Log({|INS2002:a|});")]
    [InlineData("var a = customer.Email; var b = a; var c = b; Log({|INS2002:c|});")]
    [InlineData("var a = customer.Email.Trim(); Log({|INS2002:a|});")]
    [InlineData("var a = $\"of {customer.Email}\"; Log({|INS2002:a|});")]
    [InlineData("var a = customer?.Email; Log({|INS2002:a|});")]
    [InlineData("var a = customer.Phone ?? \"none\"; Log({|INS2002:a|});")]
    [InlineData("if (customer.Phone is string a) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer.Phone is { } a) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer.Phone is { Length: > 3 } a) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer.Phone is var a) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer.Phone is not { } a) { return; } Log({|INS2002:a|});")]
    [InlineData("if (customer is { Phone: { } a }) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer is { Phone: var a }) { Log({|INS2002:a|}); }")]
    [InlineData("if (customer is { Owner.Email: var a }) { Log({|INS2002:a|}); }")]
    [InlineData("switch (customer.Phone) { case { } a: Log({|INS2002:a|}); break; }")]
    [InlineData("Log(customer.Phone switch { { } a => {|INS2002:a|}, _ => \"\" });")]
    [InlineData("foreach (var a in customer.Emails) { Log({|INS2002:a|}); }")]
    [InlineData("foreach (string a in customer.Emails.Where(each => each.Length > 1)) { Log({|INS2002:a|}); }")]
    [InlineData("foreach (var a in customers.Select(each => each.Email)) { Log({|INS2002:a|}); }")]
    [InlineData("var (a, b) = (customer.Email, 1); Log({|INS2002:a|}); Log(b);")]
    [InlineData("var a = customer.Email; Action act = () => Log({|INS2002:a|}); act();")]
    [InlineData("var a = new List<string> { customer.Email }; Log({|INS2002:a|});")]
    [InlineData("var a = customer; Log({|INS2002:a.Email|});")]
    public async Task AssignedOnce_IsWhatItWasAssigned(string statements) => await VerifyAsync(statements);

    [Theory]
    [InlineData("var a = customer.Email; a = \"none\"; Log(a);")]
    [InlineData("var a = \"none\"; if (device.Id.Length > 1) { a = customer.Email; } Log(a);")]
    [InlineData("var a = customer.Email; a += \"x\"; Log(a);")]
    [InlineData("var a = customer.Email; Change(ref a); Log(a);")]
    [InlineData("Read(out var a); Log(a);")]
    [InlineData("var a = customer.Id; Log(a);")]
    [InlineData("var a = customer.Email; Log(a.Length);")]
    [InlineData("var a = customer.Email is null; Log(a);")]
    [InlineData("foreach (var a in customers) { Log(a.Id); }")]
    [InlineData("if (customer.Phone is { Length: var a }) { Log(a); }")]
    [InlineData("var (a, b) = (customer.Email, customer.Id); Log(b); _ = a;")]
    [InlineData("var emailCount = customer.Emails.Count; Log(emailCount);")]
    [InlineData("var a = Ask(customer.Email); Log(a);")]
    public async Task AssignedAgainOrSomethingElse_IsSilent(string statements) => await VerifyAsync(statements);

    [Fact]
    public async Task ReassignedVariable_StillHasItsName() => await VerifyAsync("var email = customer.Id; email = device.Id; Log({|INS2002:email|});");

    [Fact]
    public async Task VariablesThatConsistOfOthersManyTimes_EndSoon()
    {
        var chain = string.Concat(Enumerable.Range(1, 10).Select(static i => $"var a{i} = $\"{string.Concat(Enumerable.Repeat($"{{a{i - 1}}}", 8))}\";\n"));

        await VerifyAsync($"var a0 = customer.Email; {chain} Log({{|INS2002:a10|}}); Log($\"{{{{|INS2002:a1|}}}} {{{{|INS2002:a1|}}}}\");");
    }

    [Fact]
    public async Task Message_SaysWhatStandsBehindTheVariable() => Assert.Equal(
        ["INS2002 `customer.Email` (contact data, by name) reaches log property {X}"],
        await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements("var a = customer.Email; logger.LogInformation(\"{X}\", a);")));

    private static Task VerifyAsync(string statements) => PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(
        statements.Replace("Log(", "logger.LogInformation(\"{X}\", ", StringComparison.Ordinal)
            + "\n static void Change(ref string text) { text = \"\"; } static void Read(out string text) { text = \"\"; } static string Ask(string question) => question;",
        "Customer[] customers"));
}
