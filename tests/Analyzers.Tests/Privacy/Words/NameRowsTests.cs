using Instrumentation.Analyzers.Privacy.Terms;

namespace Instrumentation.Analyzers.Tests.Privacy.Words;

/// <summary>Names as people write them, and what they are.</summary>
public sealed class NameRowsTests
{
    [Theory]
    [InlineData("email", "contact")]
    [InlineData("userEmail", "contact")]
    [InlineData("NormalizedEmail", "contact")]
    [InlineData("emailNormalized", "contact")]
    [InlineData("e_mail_address", "contact")]
    [InlineData("recipientEmails", "contact")]
    [InlineData("contactPhoneNumber2", "contact")]
    [InlineData("billing_address", "contact")]
    [InlineData("oldPassword", "secret")]
    [InlineData("passwordText", "secret")]
    [InlineData("decryptedPassword", "secret")]
    [InlineData("PasswordPlainText", "secret")]
    [InlineData("signInToken", null)]
    [InlineData("resetPasswordToken", "secret")]
    [InlineData("GetAccessTokenAsync", "secret")]
    [InlineData("jwtToken", "secret")]
    [InlineData("OAuth2Token", "secret")]
    [InlineData("dbConnectionString", "secret")]
    [InlineData("connectionUrl", "secret")]
    [InlineData("databaseConnectionUri", "secret")]
    [InlineData("CARD_NUMBER", "financial")]
    [InlineData("customerIban", "financial")]
    [InlineData("CustomerSSN", "government")]
    [InlineData("passportNumber", "government")]
    [InlineData("dateOfBirth", "birth")]
    [InlineData("DOB", "birth")]
    [InlineData("firstName", "direct")]
    [InlineData("last_name", "direct")]
    [InlineData("customerName", "direct")]
    [InlineData("remoteIPAddress", "online")]
    [InlineData("XForwardedFor", "online")]
    [InlineData("x-forwarded-for", "online")]
    [InlineData("userAgent", "online")]
    [InlineData("requestBody", "raw")]
    public void Names_AreStrongTerms(string name, string? expected)
    {
        var verdict = TermTable.Default.Judge(name);

        Assert.Equal(expected, verdict.IsWeak ? null : verdict.Class?.Name);
    }

    [Theory]
    [InlineData("className")]
    [InlineData("mission")]
    [InlineData("secretary")]
    [InlineData("keyboard")]
    [InlineData("dashboard")]
    [InlineData("discard")]
    [InlineData("wildcard")]
    [InlineData("cardinality")]
    [InlineData("certain")]
    [InlineData("concert")]
    [InlineData("tokenizer")]
    [InlineData("compass")]
    [InlineData("emailId")]
    [InlineData("emailCount")]
    [InlineData("passwordLength")]
    [InlineData("emailConfirmed")]
    [InlineData("tokenLifetime")]
    [InlineData("TokenEndpoint")]
    [InlineData("passwordHash")]
    [InlineData("hashedPassword")]
    [InlineData("maskedCardNumber")]
    [InlineData("passwordPolicy")]
    [InlineData("emailTemplateName")]
    [InlineData("secretName")]
    [InlineData("tokenName")]
    [InlineData("fileName")]
    [InlineData("hostName")]
    [InlineData("authorizationScheme")]
    [InlineData("passwordHint")]
    [InlineData("phonePrefix")]
    [InlineData("emailDomain")]
    [InlineData("emailSubject")]
    [InlineData("emailBody")]
    [InlineData("passwordReset")]
    [InlineData("addressBook")]
    [InlineData("hasPassword")]
    [InlineData("isEmailVerified")]
    [InlineData("requirePhoneNumber")]
    [InlineData("doesEmailMatch")]
    [InlineData("idsWithNullEmail")]
    [InlineData("usersByEmail")]
    [InlineData("lengthOfPassword")]
    [InlineData("cancellationToken")]
    [InlineData("nextPageToken")]
    [InlineData("partitionKey")]
    [InlineData("statusCode")]
    [InlineData("siloAddress")]
    [InlineData("baseAddress")]
    [InlineData("localIPAddress")]
    [InlineData("billingAddressCountry")]
    [InlineData("")]
    public void Names_AreNothing(string name)
    {
        var verdict = TermTable.Default.Judge(name);

        Assert.True(verdict.Class is null, $"{name} is {verdict}");
    }

    [Theory]
    [InlineData("name", "direct")]
    [InlineData("token", "secret")]
    [InlineData("tokenToValidate", "secret")]
    [InlineData("signInToken", "secret")]
    [InlineData("city", "contact")]
    [InlineData("billingCity", "contact")]
    [InlineData("amount", "financial")]
    [InlineData("age", "sensitive")]
    [InlineData("userName", "direct")]
    [InlineData("userId", "pseudonymous")]
    public void Names_AreWeakTerms(string name, string expected)
    {
        var verdict = TermTable.Default.Judge(name);

        Assert.Equal((expected, true), (verdict.Class?.Name, verdict.IsWeak));
    }

    [Theory]
    [InlineData("Sent to email address '", "contact")]
    [InlineData("Could not log in with password ", "secret")]
    [InlineData("IBAN=", "financial")]
    [InlineData("password length ", null)]
    [InlineData("name: ", null)]
    [InlineData("Order ", null)]
    [InlineData("", null)]
    public void WordsBeforeAHole_AreStrongTerms(string text, string? expected) => Assert.Equal(expected, TermTable.Default.JudgeText(text).Class?.Name);

    [Fact]
    public void AdditionalTerms_Win()
    {
        var table = new TermTable(DataClasses.All, [(DataClasses.Health, "Biopsy Result"), (DataClasses.Secret, "license plate")], []);

        Assert.Equal(DataClasses.Health, table.Judge("lastBiopsyResults").Class);
        Assert.Equal(DataClasses.Secret, table.Judge("licensePlate").Class);
        Assert.Null(TermTable.Default.Judge("biopsyResult").Class);
    }

    [Fact]
    public void ExcludedTerms_AreNone()
    {
        var table = new TermTable(DataClasses.All, [], ["Mobile", "emailAddress"]);

        Assert.Null(table.Judge("customerMobile").Class);
        Assert.Equal(("address", true), (table.Judge("emailAddress").Term, table.Judge("emailAddress").IsWeak));
        Assert.Equal("email", table.Judge("email").Term);
        Assert.Equal("mobile phone", table.Judge("mobilePhone").Term);
    }
}
