namespace Instrumentation.Runtime;

/// <summary>The built-in <see cref="Redaction.Mask"/>. Its asterisks do not tell the value's length.</summary>
internal static class Mask
{
    private const string Hidden = "****";
    private const int ShownCharacters = 4;
    private const int ShortestShown = 12;

    public static string Of(string text)
    {
        if (text.Length < ShortestShown)
        {
            return Hidden;
        }

        var start = text.Length - ShownCharacters;
        if (char.IsLowSurrogate(text[start]))
        {
            start++; // Half a character is none.
        }

        return Hidden + text.Substring(start);
    }
}
