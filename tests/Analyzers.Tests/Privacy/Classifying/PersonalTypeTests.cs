namespace Instrumentation.Analyzers.Tests.Privacy.Classifying;

/// <summary>Step 4: types and members that are personal whatever a variable is called.</summary>
public sealed class PersonalTypeTests
{
    private const string Declarations = """
        public record EmailAddress(string Text);
        public readonly record struct Iban(string Text);
        public class PhoneNumber { public override string ToString() => "1"; }
        public class Password { public string Text => ""; }
        public class PasswordOptions { public override string ToString() => "1"; }
        public record Address(string Text);
        public class Headers : System.Net.Http.Headers.HttpHeaders;
        public class Token : Microsoft.IdentityModel.Tokens.SecurityToken;
        namespace Microsoft.IdentityModel.Tokens { public abstract class SecurityToken; }
        namespace Grpc.Core { public class Metadata; }
        """;

    [Theory]
    [InlineData("System.Net.Mail.MailAddress", "INS2002")]
    [InlineData("System.Security.Claims.ClaimsPrincipal", "INS2002")]
    [InlineData("System.Security.Claims.ClaimsIdentity", "INS2002")]
    [InlineData("System.Security.Claims.Claim", "INS2002")]
    [InlineData("IEnumerable<System.Security.Claims.Claim>", "INS2002")]
    [InlineData("System.Net.NetworkCredential", "INS2001")]
    [InlineData("System.Security.SecureString", "INS2001")]
    [InlineData("System.Net.Http.Headers.AuthenticationHeaderValue", "INS2001")]
    [InlineData("System.Net.Cookie", "INS2001")]
    [InlineData("System.Net.CookieCollection", "INS2001")]
    [InlineData("Microsoft.AspNetCore.Http.IRequestCookieCollection", "INS2001")]
    [InlineData("Token", "INS2001")]
    [InlineData("System.Data.Common.DbConnectionStringBuilder", "INS2001")]
    [InlineData("Microsoft.AspNetCore.Http.IFormCollection", "INS2007")]
    [InlineData("Microsoft.AspNetCore.Http.IHeaderDictionary", "INS2007")]
    [InlineData("Microsoft.AspNetCore.Http.IQueryCollection", "INS2007")]
    [InlineData("Microsoft.AspNetCore.Http.QueryString", "INS2007")]
    [InlineData("Headers", "INS2007")]
    [InlineData("Grpc.Core.Metadata", "INS2007")]
    [InlineData("EmailAddress", "INS2002")]
    [InlineData("EmailAddress?", "INS2002")]
    [InlineData("List<EmailAddress>", "INS2002")]
    [InlineData("Iban", "INS2002")]
    [InlineData("Iban?", "INS2002")]
    [InlineData("PhoneNumber", "INS2002")]
    public async Task Type_IsReported(string type, string rule) => await VerifyAsync($"{{|{rule}:it|}}", type + " it");

    [Theory]
    [InlineData("Password")]
    [InlineData("PasswordOptions")]
    [InlineData("Address")]
    [InlineData("System.Security.Claims.ClaimsPrincipalIndex")]
    public async Task OtherTypes_AreSilent(string type) =>
        await VerifyAsync("it", type + " it", "namespace System.Security.Claims { public class ClaimsPrincipalIndex; }");

    [Theory]
    [InlineData("{|INS2002:context.Connection.RemoteIpAddress|}", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("context.Connection.LocalIpAddress", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("context.Connection.Id", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("context.Request.Body", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("{|INS2007:context.Request.Headers|}", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("{|INS2001:context.Request.Cookies|}", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("{|INS2007:context.Request.QueryString|}", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("context.Request.Path", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("context.Request.Method", "Microsoft.AspNetCore.Http.HttpContext context")]
    [InlineData("{|INS2007:command.CommandText|}", "System.Data.Common.DbCommand command")]
    [InlineData("command.CommandTimeout", "System.Data.Common.DbCommand command")]
    [InlineData("{|INS2007:content.ReadAsStringAsync()|}.Result", "HttpContent content")]
    [InlineData("{|INS2002:user.FindFirst(\"email\")|}!.Value", "System.Security.Claims.ClaimsPrincipal user")]
    public async Task Member_IsJudgedByItsType(string expression, string parameters) => await VerifyAsync(expression, parameters);

    [Theory]
    [InlineData("{|INS2001:headers[\"Authorization\"]|}")]
    [InlineData("{|INS2001:configuration[\"ApiKey\"]|}")]
    [InlineData("{|INS2001:configuration[\"Smtp:Password\"]|}")]
    [InlineData("{|INS2001:Environment.GetEnvironmentVariable(\"API_KEY\")|}")]
    [InlineData("configuration[\"Region\"]")]
    [InlineData("configuration[\"PasswordLength\"]")]
    [InlineData("headers[\"Content-Type\"]")]
    public async Task Key_SaysWhatTheValueIs(string expression) =>
        await VerifyAsync(expression, "Dictionary<string, string> headers, Microsoft.Extensions.Configuration.IConfiguration configuration");

    [Fact]
    public async Task Message_NamesTheType() => Assert.Equal(
        ["INS2002 `it` (contact data, by type EmailAddress) reaches log property {X}", "INS2007 `command.CommandText` (raw request data, by DbCommand.CommandText) reaches log property {Y} with whatever a client sent"],
        await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Statements(
            "logger.LogInformation(\"{X} {Y}\", it, command.CommandText);", "EmailAddress it, System.Data.Common.DbCommand command").WithFile("Declarations.cs", Declarations)));

    private static Task VerifyAsync(string expression, string parameters, string more = "") =>
        PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging(expression, parameters).WithFile("Declarations.cs", Declarations + more));
}
