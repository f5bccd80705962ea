using Instrumentation.Analyzers.Engine.Words;

namespace Instrumentation.Analyzers.Tests.Privacy.Words;

/// <summary>Names are words: lower case, singular, whatever way they are written together.</summary>
public sealed class NameWordsTests
{
    [Theory]
    [InlineData("email", "email")]
    [InlineData("Email", "email")]
    [InlineData("EMAIL", "email")]
    [InlineData("userEmail", "user email")]
    [InlineData("UserEmail", "user email")]
    [InlineData("user_email", "user email")]
    [InlineData("user-email", "user email")]
    [InlineData("user.email", "user email")]
    [InlineData("USER_EMAIL", "user email")]
    [InlineData("_userEmail", "user email")]
    [InlineData("m_userEmail", "m user email")]
    [InlineData("user email", "user email")]
    public void Writings_AreSplitAlike(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("userIP", "user ip")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("remoteIPAddress", "remote ip address")]
    [InlineData("IPv4", "ip")]
    [InlineData("IPv6Address", "ip address")]
    [InlineData("clientIPv4Address", "client ip address")]
    [InlineData("ipv6", "ip")]
    [InlineData("APIKey", "api key")]
    [InlineData("MyAPIKey", "my api key")]
    [InlineData("customerSSN", "customer ssn")]
    [InlineData("SSNs", "ssn")]
    [InlineData("userIDs", "user id")]
    [InlineData("URLs", "url")]
    [InlineData("ID", "id")]
    [InlineData("ABCDef", "abc def")]
    public void Acronyms_AreOneWord(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("eMail", "email")]
    [InlineData("e_mail", "email")]
    [InlineData("E-Mail", "email")]
    [InlineData("OAuth2Token", "oauth token")]
    [InlineData("passWord", "password")]
    [InlineData("pass_phrase", "passphrase")]
    [InlineData("passCode", "passcode")]
    [InlineData("surName", "surname")]
    [InlineData("webHook", "webhook")]
    public void TwoWordsThatAreOne_AreJoined(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("username", "user name")]
    [InlineData("firstname", "first name")]
    [InlineData("apikey", "api key")]
    [InlineData("accesstoken", "access token")]
    [InlineData("connectionstring", "connection string")]
    [InlineData("dateofbirth", "date of birth")]
    [InlineData("myUsername", "my user name")]
    [InlineData("usernames", "user name")]
    [InlineData("zipcode", "zip code")]
    public void WordsWrittenTogether_AreSplit(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("emails", "email")]
    [InlineData("addresses", "address")]
    [InlineData("cities", "city")]
    [InlineData("cookies", "cookie")]
    [InlineData("allergies", "allergy")]
    [InlineData("diagnoses", "diagnosis")]
    [InlineData("licenses", "license")]
    [InlineData("passwords", "password")]
    [InlineData("people", "people")]
    [InlineData("address", "address")]
    [InlineData("status", "status")]
    [InlineData("diagnosis", "diagnosis")]
    [InlineData("gps", "gps")]
    [InlineData("dns", "dns")]
    [InlineData("hasEmail", "has email")]
    [InlineData("wasSent", "was sent")]
    [InlineData("this", "this")]
    [InlineData("is", "is")]
    [InlineData("as", "as")]
    public void Plurals_AreSingular(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("email1", "email")]
    [InlineData("address2", "address")]
    [InlineData("line1Text", "line text")]
    [InlineData("2fa", "fa")]
    [InlineData("sha256Digest", "sha256 digest")]
    [InlineData("MD5", "md5")]
    [InlineData("base64Value", "base64 value")]
    [InlineData("utf8", "utf8")]
    public void Digits_AreDroppedUnlessTheyAreTheName(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("123")]
    [InlineData("-.:")]
    public void NamesWithoutLetters_HaveNoWords(string name) => Assert.Empty(NameWords.Of(name));

    [Theory]
    [InlineData("größe", "größe")]
    [InlineData("kundenEMail", "kunden email")]
    [InlineData("имяПользователя", "имя пользователя")]
    [InlineData("电话", "电话")]
    public void OtherScripts_AreNoProblem(string name, string words) => Assert.Equal(words, Words(name));

    private static string Words(string name) => string.Join(' ', NameWords.Of(name));
}
