namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>Tag values that cost no allocation.</summary>
internal static class TagValues
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(bool value) => value ? True : False;

    public static string Of(Tier value) => value switch
    {
        Tier.Basic => nameof(Tier.Basic),
        Tier.Silver => nameof(Tier.Silver),
        Tier.Gold => nameof(Tier.Gold),
        _ => value.ToString(),
    };
}
