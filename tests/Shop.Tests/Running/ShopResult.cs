namespace Instrumentation.Shop.Tests.Running;

/// <summary>What a run of the sample left behind.</summary>
internal sealed record ShopResult(int ExitCode, string Output, string Errors);
