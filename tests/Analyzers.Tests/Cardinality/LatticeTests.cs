namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Every row of the lattice in <c>docs/metric-tags.md</c>.</summary>
public sealed class LatticeTests
{
    [Theory]
    [InlineData("\"a\"", "1")]
    [InlineData("1", "1")]
    [InlineData("null", "1")]
    [InlineData("nameof(text)", "1")]
    [InlineData("Constant", "1")]
    [InlineData("ReadOnly", "1")]
    [InlineData("Color.Red", "1")]
    [InlineData("typeof(Item).Name", "1")]
    [InlineData("(\"a\")", "1")]
    [InlineData("(object)\"a\"", "1")]
    public void Constant_IsOne(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("flag", "2")]
    [InlineData("!flag", "2")]
    [InlineData("flag && number > 1", "2")]
    [InlineData("number == 3", "2")]
    [InlineData("text is null", "2")]
    [InlineData("anything is string", "2")]
    [InlineData("text.StartsWith(\"a\")", "2")]
    [InlineData("maybe.HasValue", "2")]
    [InlineData("maybeFlag", "3")]
    [InlineData("color", "3")]
    [InlineData("maybe", "4")]
    [InlineData("maybe.Value", "3")]
    [InlineData("maybe.GetValueOrDefault()", "5")]
    [InlineData("alias", "2")]
    [InlineData("access", "8")]
    [InlineData("manyFlags", "256")]
    [InlineData("small", "256")]
    [InlineData("signedSmall", "256")]
    [InlineData("(byte)number", "256")]
    [InlineData("level", "7")]
    public void SmallType_IsItsValues(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("status", "60")]
    [InlineData("(int)status", "60")]
    [InlineData("context.Response.StatusCode", "60")]
    [InlineData("response.StatusCode", "60")]
    [InlineData("item.HttpStatusCode", "60")]
    [InlineData("context.Response.StatusCode / 100", "5")]
    [InlineData("(int)response.StatusCode / 100", "5")]
    [InlineData("context.Request.Method", "10")]
    [InlineData("httpMethod", "10")]
    [InlineData("context.Request.Scheme", "2")]
    [InlineData("exception.GetType().Name", "20")]
    [InlineData("exception.GetType().FullName", "20")]
    [InlineData("anything.GetType().Name", "50")]
    [InlineData("typeof(T).Name", "50")]
    [InlineData("type.FullName", "50")]
    [InlineData("caller", "50")]
    [InlineData("endpoint.RoutePattern.RawText", "100")]
    public void KnownVocabulary_IsItsSize(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("flag ? \"a\" : \"b\"", "2")]
    [InlineData("flag ? color : Color.Blue", "4")]
    [InlineData("flag ? \"a\" : number > 3 ? \"b\" : \"c\"", "3")]
    [InlineData("flag ? \"a\" : throw new System.InvalidOperationException()", "1")]
    [InlineData("color switch { Color.Red => \"r\", Color.Green => \"g\", _ => \"other\" }", "3")]
    [InlineData("color switch { Color.Red => \"r\", _ => throw new System.InvalidOperationException() }", "1")]
    [InlineData("maybe ?? Color.Red", "5")]
    [InlineData("text ?? \"none\"", "Unknown")]
    [InlineData("item?.Color", "5")]
    [InlineData("maybe?.ToString()", "5")]
    [InlineData("flag ? \"a\" : unique.ToString()", "Unbounded: a Guid")]
    public void Choice_IsTheSum(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("$\"{color}\"", "3")]
    [InlineData("$\"{color}-{flag}\"", "6")]
    [InlineData("color + \":\" + flag", "6")]
    [InlineData("color + \"\" + color + color", "27")]
    [InlineData("string.Format(\"{0}/{1}\", color, flag)", "6")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}/{1}\", color, flag)", "6")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{color}/{flag}\")", "6")]
    [InlineData("string.Concat(color, flag)", "6")]
    [InlineData("string.Join(\"/\", color, flag)", "6")]
    [InlineData("string.Join(\"/\", [\"a\", flag ? \"x\" : \"y\"])", "2")]
    [InlineData("$\"{color}-{unique}\"", "Unbounded: a Guid")]
    [InlineData("$\"{color}-{text}\"", "Unknown")]
    public void Text_IsTheProduct(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("number % 8", "15")]
    [InlineData("unsigned % 8", "8")]
    [InlineData("big % 8", "15")]
    [InlineData("(uint)number % 8u", "8")]
    [InlineData("fraction % 8", "Unbounded: a number")]
    [InlineData("number % unsigned", "Unbounded: a number")]
    [InlineData("System.Math.Clamp(number, 0, 9)", "10")]
    [InlineData("System.Math.Clamp(big, -5, 5)", "11")]
    [InlineData("System.Math.Clamp(fraction, 0, 9)", "Unbounded: a number")]
    [InlineData("System.Math.Clamp(number, 0, max: number)", "Unbounded: a number")]
    [InlineData("Names[number]", "3")]
    [InlineData("List[number]", "2")]
    [InlineData("Map[text]", "2")]
    [InlineData("Property[number]", "2")]
    [InlineData("Spread[number]", "Unknown")]
    [InlineData("Grown[number]", "Unknown")]
    public void Arithmetic_IsItsRange(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("item.Plan", "5")]
    [InlineData("item.Kind", "6")]
    [InlineData("item.Slot", "7")]
    [InlineData("item.Choose()", "8")]
    [InlineData("bounded", "9")]
    [InlineData("item.Slot.ToString()", "7")]
    public void Bounded_SaysIt(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("color.ToString().ToLowerInvariant().Trim()", "3")]
    [InlineData("color.ToString().Replace(\"R\", \"r\")", "3")]
    [InlineData("color.ToString().Replace(\"R\", text)", "Unknown")]
    [InlineData("\"a\".Replace(\"a\", unique.ToString())", "Unbounded: a Guid")]
    [InlineData("\"a\".PadLeft(number)", "Unbounded: a number")]
    [InlineData("flag.ToString(System.Globalization.CultureInfo.CurrentCulture)", "2")]
    [InlineData("color.ToString().Substring(1)", "Unknown")]
    [InlineData("unique.ToString().Substring(0, 8)", "Unbounded: a Guid")]
    [InlineData("unique.ToString(\"N\").ToUpper()", "Unbounded: a Guid")]
    [InlineData("item.Url.Split('/')[0]", "Unknown")]
    public void MethodOfText_KeepsTheEstimate(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("Map2(color)", "3")]
    [InlineData("Either(flag)", "2")]
    [InlineData("Either(flag) + Either(!flag)", "4")]
    [InlineData("Echo(text)", "Unknown")]
    [InlineData("Recursive(number)", "Unknown")]
    [InlineData("Virtual()", "Unknown")]
    public void OwnMethod_IsTheSumOfItsResults(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("configuration[\"k\"]", "Deployment: configuration")]
    [InlineData("host.EnvironmentName", "Deployment: the environment")]
    [InlineData("item.Region", "Deployment: region")]
    [InlineData("item.QueueName", "Unknown")]
    [InlineData("item.Queue", "Deployment: queue")]
    [InlineData("System.Environment.MachineName", "Growing: a machine's name")]
    [InlineData("System.Environment.ProcessId", "Growing: a process id")]
    [InlineData("System.Net.Dns.GetHostName()", "Growing: a machine's name")]
    [InlineData("item.TenantId", "Growing: tenant id")]
    [InlineData("item.ClientId", "Growing: client id")]
    [InlineData("item.Pod", "Growing: pod")]
    [InlineData("text", "Unknown")]
    [InlineData("anything", "Unknown")]
    [InlineData("item.Attempt", "Unknown")]
    [InlineData("item.Stripe", "Unknown")]
    [InlineData("options.Path", "Deployment: configuration")]
    [InlineData("options.Count", "Deployment: configuration")]
    [InlineData("options.IsOn", "2")]
    [InlineData("number % options.Count", "Deployment: x % configuration")]
    [InlineData("(uint)number % (uint)options.Count", "Deployment: x % configuration")]
    public void Deployment_IsSaid(string expression, string expected) => AssertEstimate(expression, expected);

    [Theory]
    [InlineData("unique", "Unbounded: a Guid")]
    [InlineData("System.Guid.NewGuid()", "Unbounded: a Guid")]
    [InlineData("System.DateTime.UtcNow", "Unbounded: a point in time")]
    [InlineData("when", "Unbounded: a point in time")]
    [InlineData("when.ToString(\"O\")", "Unbounded: a point in time")]
    [InlineData("System.Environment.TickCount64", "Unbounded: a clock")]
    [InlineData("System.Random.Shared.Next()", "Unbounded: a random number")]
    [InlineData("text.GetHashCode()", "Unbounded: a hash code")]
    [InlineData("number", "Unbounded: a number")]
    [InlineData("number + 1", "Unbounded: a number")]
    [InlineData("text.Length", "Unbounded: a number")]
    [InlineData("item.Id", "Unbounded: an id")]
    [InlineData("item.OrderId", "Unbounded: order id")]
    [InlineData("item.SessionId", "Unbounded: session id")]
    [InlineData("item.MessageId", "Unbounded: message id")]
    [InlineData("item.UserAgent", "Unbounded: an online identifier")]
    [InlineData("item.Sql", "Unbounded: sql")]
    [InlineData("item.ContentHash", "Unbounded: hash")]
    [InlineData("response.ReasonPhrase", "Unbounded: a text that the server writes")]
    [InlineData("context.TraceIdentifier", "Unbounded: a request's id")]
    [InlineData("System.Diagnostics.Activity.Current?.TraceId", "Unbounded: a trace's id")]
    [InlineData("context.Request.Path", "Unbounded: a request path")]
    [InlineData("context.Request.Path.Value", "Unbounded: a request path")]
    [InlineData("context.Request.QueryString", "Unbounded: a query string")]
    [InlineData("item.Url", "Unbounded: url")]
    [InlineData("link", "Unbounded: a URL")]
    [InlineData("item.FilePath", "Unbounded: path")]
    [InlineData("exception.Message", "Unbounded: an exception's message")]
    [InlineData("exception.StackTrace", "Unbounded: a stack trace")]
    [InlineData("derived.Message", "Unbounded: an exception's message")]
    [InlineData("command.CommandText", "Unbounded: an SQL text")]
    [InlineData("item.Payload", "Unbounded: payload")]
    [InlineData("item.Email", "Unbounded: contact data")]
    [InlineData("address", "Unbounded: an IP address")]
    [InlineData("context.Connection.RemoteIpAddress", "Unbounded: an online identifier")]
    public void GrowthOverTime_IsUnbounded(string expression, string expected) => AssertEstimate(expression, expected);

    private static void AssertEstimate(string expression, string expected) => Assert.Equal(expected, ValueEstimates.Of(Program(expression)).Display());

    private static string Program(string expression) => $$"""
        #pragma warning disable
        using Instrumentation;
        using Microsoft.AspNetCore.Http;
        enum Color { Red, Green, Blue }
        enum Alias { One = 1, Same = 1, Two = 2 }
        [System.Flags] enum Access { None = 0, Read = 1, Write = 2 }
        [System.Flags] enum Many { A = 1, B = 2, C = 4, D = 8, E = 16, F = 32, G = 64, H = 128, I = 256 }
        [Bounded(7)] struct Slot { }
        class Item
        {
            public string Id, OrderId, TenantId, ClientId, Pod, Region, QueueName, Queue, Url, FilePath, Payload, Email, HttpStatusCode, SessionId, MessageId, UserAgent, Sql, ContentHash;
            public int Attempt, Stripe;
            public Color? Color;
            public Slot Slot;
            [Bounded(5)] public string Plan { get; set; }
            [Bounded(6)] public string Kind;
            [return: Bounded(8)] public string Choose() => Url;
        }
        class Derived : System.Exception { }
        class ShopOptions { public string Path = ""; public int Count; public bool IsOn; }
        class C
        {
            const string Constant = "c";
            static readonly string ReadOnly = "r";
            static readonly string[] Names = ["a", "b", "c"];
            static readonly List<string> List = new() { "a", "b" };
            static readonly Dictionary<string, string> Map = new() { ["a"] = "x", ["b"] = "y" };
            static IReadOnlyList<string> Property { get; } = ["a", "b"];
            static readonly string[] Spread = ["a", .. Names];
            static string[] Grown = ["a"];
            static void Value(object value) { }
            static string Map2(Color color) { switch (color) { case Color.Red: return "r"; case Color.Green: return "g"; default: return "other"; } }
            static string Either(bool first) => first ? "a" : "b";
            static string Echo(string value) => value;
            static string Recursive(int depth) => depth == 0 ? "x" : Recursive(depth - 1) + Recursive(depth - 2);
            protected virtual string Virtual() => "x";
            void M<T>(
                Color color, Color? maybe, Alias alias, Access access, Many manyFlags, bool flag, bool? maybeFlag, string text, object anything,
                int number, uint unsigned, long big, double fraction, byte small, sbyte signedSmall, System.Guid unique, System.DateTimeOffset when,
                System.Net.HttpStatusCode status, System.Net.Http.HttpMethod httpMethod, System.Net.Http.HttpResponseMessage response,
                Microsoft.Extensions.Logging.LogLevel level, HttpContext context, System.Exception exception, Derived derived, System.Uri link, System.Net.IPAddress address, System.Type type,
                Microsoft.AspNetCore.Routing.RouteEndpoint endpoint, Microsoft.Extensions.Configuration.IConfiguration configuration,
                Microsoft.Extensions.Hosting.IHostEnvironment host, System.Data.Common.DbCommand command, Item item, ShopOptions options, [Bounded(9)] string bounded,
                [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => Value({{expression}});
        }
        """;
}
