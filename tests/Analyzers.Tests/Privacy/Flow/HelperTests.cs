namespace Instrumentation.Analyzers.Tests.Privacy.Flow;

/// <summary>A helper that logs its parameter is judged by what its callers hand in.</summary>
public sealed class HelperTests
{
    [Theory]
    [InlineData("void Log(string who) => logger.LogInformation(\"{Who}\", who);")]
    [InlineData("void Log(object who) => logger.LogInformation(\"{Who}\", who);")]
    [InlineData("void Log(string who) { logger.LogInformation($\"of {who}\"); }")]
    [InlineData("void Log(string who) { var text = \"of \" + who; logger.LogInformation(text); }")]
    [InlineData("void Log<T>(T who) => logger.LogInformation(\"{Who}\", who);")]
    [InlineData("void Log(string who, int count = 1) => logger.LogInformation(\"{Who}\", who);")]
    [InlineData("void Log(params object[] who) => logger.LogInformation(\"{Who}\", who);")]
    [InlineData("void Log(string who) { Action act = () => logger.LogInformation(\"{Who}\", who); act(); }")]
    [InlineData("void Log(string who) { Inner(); void Inner() => logger.LogInformation(\"{Who}\", who); }")]
    [InlineData("void Log(string who) { Inner(who); void Inner(string it) => logger.LogInformation(\"{Who}\", it); }")]
    [InlineData("void Log(string who) => Second(who); void Second(string it) => logger.LogInformation(\"{Who}\", it);")]
    [InlineData("void Log(string who) => Second(who); void Second(string it) => Third(it); void Third(string x) => logger.LogInformation(\"{Who}\", x);")]
    [InlineData("void Log(string who) { if (who.Length > 9) { Log(who.Trim()); } logger.LogInformation(\"{Who}\", who); }")]
    [InlineData("void Log(string who) { Second(who); logger.LogInformation(\"{Who}\", who); } void Second(string it) => Log(it);")]
    [InlineData("static void Log(string who) => throw new Exception(who);", "INS2005")]
    [InlineData("static void Log(string who) => System.Diagnostics.Activity.Current?.SetTag(\"k\", who);", "INS2004")]
    public async Task Caller_IsReported(string helper, string rule = "INS2002") => await VerifyAsync(helper, $"Log({{|{rule}:customer.Email|}});");

    [Theory]
    [InlineData("void Log(string who) => Second(who); void Second(string a) => Third(a); void Third(string a) => Fourth(a); void Fourth(string a) => logger.LogInformation(\"{Who}\", a);")]
    [InlineData("void Log(string who) => Log(who);")]
    [InlineData("void Log(string who) => Second(who); void Second(string it) => Log(it);")]
    [InlineData("void Log(string who) => logger.LogInformation(\"{Count}\", who.Length);")]
    [InlineData("void Log(string who) => logger.LogInformation(\"done\");")]
    [InlineData("void Log(string who) => logger.LogInformation(\"{Who}\", Mask(who)); static string Mask(string text) => text;")]
    [InlineData("void Log(string who) { who = \"\"; }")]
    [InlineData("static extern void Log(string who);")]
    [InlineData("static string Log(string who) => who;")]
    public async Task CallerOfAHelperThatLogsNothingOfIt_IsSilent(string helper) => await VerifyAsync(helper, "Log(customer.Email);");

    [Theory]
    [InlineData("Log(customer.Id);")]
    [InlineData("Log(\"constant\");")]
    [InlineData("Log(customer.Email.Length.ToString());")]
    public async Task CallerWithoutPersonalData_IsSilent(string call) => await VerifyAsync("void Log(string who) => logger.LogInformation(\"{Who}\", who);", call);

    [Fact]
    public async Task NamedParameter_IsReportedInTheHelperOnly() =>
        await VerifyAsync("void Log(string email) => logger.LogInformation(\"{Email}\", {|INS2002:email|});", "Log(customer.Email);");

    [Fact]
    public async Task RawData_IsReportedWhereItIsLoggedOnly()
    {
        await VerifyAsync("void Log(string who) => logger.LogInformation(\"{Who}\", who);", "var requestBody = customer.Id; Log(requestBody);");
        await VerifyAsync("", "var requestBody = customer.Id; logger.LogInformation(\"{X}\", {|INS2007:requestBody|});");
    }

    [Fact]
    public async Task RecordThatPrintsItself_IsReportedWhereItsMembersAreAskedForOnly()
    {
        await VerifyAsync("record Person(string Email); void Log(object who) => logger.LogInformation(\"{Who}\", who);", "Log(new Person(\"\"));");
        await VerifyAsync("record Person(string Email); void Log(object who) => logger.LogInformation(\"{@Who}\", who);", "Log({|INS2003:new Person(\"\")|});");
    }

