using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>Every row of the table of entry points.</summary>
public sealed class FrameworkTests
{
    public static TheoryData<Framework> Rows => [.. Frameworks.All];

    [Fact]
    public void Table_HasACaseForEachRow() => Assert.Equal(EntryPointKinds.All.Select(RowOf), Frameworks.All.Select(static framework => framework.Row));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Dark_IsReported(Framework framework)
    {
        var kind = KindOf(framework);

        var diagnostic = Assert.Single(await HostOf(framework).VerifyAsync(framework.Marked("Work.Do();")));

        Assert.Contains($"' ({kind.Kind}) ", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("'C.", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task WithASpanOfItsOwn_IsSilent(Framework framework) => await HostOf(framework).VerifyAsync(framework.Silent("using var span = Work.Source.StartActivity(); Work.Do();"));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Attributed_IsSilent(Framework framework) => await HostOf(framework).VerifyAsync(framework.Silent("Work.Do();", "[Metered]"));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task OptedOut_IsSilent(Framework framework) => await HostOf(framework).VerifyAsync(framework.Silent("Work.Do();", "[NotInstrumented(\"why\")]"));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Trivial_IsSilent(Framework framework) => await HostOf(framework).VerifyAsync(framework.Silent(""));

    private static AnalyzerHost HostOf(Framework framework) => new(KindOf(framework).IsServed ? "INS1002" : "INS1001");

    private static EntryPointKind KindOf(Framework framework) => EntryPointKinds.All.Single(row => RowOf(row) == framework.Row);

    private static string RowOf(EntryPointKind row) => $"{row.Namespace}.{row.Type}{(row.Member is null ? "" : "." + row.Member)}";
}
