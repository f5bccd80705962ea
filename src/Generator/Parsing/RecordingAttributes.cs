using Instrumentation.Shared;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// The attributes that say whether a method is instrumented and what is recorded of its calls. Which method a call means cannot depend on them, so
/// that no call has to be bound again after an edit of one. <c>[NotIntercepted]</c> is none of them: it speaks of the calls.
/// </summary>
internal static class RecordingAttributes
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Names = new(
        new[]
        {
            KnownNames.Traced, KnownNames.Metered, KnownNames.Logged, KnownNames.Tag, KnownNames.Bounded, KnownNames.Sensitive, KnownNames.NotSensitive, KnownNames.NotInstrumented,
        }.SelectMany(static name => new[] { name, name.Substring(0, name.Length - Suffix.Length) }),
        StringComparer.Ordinal);

    /// <summary>Whether it is one by its name. A user's own attribute of such a name is none of the few that the compiler binds calls by.</summary>
    public static bool Contain(AttributeSyntax attribute) => Names.Contains(attribute.Name.LastName());

    /// <summary>Whether an alias takes the name of one, and may mean any attribute.</summary>
    public static bool AreHiddenBy(string alias) => Names.Contains(alias);
}
