namespace Instrumentation.Analyzers.Tests.Privacy.Flow;

/// <summary>Expressions that consist of other expressions show them.</summary>
public sealed class ExpressionFlowTests
{
    [Theory]
    [InlineData("$\"{{|INS2002:email|}} of {id}\"")]
    [InlineData("$\"{{|INS2002:email|}.ToLower()}\"")]
    [InlineData("\"of \" + {|INS2002:email|} + id")]
    [InlineData("flag ? {|INS2002:email|} : id")]
    [InlineData("flag ? id : {|INS2002:email|}")]
    [InlineData("flag switch { true => {|INS2002:email|}, _ => id }")]
    [InlineData("id ?? {|INS2002:email|}")]
    [InlineData("id ?? throw new Exception()")]
    [InlineData("new { {|INS2002:customer.Email|}, id }")]
    [InlineData("new { Who = {|INS2002:email|} }")]
    [InlineData("(id, {|INS2002:email|})")]
    [InlineData("(Who: {|INS2002:email|}, 1)")]
    [InlineData("new[] { id, {|INS2002:email|} }")]
    [InlineData("new List<string> { id, {|INS2002:email|} }")]
    [InlineData("new List<string>(new[] { {|INS2002:email|} })")]
    [InlineData("new Dictionary<string, string> { [\"k\"] = {|INS2002:email|} }")]
    [InlineData("new Dictionary<string, string> { { \"k\", {|INS2002:email|} } }")]
    [InlineData("(List<string>)[id, {|INS2002:email|}]")]
    [InlineData("(string[])[id, .. {|INS2002:emails|}]")]
    [InlineData("new KeyValuePair<string, string>(\"k\", {|INS2002:email|})")]
    [InlineData("new string({|INS2002:email|})")]
    [InlineData("string.Format(\"{0} {1}\", id, {|INS2002:email|})")]
    [InlineData("string.Concat(id, {|INS2002:email|})")]
    [InlineData("string.Join(\", \", {|INS2002:emails|})")]
    [InlineData("string.Join(\", \", id, {|INS2002:email|})")]
    [InlineData("string.Join(\", \", customers.Select(each => {|INS2002:each.Email|}))")]
    [InlineData("customers.Select(each => {|INS2002:each.Email|})")]
    [InlineData("customers.Where(each => each.Id == id).Select(each => {|INS2002:each.Email|}).ToList()")]
    [InlineData("customers.Select(each => new { each.Id, {|INS2002:each.Phone|} })")]
    [InlineData("customers.SelectMany(each => {|INS2002:each.Emails|}).Distinct()")]
    [InlineData("from each in customers select {|INS2002:each.Email|}")]
    [InlineData("from each in customers where each.Id == id orderby each.Id select {|INS2002:each.Email|}")]
    [InlineData("customers.Select(each => { return {|INS2002:each.Email|}; })")]
    [InlineData("customers.First().Owner?{|INS2002:.Email|}")]
    [InlineData("{|INS2002:email|}.AsSpan().ToString()")]
    [InlineData("Uri.EscapeDataString({|INS2002:email|})")]
    [InlineData("Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes({|INS2002:email|}))")]
    [InlineData("Task.FromResult({|INS2002:email|}).Result")]
    [InlineData("(object?){|INS2002:email|} as string")]
    [InlineData("id = {|INS2002:email|}")]
    public async Task Parts_AreReported(string expression) => await VerifyAsync(expression);

    [Theory]
    [InlineData("customers.Select(each => each.Id)")]
    [InlineData("from each in customers where each.Email == id select each.Id")]
    [InlineData("customers.Count(each => each.Email == email)")]
    [InlineData("new { customer.Id }")]
    [InlineData("new { email.Length }")]
    [InlineData("(id, 1)")]
    [InlineData("new List<string> { id }")]
    [InlineData("new Dictionary<string, int> { [email] = 1 }")]
    [InlineData("string.Join(\", \", customers.Select(each => each.Id))")]
    [InlineData("email.Split('@').Length")]
    [InlineData("email.StartsWith(\"a\") ? id : \"none\"")]
    [InlineData("email.Substring(0, 1)")]
    [InlineData("email[0]")]
    [InlineData("new Customer { Email = email }")]
    [InlineData("customer")]
    [InlineData("customers")]
    [InlineData("(customer, device)")]
    public async Task WhatShowsNothingOfIt_IsSilent(string expression) => await VerifyAsync(expression);

    [Fact]
    public async Task LongSum_IsReadToItsEnd() =>
        await VerifyAsync("{|INS2002:email|} + " + string.Join(" + ", Enumerable.Repeat("id", 60)) + " + {|INS2002:customer.Phone|}");

    [Theory]
    [InlineData("customer.Email", "customer.Email")]
    [InlineData("customer?.Email", "customer?.Email")]
    [InlineData("customer?.Owner?.Email.Trim()", "customer?.Owner?.Email")]
    [InlineData("customer?.Owner.Owner?.Email", "customer?.Owner.Owner?.Email")]
    [InlineData("logger is null ? null : $\"{customer?.Email}\"", "customer?.Email")]
    [InlineData("customer?.Id ?? customer.Email", "customer.Email")]
    [InlineData("string.Concat(device?.Id, customer.Email)", "customer.Email")]
    public async Task Message_SaysTheWholeExpression(string expression, string text) => Assert.Equal(
        [$"INS2002 `{text}` (contact data, by name) reaches log property {{X}}"], await PrivacyPrograms.MessagesAsync(PrivacyPrograms.Logging(expression)));

    [Fact]
    public async Task TwoValues_AreTwoFindings() => await VerifyAsync("$\"{{|INS2002:email|}} {{|INS2002:customer.Phone|}}\"");

    private static Task VerifyAsync(string expression) =>
        PrivacyPrograms.VerifyAsync(PrivacyPrograms.Logging(expression, "string email, string id, bool flag, string[] emails, Customer[] customers"));
}
