using Instrumentation.Behaviour.Tests.AnalysisMode;

namespace Instrumentation.Behaviour.Tests.Shapes;

/// <summary>Rows of one theme.</summary>
public interface IShapes
{
    static abstract ShapeRow[] Rows { get; }
}

/// <summary>Asserts every row of a theme. Themes run in parallel.</summary>
/// <typeparam name="TShapes">The theme.</typeparam>
public abstract class ShapeTests<TShapes>
    where TShapes : IShapes
{
    private static readonly Dictionary<string, ShapeRow> ByName = TShapes.Rows.ToDictionary(static row => row.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. ByName.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task Shape_IsRecordedAndReportedAsItsRowSays(string name) => ShapeCheck.AssertHoldsAsync(ByName[name]);

    [Fact]
    public Task GeneratedCode_IsCleanUnderAnalysisModeAll() => AnalysisModeCheck.AssertCleanAsync(TShapes.Rows);

    [Fact]
    public Task GeneratedText_BreaksOnlyRulesThatAreNotForIt() => AnalysisModeCheck.AssertTextIsCleanAsync(TShapes.Rows);
}
