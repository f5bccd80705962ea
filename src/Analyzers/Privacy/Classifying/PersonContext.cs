using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>Whether a value is somebody's: the type that declares it, or what it is read from, is a person.</summary>
internal static class PersonContext
{
    private static readonly ConcurrentDictionary<string, bool> Cache = new(StringComparer.Ordinal);

    public static bool Has(ISymbol symbol, IOperation? receiver)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol) && symbol.ContainingType is { } type && !IsReflection(type) && IsPerson(type.Name))
        {
            return true;
        }

        for (var current = receiver; current is not null; current = current.Receiver())
        {
            // A variable named "profile" is as often one of a device: its type decides.
            if (NameOf(current.Unwrapped()) is { } name && !string.Equals(name, "profile", StringComparison.OrdinalIgnoreCase) && IsPerson(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name's last word, below what types of data are called, is a person: <c>CreateUserRequest</c>, <c>currentCustomer</c>.</summary>
    public static bool IsPerson(string name) => Cache.GetOrAdd(name, static text =>
    {
        var words = NameWords.Of(text);
        var count = words.Count;
        while (count > 1 && Vocabulary.TypeTails.Contains(words[count - 1]))
        {
            count--;
        }

        if (count == 0 || !Vocabulary.Persons.Contains(words[count - 1]))
        {
            return false;
        }

        // Most profiles are of devices and builds, unless it is said whose they are.
        return count == 1
            || (words[count - 1] is "profile" ? Vocabulary.Persons.Contains(words[count - 2]) : !Vocabulary.NotPersons.Contains($"{words[count - 2]} {words[count - 1]}"));
    });

    // Members of types are called members there.
    private static bool IsReflection(INamedTypeSymbol type) => type is { Name: "MemberInfo" or "Type" };

    private static string? NameOf(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        _ => null,
    };
}
