using Instrumentation;

namespace Reported;

public enum Currency { Euro, Dollar }

internal static class Till
{
    // What MSBuild would take for its own.
    [Traced("pay;* 100%20 $(All) 'quoted' \"twice\" \\"), Metered("till.pay")]
    public static int Pay([Tag] Currency currency, [Tag("till.note")] string note) => (int)currency + note.Length;
}
