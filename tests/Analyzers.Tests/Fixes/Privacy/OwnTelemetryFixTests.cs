namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class OwnTelemetryFixTests
{
    private const string Remove = "Removal";
    private const string Mark = "Erasure";

    private static readonly CodeFixHost Logs = new("INS2002");
    private static readonly CodeFixHost Spans = new("INS2004");

    [Fact]
    public async Task Tag_Goes() => await Spans.VerifyFixAsync(
        "using Instrumentation; public class C { [Traced] public void M([[|Tag|]] string email, [Tag] int count) { } }",
        "using Instrumentation; public class C { [Traced] public void M(string email, [Tag] int count) { } }",
        equivalenceKey: Remove);

    [Fact]
    public async Task Hole_Goes() => await Logs.VerifyFixAllAsync(
        Program("[[|[|Logged(\"Mail to {email} of {user.Email}, {count}\")|]|]] public void M(string email, User user, int count) { }"),
        Program("[Logged(\"Mail to of {count}\")] public void M(string email, User user, int count) { }"),
        equivalenceKey: Remove);

    [Fact]
    public async Task Parameter_IsMarked() => await Spans.VerifyFixAsync(
        Program("[Traced] public void M([[|Tag|]] string email, int count) { }"),
        Program("[Traced] public void M([Tag, Sensitive] string email, int count) { }"),
        equivalenceKey: Mark);

    [Fact]
    public async Task Property_IsMarked() => await Logs.VerifyFixAllAsync(
        Program("[[|Logged(\"Mail to {user.Email}\")|]] public void M(User user) { }\n\n    [[|Logged(\"Again {user.Email}\")|]] public void N(User user) { }"),
        Program("[Logged(\"Mail to {user.Email}\")] public void M(User user) { }\n\n    [Logged(\"Again {user.Email}\")] public void N(User user) { }")
            .Edit("Program.cs", "    public string Email", "    [Sensitive]\n    public string Email"),
        equivalenceKey: Mark);

    [Fact]
    public async Task ParameterInAMessage_IsMarked() => await Logs.VerifyFixAsync(
        Program("[[|Logged(\"Mail to {email}\")|]] public void M(string email, int count) { }"),
        Program("[Logged(\"Mail to {email}\")] public void M([Sensitive] string email, int count) { }"),
        equivalenceKey: Mark);

    [Fact]
    public async Task FixAll_MarksTags() => await Spans.VerifyFixAllAsync(
        Program("[Traced] public void M([[|Tag|]] string email, [Tag] int count, [[|Tag(\"phone\")|]] string phone) { }"),
        Program("[Traced] public void M([Tag, Sensitive] string email, [Tag] int count, [Tag(\"phone\"), Sensitive] string phone) { }"),
        equivalenceKey: Mark);

    [Fact]
    public async Task OtherTelemetry_IsNotMarked()
    {
        var program = PrivacyProgram.Of("logger.LogInformation(\"{Email}\", [|user.Email|]);").Edit("Program.cs", "public int Id { get; set; }", "");
        await Logs.VerifyNoFixAsync(program);
    }

    private static TestProgram Program(string members) =>
        $$"""
        using Instrumentation;

        public class User
        {
            /// <summary>Where to write to.</summary>
            public string Email { get; set; } = "";
        }

        public class C
        {
            {{members}}
        }
        """;
}
