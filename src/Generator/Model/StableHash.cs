namespace Instrumentation.Generator.Model;

/// <summary>FNV-1a: the same number in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    /// <summary>A number above zero.</summary>
    public static int PositiveOf(string text) => Math.Max(1, (int)(Of(text) & int.MaxValue));
}
