namespace Instrumentation.Analyzers.Tests.Fixes.Coverage;

/// <summary>INS1004: logs the exception, or records it on the span where there is no logger.</summary>
public sealed class SwallowedExceptionFixTests
{
    private static readonly CodeFixHost Host = new("INS1004");

    [Fact]
    public async Task WithALogger_IsLogged()
    {
        var fix = await Host.VerifyFixAsync(
            Logging("[|catch|] (Exception e)", "message = e.Message;"),
            Logging("catch (Exception e)", "_logger.LogError(e, \"C.M failed\");\n            message = e.Message;"));

        Assert.Equal("Log the exception", fix.Title);
    }

    [Theory]
    [InlineData("[|catch|]")]
    [InlineData("[|catch|] (Exception)")]
    public async Task WithoutAVariable_GetsOne(string before) => await Host.VerifyFixAsync(
        Logging(before, "message = \"\";"),
        Logging("catch (Exception e)", "_logger.LogError(e, \"C.M failed\");\n            message = \"\";"));

    [Fact]
    public async Task WithoutALogger_IsRecordedOnTheSpan()
    {
        var fix = await Host.VerifyFixAsync(
            """
            public class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                public void Send()
                {
                    try
                    {
                        Console.Beep();
                    }
                    [|catch|]
                    {
                        Console.Clear();
                    }
                }
            }
            """,
            """
            using System.Diagnostics;

            public class Chat : Microsoft.AspNetCore.SignalR.Hub
            {
                public void Send()
                {
                    try
                    {
                        Console.Beep();
                    }
                    catch (Exception e)
                    {
                        Activity.Current?.AddException(e);
                        Activity.Current?.SetStatus(ActivityStatusCode.Error);
                        Console.Clear();
                    }
                }
            }
            """);

        Assert.Equal("Record the exception on the span", fix.Title);
    }

    [Fact]
    public async Task All_AreLogged() => await Host.VerifyFixAllAsync(
        """
        using Microsoft.Extensions.Logging;
        public class C(ILogger<C> logger) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void M()
            {
                try
                {
                    logger.LogInformation("start");
                }
                [|catch|] (Exception e)
                {
                    Console.WriteLine(e.Message);
                }
            }

            public void N()
            {
                try
                {
                    logger.LogInformation("start");
                }
                [|catch|] (Exception e)
                {
                    Console.WriteLine(e.Message);
                }
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        public class C(ILogger<C> logger) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void M()
            {
                try
                {
                    logger.LogInformation("start");
                }
                catch (Exception e)
                {
                    logger.LogError(e, "C.M failed");
                    Console.WriteLine(e.Message);
                }
            }

            public void N()
            {
                try
                {
                    logger.LogInformation("start");
                }
                catch (Exception e)
                {
                    logger.LogError(e, "C.N failed");
                    Console.WriteLine(e.Message);
                }
            }
        }
        """);

    private static string Logging(string handler, string statement) =>
        $$"""
        using Microsoft.Extensions.Logging;
        public class C : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly ILogger _logger;
            private string message = "";

            public C(ILogger<C> logger) => _logger = logger;

            public string M()
            {
                try
                {
                    Console.Beep();
                }
                {{handler}}
                {
                    {{statement}}
                }

                return message;
            }
        }
        """;
}
