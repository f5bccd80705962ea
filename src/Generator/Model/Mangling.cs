using System.Text;

namespace Instrumentation.Generator.Model;

/// <summary>Makes names of generated classes.</summary>
internal static class Mangling
{
    /// <summary>The name as an identifier; different names stay different.</summary>
    public static string ToIdentifier(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var isAmbiguous = false;
        foreach (var c in name)
        {
            var isPlain = char.IsLetterOrDigit(c);
            identifier.Append(isPlain ? c : '_');
            isAmbiguous |= !isPlain && c != '.';
        }

        return isAmbiguous ? $"{identifier}_{StableHash.Of(name):x8}" : identifier.ToString();
    }
}
