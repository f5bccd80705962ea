using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Shared;

internal static class Identifiers
{
    /// <summary>The name as C# source: with <c>@</c> if it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) is not SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is not SyntaxKind.None ? "@" + name : name;

    /// <summary>The words of a name in lower case with dots between them: <c>orderId</c> becomes <c>order.id</c>, <c>HTTPStatus</c> becomes <c>http.status</c>.</summary>
    public static string ToDotted(string name)
    {
        var dotted = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is '_' or '.')
            {
                AppendDot(dotted);
                continue;
            }

            var startsWord = char.IsUpper(c) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                AppendDot(dotted);
            }

            dotted.Append(char.ToLowerInvariant(c));
        }

        return dotted.ToString().TrimEnd('.');
    }

    private static void AppendDot(StringBuilder dotted)
    {
        if (dotted.Length > 0 && dotted[dotted.Length - 1] != '.')
        {
            dotted.Append('.');
        }
    }
}
