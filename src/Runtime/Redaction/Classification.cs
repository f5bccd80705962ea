namespace Instrumentation.Runtime;

/// <summary>
/// The attributes of Microsoft.Extensions.Compliance, known by name: the runtime does not depend on that package.
/// </summary>
internal static class Classification
{
    public const string BaseName = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    private const string NoneName = "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute";

    /// <summary>Whether a type is the attribute that says that data needs no protection.</summary>
    public static bool IsNone(Type type) => type.FullName == NoneName;

    /// <summary>Whether a type is an attribute that classifies data.</summary>
    public static bool IsAttribute(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.FullName == BaseName)
            {
                return !IsNone(type);
            }
        }

        return false;
    }
}
