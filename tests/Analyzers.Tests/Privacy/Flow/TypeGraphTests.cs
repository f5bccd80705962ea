using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Privacy.Flow;

/// <summary>INS2003: what an object shows of its members.</summary>
public sealed class TypeGraphTests
{
    private const string Types = """
        public class One { public Two Two { get; set; } = new(); public string Id { get; set; } = ""; }
        public class Two { public Three Three { get; set; } = new(); }
        public class Three { public string Email { get; set; } = ""; }
        public class Zero { public One One { get; set; } = new(); }
        public class Page<T> { public List<T> Items { get; set; } = []; }
        public class Cycle { public Cycle? Parent { get; set; } public List<Cycle> Children { get; set; } = []; public Friend? Friend { get; set; } }
        public class Friend { public Cycle? Cycle { get; set; } public string Email { get; set; } = ""; }
        public class Derived : Three { public int Count { get; set; } }
        public class Registry { public Dictionary<string, Three> ByKey { get; set; } = []; }
        public class Arrays { public Three[] All { get; set; } = []; }
        public class Optional { public Three? Maybe { get; set; } public Inner? Value { get; set; } public struct Inner { public string Phone { get; set; } } }
        public class Dates { public DateTime BirthDate { get; set; } }
        public class Card { public long CardNumber { get; set; } }
        public class Hidden { private string Email { get; set; } = ""; internal string Phone { get; set; } = ""; public static string Password { get; set; } = ""; public string Iban { set { } } public string this[int i] => Email; }
        public class Counts { public int EmailCount { get; set; } public bool HasPassword { get; set; } public string PasswordHash { get; set; } = ""; }
        public class LeftOut { [NotLogged] public string Email { get; set; } = ""; [LogMasked] public string Phone { get; set; } = ""; [LogPropertyIgnore] public string Iban { get; set; } = ""; [NotLogged] public Three? Three { get; set; } }
        public class NotLoggedAttribute : Attribute; public class LogMaskedAttribute : Attribute; public class LogPropertyIgnoreAttribute : Attribute;
        public record Person(string Email, int Count);
        public record Plain(string Id, int Count);
        public record Silent(string Email) { public override string ToString() => "a person"; }
        public record Masked(string Email) { public override string ToString() => Mask(Email); static string Mask(string text) => ""; }
        public record Outer(Person Person);
        public record Holder(Three Three);
        public readonly record struct Point(string Email);
        public class Own { public string Email { get; set; } = ""; public string Id { get; set; } = ""; public override string ToString() => $"{Id} {Email}"; }
        public class OwnSafe { public string Email { get; set; } = ""; public string Id { get; set; } = ""; public override string ToString() => Id; }
        public class OwnHeir : Own;
        """;

    [Theory]
    [InlineData("One")]
    [InlineData("Two")]
    [InlineData("Three")]
    [InlineData("Page<Three>")]
    [InlineData("Page<Page<Three>>")]
    [InlineData("Three[]")]
    [InlineData("List<Three>")]
    [InlineData("IReadOnlyCollection<Three>")]
    [InlineData("Dictionary<string, Three>")]
    [InlineData("Cycle")]
    [InlineData("Friend")]
    [InlineData("Derived")]
    [InlineData("Registry")]
    [InlineData("Arrays")]
    [InlineData("Optional")]
    [InlineData("Optional.Inner")]
    [InlineData("Optional.Inner?")]
    [InlineData("Dates")]
    [InlineData("Card")]
    [InlineData("Person")]
    [InlineData("Silent")]
    [InlineData("Own")]
    [InlineData("OwnSafe")]
    [InlineData("Customer")]
    public async Task Destructured_ShowsItsMembers(string type) => await VerifyAsync($"logger.LogInformation(\"{{@X}}\", {{|INS2003:it|}});", type, DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("Zero")]
    [InlineData("Page<int>")]
    [InlineData("Page<Device>")]
    [InlineData("Hidden")]
    [InlineData("Counts")]
    [InlineData("LeftOut")]
    [InlineData("Plain")]
    [InlineData("Device")]
    [InlineData("int[]")]
    [InlineData("object")]
    [InlineData("System.Diagnostics.Process")]
    public async Task Destructured_WithoutPersonalMembers_IsSilent(string type) => await VerifyAsync("logger.LogInformation(\"{@X}\", it);", type);

    [Theory]
    [InlineData("Person")]
    [InlineData("Person?")]
    [InlineData("Outer")]
    [InlineData("Point")]
    [InlineData("Point?")]
    [InlineData("List<Person>")]
    [InlineData("Own")]
    [InlineData("OwnHeir")]
    public async Task Text_ShowsTheMembersThatItPrints(string type) => await VerifyAsync("logger.LogInformation(\"{X}\", {|INS2003:it|});", type, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("One")]
    [InlineData("Three")]
    [InlineData("Customer")]
    [InlineData("Plain")]
    [InlineData("Silent")]
    [InlineData("Masked")]
    [InlineData("Holder")]
    [InlineData("OwnSafe")]
    [InlineData("Page<Person>")]
    public async Task Text_WithoutThem_IsSilent(string type) => await VerifyAsync("logger.LogInformation(\"{X}\", it);", type);

    [Theory]
    [InlineData("logger.LogInformation(\"{X}\", System.Text.Json.JsonSerializer.Serialize({|INS2003:it|}));", DiagnosticSeverity.Warning)]
    [InlineData("logger.LogInformation($\"{System.Text.Json.JsonSerializer.Serialize({|INS2003:it|})}\");", DiagnosticSeverity.Warning)]
    [InlineData("logger.LogInformation(\"{@X}\", new { {|INS2003:it|} });", DiagnosticSeverity.Warning)]
    [InlineData("logger.LogInformation($\"{it}\");", null)]
    [InlineData("logger.LogInformation(\"{$X}\", it);", null)]
    [InlineData("logger.LogInformation(\"{@X}\", it.Id);", null)]
    [InlineData("logger.LogInformation(\"{@X}\", {|INS2003:new One()|});", DiagnosticSeverity.Warning)]
    [InlineData("var one = new One(); logger.LogInformation(\"{@X}\", {|INS2003:one|});", DiagnosticSeverity.Warning)]
    public async Task Expression_IsDestructured(string statement, DiagnosticSeverity? severity) => await VerifyAsync(statement, "One", severity);

    [Fact]
    public async Task Message_NamesTheMembers() => Assert.Equal(
        ["INS2003 `customer` reaches log property {Customer} with its members Email, Phone, Name, City, Emails"],
        await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements("logger.LogInformation(\"{@Customer}\", customer);")));

    private static async Task VerifyAsync(string statement, string type, DiagnosticSeverity? severity = null)
    {
        var found = await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Statements(statement, type + " it").WithFile("Types.cs", Types));

        Assert.Equal(severity, found.Length == 0 ? null : Assert.Single(found).Severity);
    }
}
