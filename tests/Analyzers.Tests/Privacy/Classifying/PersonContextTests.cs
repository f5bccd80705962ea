using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Analyzers.Tests.Privacy.Words;

namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 8: weak terms count where a person is in sight.</summary>
public sealed class PersonContextTests
{
    public static TheoryData<string> Classes => [.. DataClasses.All.Where(static each => each.Weak.Count > 0 && each.Severity is not null).Select(static each => each.Name)];

    [Fact]
    public void Persons_ArePersons()
    {
        foreach (var person in Vocabulary.Persons)
        {
            Assert.True(PersonContext.IsPerson(person), person);
            Assert.True(PersonContext.IsPerson(Writings.Pascal(Writings.Plural(person))), person);
            foreach (var tail in Vocabulary.TypeTails)
            {
                Assert.True(PersonContext.IsPerson(Writings.Pascal($"{person} {tail}")), $"{person} {tail}");
            }
        }
    }

    [Fact]
    public void WhatIsCalledLikeAPerson_IsNone()
    {
        foreach (var phrase in Vocabulary.NotPersons)
        {
            Assert.False(PersonContext.IsPerson(Writings.Pascal(phrase)), phrase);
        }
    }

    [Theory]
    [InlineData("CreateUserRequest")]
    [InlineData("currentCustomer")]
    [InlineData("ApplicationUser")]
    [InlineData("UserProfile")]
    [InlineData("UserAccountDto")]
    public void Names_ArePersons(string name) => Assert.True(PersonContext.IsPerson(name));

    [Theory]
    [InlineData("Order")]
    [InlineData("Account")]
    [InlineData("UserStore")]
    [InlineData("CustomerRepository")]
    [InlineData("BuildProfile")]
    [InlineData("HttpClient")]
    [InlineData("Dto")]
    [InlineData("")]
    public void Names_AreNoPersons(string name) => Assert.False(PersonContext.IsPerson(name));

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task WeakTerms_CountOfAPersonOnly(string name)
    {
        var found = DataClasses.All.Single(each => each.Name == name);
        var members = found.Weak.Select(Writings.Pascal).ToList();
        var rule = found == DataClasses.Secret ? "INS2001" : "INS2002";
        var properties = string.Concat(members.Select(static member => $"public string {member} {{ get; set; }} = \"\"; "));
        var holes = string.Concat(members.Select(static (_, i) => $"{{X{(char)('a' + i)}}}"));

        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
            public class Patient { {{properties}} }
            public class Shipment { {{properties}} }
            public class C
            {
                public void M(ILogger logger, Patient it, Shipment shipment, Shipment patient)
                {
                    logger.LogInformation("{{holes}}", {{string.Join(", ", members.Select(member => $"{{|{rule}:it.{member}|}}"))}});
                    logger.LogInformation("{{holes}}", {{string.Join(", ", members.Select(member => $"{{|{rule}:patient.{member}|}}"))}});
                    logger.LogInformation("{{holes}}", {{string.Join(", ", members.Select(static member => $"shipment.{member}"))}});
                }
            }
            """));
    }

    [Theory]
    [InlineData("{|INS2002:customer.Name|}")]
    [InlineData("customer?{|INS2002:.Name|}")]
    [InlineData("{|INS2002:customer.Owner!.City|}")]
    [InlineData("{|INS2002:customerName|}")]
    [InlineData("device.Name")]
    [InlineData("device.City")]
    [InlineData("name")]
    [InlineData("city")]
    [InlineData("clientName")]
    [InlineData("userId")]
    [InlineData("customer.Id")]
    public async Task Expression_IsJudgedByWhoseItIs(string expression) =>
        await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging(expression, "string customerName, string name, string city, string clientName, string userId"));

    [Fact]
    public async Task VariableNamedProfile_IsOfItsType() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        class BuildProfile { public string Name => ""; }
        class UserProfile { public string Name => ""; }
        class C { void M(ILogger logger, BuildProfile profile, UserProfile it) => logger.LogInformation("{X} {Y}", profile.Name, {|INS2002:it.Name|}); }
        """));

    [Fact]
    public async Task MembersOfTypes_AreNoPersons() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        class C { void M(ILogger logger, System.Reflection.MemberInfo it, Type type) => logger.LogInformation("{X} {Y}", it.Name, type.Name); }
        """));

    [Theory]
    [InlineData("customers.First().Name", true)]
    [InlineData("GetCustomer().Name", true)]
    [InlineData("customers[0].Name", true)]
    [InlineData("store.Current.Name", false)]
    [InlineData("store.CurrentUser.Name", true)]
    public async Task Receiver_MayBeACallOrAMember(string expression, bool isPersonal) => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
        class Entry { public string Name => ""; }
        class Store { public Entry Current => new(); public Entry CurrentUser => new(); }
        class C
        {
            Entry GetCustomer() => new();
            void M(ILogger logger, List<Entry> customers, Store store) => logger.LogInformation("{X} {Y}", {{(isPersonal ? $"{{|INS2002:{expression}|}}" : expression)}}, GetCustomer().GetType());
        }
        """));

    [Fact]
    public async Task OwnMember_IsOfItsType() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types(
        "class Employee { string Name => \"\"; void M(ILogger logger, string name) => logger.LogInformation(\"{X} {Y}\", {|INS2002:Name|}, name); }"));

    [Fact]
    public async Task Pseudonyms_AreOffUnlessAskedFor()
    {
        var program = PrivacyPrograms.Statements("logger.LogInformation(\"{X}\", customer.UserId);").WithFile("Program2.cs", "public class Customer { public string UserId { get; set; } = \"\"; } public class Device;");

        await PrivacyPrograms.VerifyAsync(program);
        Assert.Equal(
            ["INS2002 `customer.UserId` (a pseudonymous identifier, by name) reaches log property {X}"],
            await PrivacyPrograms.MessagesAsync(program with { EditorConfig = "[*.cs]\ninstrumentation.pii.severity.pseudonymous = suggestion" }));
    }
}
