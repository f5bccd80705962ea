namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Serilog, NLog, log4net and EventSource, known by name: no package is referenced.</summary>
public sealed class OtherLoggerTests
{
    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (library, forms) in Libraries)
            {
                foreach (var form in forms)
                {
                    data.Add(library, form);
                }
            }

            return data;
        }
    }

    private static Dictionary<string, string[]> Libraries { get; } = new(StringComparer.Ordinal)
    {
        ["Serilog"] =
        [
            "Serilog.Log.Verbose(\"{X}\", #);",
            "Serilog.Log.Debug(\"{X}\", #);",
            "Serilog.Log.Information(\"{X}\", #);",
            "Serilog.Log.Information(\"{A} {X}\", 1, #);",
            "Serilog.Log.Information(\"{A} {B} {X}\", 1, 2, #);",
            "Serilog.Log.Error(new Exception(), \"{X}\", #);",
            "Serilog.Log.Information($\"of {#}\");",
            "Serilog.Log.Logger.Information(\"{X}\", #);",
            "serilog.Information(\"{X}\", #);",
            "serilog.Fatal(new Exception(), \"{X}\", #);",
            "serilog.ForContext(\"k\", #).Information(\"done\");",
            "Serilog.Log.ForContext(\"k\", #);",
            "serilog.ForContext(\"k\", #, destructureObjects: true);",
            "using (Serilog.Context.LogContext.PushProperty(\"k\", #)) { }",
        ],
        ["NLog"] =
        [
            "nlog.Info(\"{X}\", #);",
            "nlog.Info(#);",
            "nlog.Info($\"of {#}\");",
            "nlog.Warn(new Exception(), \"{X}\", #);",
            "nlog.Error(System.Globalization.CultureInfo.InvariantCulture, \"{X}\", #);",
            "nlog.WithProperty(\"k\", #).Info(\"done\");",
            "nlog.ForInfoEvent().Property(\"k\", #).Log();",
            "nlog.ForInfoEvent().Message(\"{X}\", #).Log();",
            "using (NLog.ScopeContext.PushProperty(\"k\", #)) { }",
        ],
        ["log4net"] =
        [
            "log4.Info(#);",
            "log4.Info(\"of \" + #);",
            "log4.Error($\"of {#}\", new Exception());",
            "log4.InfoFormat(\"{0}\", #);",
            "log4.DebugFormat(\"{0} {1}\", 1, #);",
            "log4.ErrorFormat(System.Globalization.CultureInfo.InvariantCulture, \"{0}\", #);",
        ],
        ["EventSource"] =
        [
            "source.Text(#);",
        ],
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsReportedOnce(string library, string form)
    {
        // What an event source's method is handed is told where the method writes it.
        var marked = library is "EventSource" ? form.Replace("#", "{|INS2002:customer.Email|}", StringComparison.Ordinal) : form.Replace("#", "{|INS2002:email|}", StringComparison.Ordinal);
        await VerifyAsync(marked);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithAnId_IsSilent(string library, string form)
    {
        Assert.Contains(library, Libraries.Keys);
        await VerifyAsync(form.Replace("#", "id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Serilog.Log.Information(\"{@X}\", {|INS2003:customer|});")]
    [InlineData("Serilog.Log.Information(\"{X}\", customer);")]
    [InlineData("Serilog.Log.Information(\"{@X}\", device);")]
    [InlineData("serilog.ForContext(\"k\", {|INS2003:customer|}, destructureObjects: true);")]
    [InlineData("serilog.ForContext(\"k\", customer);")]
    [InlineData("nlog.Info(\"{@X}\", {|INS2003:customer|});")]
    public async Task Destructured_ShowsItsMembers(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("Write(\"email {0}\", id);")]
    [InlineData("serilog.IsEnabled(email);")]
    public async Task OtherMethods_AreSilent(string statement) => await VerifyAsync(statement, "static void Write(string format, params object[] args) { }");

    [Fact]
    public async Task EventSource_IsReportedWhereItWrites() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        public sealed class Events : System.Diagnostics.Tracing.EventSource
        {
            public void Failed(string email, int count) => WriteEvent(1, {|INS2002:email|}, count);
            public void Started(string orderId) => WriteEvent(2, orderId);
            public void Many(string a, string b, string c, string password) => WriteEvent(3, a, b, c, {|INS2001:password|});
        }
        """));

    [Fact]
    public async Task SameNamesElsewhere_AreNoLoggers() => await PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types("""
        namespace Games { public static class Log { public static void Information(string messageTemplate, object value) { } } }
        class C { void M(string email) => Games.Log.Information("{X}", email); }
        """));

    private static Task VerifyAsync(string statement, string members = "") => PrivacyPrograms.VerifyAsync(PrivacyPrograms.Types($$"""
        using NLog;
        public class Subject(Serilog.ILogger serilog, NLog.Logger nlog, log4net.ILog log4, Events source)
        {
            {{members}}
            public void Act(Customer customer, Device device, string email, string id)
            {
                {{statement}}
                _ = (serilog, nlog, log4, source);
            }
        }
        public sealed class Events : System.Diagnostics.Tracing.EventSource { public void Text(string text) => WriteEvent(1, text); }
        """).WithFile("Libraries.cs", OtherLoggers.Declarations));
}
