using Instrumentation.Shop.Tests.Report;
using Xunit;

namespace Instrumentation.Shop.Tests.Running;

/// <summary>One run with nothing configured, shared by the tests of what it prints.</summary>
public sealed class ReportRun : IAsyncLifetime
{
    internal ShopResult Result { get; private set; } = null!;

    internal ShopReport Report { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Result = await ShopProcess.RunAsync();
        Report = ShopReport.Parse(Result.Output);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
