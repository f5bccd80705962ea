namespace Instrumentation.Analyzers.Tests.Fixes.Privacy;

public sealed class ReplacementFixTests
{
    private const string Order = """
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        public class Order
        {
            public string Number { get; set; } = "";
            public decimal Total { get; set; }
            public string CardNumber { get; set; } = "";
            public Guid Id { get; set; }
            public Order? Parent { get; set; }
            public List<string> Lines { get; set; } = [];
            public bool IsPaid { get; set; }
            public int ShopId { get; set; }
            public int Version { get; set; }
            public DateTime Placed { get; set; }
        }

        """;

    [Theory]
    [InlineData("logger.LogDebug(\"Trying {Password}\", [|password|]);", "logger.LogDebug(\"Trying {PasswordLength}\", password.Length);")]
    [InlineData("logger.LogDebug($\"Trying {[|password|]}\");", "logger.LogDebug($\"Trying {password.Length}\");")]
    [InlineData("string? secret = count > 1 ? password : null; logger.LogDebug(\"Trying {Secret}\", [|secret|]);", "string? secret = count > 1 ? password : null; logger.LogDebug(\"Trying {SecretLength}\", secret?.Length);")]
    [InlineData("logger.LogDebug(\"Trying {Password}\", [|password|].Trim());", "logger.LogDebug(\"Trying {PasswordLength}\", password.Length);")]
    public async Task LengthOfASecret_IsLogged(string before, string after) =>
        await new CodeFixHost("INS2001").VerifyFixAsync(PrivacyProgram.Of(before), PrivacyProgram.Of(after), equivalenceKey: "LengthInstead");

    [Fact]
    public async Task FixAll_LogsLengths() => await new CodeFixHost("INS2001").VerifyFixAllAsync(
        PrivacyProgram.Of("var apiKey = password + \"!\";\nlogger.LogDebug(\"Trying {Password} {ApiKey}\", [|password|], [|apiKey|]);\nlogger.LogDebug($\"Trying {[|password|]}\");"),
        PrivacyProgram.Of("var apiKey = password + \"!\";\nlogger.LogDebug(\"Trying {PasswordLength} {ApiKeyLength}\", password.Length, apiKey.Length);\nlogger.LogDebug($\"Trying {password.Length}\");"),
        equivalenceKey: "LengthInstead");

    [Theory]
    [InlineData("logger.LogInformation(\"Placed {@Order} now\", [|order|]);", "logger.LogInformation(\"Placed {OrderId} {OrderShopId} {OrderNumber} {OrderTotal} {OrderIsPaid} now\", order.Id, order.ShopId, order.Number, order.Total, order.IsPaid);")]
    [InlineData("logger.LogInformation(\"{@Order} {Count}\", [|order.Parent|], 1);", "logger.LogInformation(\"{OrderId} {OrderShopId} {OrderNumber} {OrderTotal} {OrderIsPaid} {Count}\", order.Parent?.Id, order.Parent?.ShopId, order.Parent?.Number, order.Parent?.Total, order.Parent?.IsPaid, 1);")]
    [InlineData("logger.LogInformation(\"{@Order} {Number}\", [|order|], order.Number);", "logger.LogInformation(\"{OrderId} {OrderShopId} {OrderTotal} {OrderIsPaid} {Number}\", order.Id, order.ShopId, order.Total, order.IsPaid, order.Number);")]
    public async Task SafeMembers_AreLogged(string before, string after) =>
        await new CodeFixHost("INS2003").VerifyFixAsync(Program(before), Program(after), equivalenceKey: "SafeMembersInstead");

    [Fact]
    public async Task SafeMembersOfARecord_StandInAText()
    {
        const string Head = "using Microsoft.Extensions.Logging; public record Bill(int Number, string CardNumber, DateOnly Due); public class C { public void Run(ILogger logger, Bill bill) => ";
        await new CodeFixHost("INS2003").VerifyFixAsync(
            Head + "logger.LogInformation($\"Sent {[|bill|]:x} now\"); }", Head + "logger.LogInformation($\"Sent {bill.Number} {bill.Due} now\"); }", equivalenceKey: "SafeMembersInstead");
    }

    [Fact]
    public async Task FixAll_LogsSafeMembers() => await new CodeFixHost("INS2003").VerifyFixAllAsync(
        Program("logger.LogInformation(\"{@Order} of {@Parent}\", [|order|], [|order.Parent|]);").Edit("Program.cs", "public int Version { get; set; }", ""),
        Program("logger.LogInformation(\"{OrderId} {OrderShopId} {OrderNumber} {OrderTotal} {OrderIsPaid} of {ParentId} {ParentShopId} {ParentNumber} {ParentTotal} {ParentIsPaid}\", order.Id, order.ShopId, order.Number, order.Total, order.IsPaid, order.Parent?.Id, order.Parent?.ShopId, order.Parent?.Number, order.Parent?.Total, order.Parent?.IsPaid);")
            .Edit("Program.cs", "public int Version { get; set; }", ""),
        equivalenceKey: "SafeMembersInstead");

    [Theory]
    [InlineData("logger.LogInformation(\"{0}\", [|order|]);")]
    public async Task ObjectThatCannotBeListed_Stays(string statement) => await new CodeFixHost("INS2003").VerifyNoFixAsync(
        "using Microsoft.Extensions.Logging; public record Order(int Number, string CardNumber); public class C { public void Run(ILogger logger, Order order) { " + statement + " } }");

    [Theory]
    [InlineData("logger.LogInformation(\"Got {Headers} here\", [|request.Headers|]);", "logger.LogInformation(\"Got {HeaderKeys} here\", request.Headers.Keys);")]
    [InlineData("var query = request.Query; logger.LogInformation(\"Got {Query} here\", [|query|]);", "var query = request.Query; logger.LogInformation(\"Got {QueryKeys} here\", query.Keys);")]
    public async Task Keys_AreLogged(string before, string after) =>
        await new CodeFixHost("INS2007").VerifyFixAsync(Request(before), Request(after), equivalenceKey: "KeysInstead");

    [Fact]
    public async Task FixAll_LogsKeys() => await new CodeFixHost("INS2007").VerifyFixAllAsync(
        Request("logger.LogInformation(\"Got {Headers} {Query}\", [|request.Headers|], [|request.Query|]);"),
        Request("logger.LogInformation(\"Got {HeaderKeys} {QueryKeys}\", request.Headers.Keys, request.Query.Keys);"),
        equivalenceKey: "KeysInstead");

    private static TestProgram Program(string statement) =>
        Order + "public class Service { public void Run(ILogger logger, Order order) { " + statement + " } }";

    private static TestProgram Request(string statement) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;
        public class Service { public void Run(ILogger logger, HttpRequest request) { {{statement}} } }
        """;
}
