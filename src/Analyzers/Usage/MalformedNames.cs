using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Knows which names OpenTelemetry takes.</summary>
internal static class MalformedNames
{
    // An instrument's name has at most 255 characters, the longer of our suffixes included.
    private const int MaximalMetricName = 255 - 9;

    private const string SharedPrefix = "operation";

    /// <summary>What is wrong with the name that an attribute of ours gives, or <see langword="null"/>.</summary>
    public static NameProblem? Find(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive, Value: string name } || attribute.AttributeClass is not { } type || !type.Is(KnownNames.Namespace, type.Name))
        {
            return null;
        }

        return type.Name switch
        {
            KnownNames.Metered => Blank("the shared instruments are used") ?? Metric(),
            KnownNames.Traced => Blank("the span is named after the method"),
            KnownNames.Tag => Blank("the tag is named after what it stands on") ?? Tag(),
            KnownNames.InstrumentationScope => Blank("the scope is named after the assembly"),
            _ => null,
        };

        NameProblem? Blank(string consequence) => string.IsNullOrWhiteSpace(name)
            ? new NameProblem(
                attribute,
                $"The name of [{VainAttribute.NameOf(attribute)}]",
                name.Length == 0 ? "is empty" : "is nothing but white space",
                name.Length == 0 ? consequence : "nobody can tell what it means")
            : null;

        NameProblem? Metric()
        {
            if (string.Equals(name, SharedPrefix, StringComparison.OrdinalIgnoreCase))
            {
                return new NameProblem(
                    attribute, $"The metric name '{Escape(name)}'", "is that of the shared instruments", "its measurements mix with those of all other operations and do not say whose they are");
            }

            var problem = !IsLetter(name[0]) ? "does not begin with a letter from A to Z"
                : FirstOther(name, IsInMetricName) is { } other ? $"has the character '{Escape(other.ToString())}'"
                : name.Length > MaximalMetricName ? $"has more than {MaximalMetricName} characters"
                : null;
            return problem is null ? null : new NameProblem(attribute, $"The metric name '{Escape(name)}'", problem, "the OpenTelemetry SDK drops its instruments");
        }

        NameProblem? Tag()
        {
            var problem = FirstOther(name, IsInTagName) is { } other ? $"has the character '{Escape(other.ToString())}'"
                : name.Split('.').Any(static part => part.Length == 0) ? "has an empty part"
                : null;
            return problem is null ? null : new NameProblem(attribute, $"The tag name '{Escape(name)}'", problem, "it is none of OpenTelemetry's lower-case, dotted names and queries that expect one miss it");
        }
    }

    private static bool IsInMetricName(char character) => IsLetter(character) || IsDigit(character) || character is '_' or '.' or '-' or '/';

    private static bool IsInTagName(char character) => character is >= 'a' and <= 'z' || IsDigit(character) || character is '_' or '.' or '-';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    // A line end would tear the message apart.
    private static string Escape(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2);
    }

    private static char? FirstOther(string name, Func<char, bool> isIn)
    {
        foreach (var character in name)
        {
            if (!isIn(character))
            {
                return character;
            }
        }

        return null;
    }
}
