using Shop;
using Shop.Observability.Capture;
using Shop.Observability.Report;
using Shop.Traffic;
using Spectre.Console;

var console = ReportConsole.Create();
using var capture = new TelemetryCapture();
await using var app = ShopApplication.Build(args, capture.Logs);
await app.StartAsync();

var mistakes = await Burst.RunAsync(app.Services);
console.WriteLine(mistakes.Count == 0 ? Burst.Summary : "The burst did not go as it was meant to.");
if (args.Contains("--serve"))
{
    console.WriteLine($"Serving on {app.Services.Address()}; Ctrl+C stops and prints what was captured.");
    await app.WaitForShutdownAsync();
}

// Stopping waits for the requests in flight, the one whose client has gone included: then every span has ended.
await app.StopAsync();
TelemetryReport.Write(console, capture);

foreach (var mistake in mistakes)
{
    Console.Error.WriteLine(mistake);
}

return mistakes.Count == 0 ? 0 : 1;
