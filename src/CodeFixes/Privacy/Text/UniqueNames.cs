namespace Instrumentation.CodeFixes.Privacy.Text;

/// <summary>Names that no other value in the record has.</summary>
internal static class UniqueNames
{
    public static string Of(string name, ICollection<string> taken)
    {
        var unique = name;
        for (var i = 2; taken.Contains(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }
}
