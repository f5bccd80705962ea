using System.Reflection;
using System.Runtime.CompilerServices;

namespace Instrumentation.Generator.Tests.Model;

/// <summary>
/// What the pipeline may cache: values that compare by content and hold nothing of a compilation. A list of what is allowed, so that
/// symbols, syntax, locations, immutable arrays, delegates and everything else that nobody thought of is not.
/// </summary>
internal sealed class ModelShape(string modelNamespace)
{
    private readonly HashSet<Type> _seen = [];
    private readonly List<string> _problems = [];

    /// <summary>What is wrong with the type and with everything that it can hold.</summary>
    public static IReadOnlyList<string> ProblemsOf(Type type, string modelNamespace)
    {
        var shape = new ModelShape(modelNamespace);
        shape.VisitModel(type);
        return shape._problems;
    }

    private void VisitModel(Type type)
    {
        if (!_seen.Add(type) || type.IsEnum)
        {
            return;
        }

        Check(type.IsSealed && (type.IsValueType ? IsReadOnly(type) : IsRecord(type)), $"{type.Name} is neither a sealed record nor a readonly struct");
        Check(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), $"{type.Name} has no value equality");
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Check(field.IsInitOnly, $"{type.Name}.{field.Name} can change");
            if (IsEquatableArray(type))
            {
                // The one place for an array, whose elements it compares.
                VisitValue(field.FieldType.GetElementType()!, $"an element of {type.Name}");
            }
            else
            {
                VisitValue(field.FieldType, $"{type.Name}.{field.Name}");
            }
        }
    }

    private void VisitValue(Type type, string place)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            VisitValue(underlying, place);
        }
        else if (type.Namespace == modelNamespace)
        {
            VisitModel(type);
        }
        else
        {
            Check(type == typeof(string) || type.IsPrimitive || type.IsEnum, $"{place} is a {type}");
        }
    }

    private void Check(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add(problem);
        }
    }

    // By name: for .NET Standard the compiler generates the attribute into the assembly.
    private static bool IsReadOnly(Type type) => type.CustomAttributes.Any(static attribute => attribute.AttributeType.FullName == typeof(IsReadOnlyAttribute).FullName);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsEquatableArray(Type type) => type.IsGenericType && type.Name == "EquatableArray`1";
}