    [Fact]
    public async Task OutAndRefArguments_AreNotHandedIn() =>
        await VerifyAsync("void Log(ref string who) => logger.LogInformation(\"{Who}\", who);", "var email = customer.Id; Log(ref email);");

    [Fact]
    public async Task InterfaceCall_IsSilent() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "interface IAudit { void Log(string who); } class C { void M(IAudit audit, Customer customer) => audit.Log(customer.Email); }"));

    [Fact]
    public async Task LocalFunction_IsAHelper() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(
        "Log({|INS2002:customer.Email|}); void Log(string who) => logger.LogInformation(\"{Who}\", who);"));

    [Fact]
    public async Task Lambda_IsAHelper() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(
        "Action<string> log = who => logger.LogInformation(\"{Who}\", who); log({|INS2002:customer.Email|}); log(customer.Id);"));

    [Fact]
    public async Task MethodGroup_IsAHelper() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(
        "Action<string> log = Log; log({|INS2002:customer.Email|}); void Log(string who) => logger.LogInformation(\"{Who}\", who);"));

    [Fact]
    public async Task ExtensionMethod_IsAHelper() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        static class Extensions { public static void Failed(this ILogger logger, string who) => logger.LogInformation("{Who}", who); }
        class C { void M(ILogger logger, Customer customer) { logger.Failed({|INS2002:customer.Email|}); Extensions.Failed(logger, {|INS2002:customer.Email|}); } }
        """));

    [Fact]
    public async Task HelperInAnotherFile_IsSeen() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "class C { void M(ILogger logger, Customer customer) => Audit.Failed(logger, {|INS2002:customer.Email|}); }")
        .WithFile("Audit.cs", "using Microsoft.Extensions.Logging; static class Audit { public static void Failed(ILogger logger, string who) => logger.LogInformation(\"{Who}\", who); }"));

    [Fact]
    public async Task HelperInAnotherAssembly_IsNotSeen() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "class C { void M(ILogger logger, Customer customer) => Audit.Failed(logger, customer.Email); }")
        .Referencing("using Microsoft.Extensions.Logging; public static class Audit { public static void Failed(ILogger logger, string who) => logger.LogInformation(\"{Who}\", who); }"));

    [Fact]
    public async Task Object_IsReportedWhereItsMembersAreShown()
    {
        await VerifyAsync("void Log(Customer who) => logger.LogInformation(\"{@Who}\", {|INS2003:who|});", "Log(customer);");
        await VerifyAsync("void Log(object who) => logger.LogInformation(\"{@Who}\", who);", "Log({|INS2003:customer|});");
        await VerifyAsync("void Log<T>(T who) => logger.LogInformation(\"{@Who}\", who);", "Log({|INS2003:customer|});");
        await VerifyAsync("void Log(object who) => logger.LogInformation(\"{Who}\", who);", "Log(customer);");
    }

    [Fact]
    public async Task Message_NamesTheHelper() => Assert.Equal(
        ["INS2002 `customer.Email` (contact data, by name) reaches log property {Who} through 'Failed'"],
        await PrivacyPrograms.MessagesAsync(Program("void Failed(string who) => logger.LogInformation(\"{Who}\", who);", "Failed(customer.Email);")));

    [Fact]
    public async Task Message_NamesTheVariableOfALambda() => Assert.Equal(
        ["INS2002 `customer.Email` (contact data, by name) reaches log property {Who} through 'log'"],
        await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements("Action<string> log = who => logger.LogInformation(\"{Who}\", who); log(customer.Email);")));

    [Fact]
    public async Task HelpersThatCallEachOtherManyTimes_EndSoon()
    {
        var helpers = string.Concat(Enumerable.Range(0, 40).Select(static i => $"void H{i}(string a) {{ {string.Concat(Enumerable.Range(0, 40).Select(static j => $"H{j}(a); "))} }}\n"));

        await VerifyAsync(helpers + "void Log(string who) => H0(who);", "Log(customer.Email);");
    }

    [Fact]
    public async Task Redactor_InTheHelper_IsOne()
    {
        // By its name, the method would keep the text.
        var program = Program("void Log(string who) => logger.LogInformation(\"{Who}\", who.Insert());", "Log(customer.Email);")
            .WithFile("Text.cs", "public static class Text { public static string Insert(this string text) => text; }");

        Assert.Single(await PrivacyPrograms.MessagesAsync(program));
        Assert.Empty(await PrivacyPrograms.MessagesAsync(program with { EditorConfig = "[*.cs]\ninstrumentation.pii.redactors = M:Text.Insert" }));
    }

    private static Task VerifyAsync(string helper, string call) => PrivacyPrograms.VerifyAsync(Program(helper, call));

    private static TestProgram Program(string helper, string call) => PrivacyPrograms.Types($$"""
        public class Subject(ILogger logger)
        {
            public ILogger Logger => logger;
            {{helper}}
            public void Act(Customer customer) { {{call}} }
        }
        """);
}
