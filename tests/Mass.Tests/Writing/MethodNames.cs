using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests.Writing;

/// <summary>How a method's types are named and how an object of them is made.</summary>
internal sealed class MethodNames(MethodPlan plan, int number)
{
    public string Method { get; } = $"M{number}";

    public string Type { get; } = $"T{number}";

    public string Base { get; } = $"B{number}";

    public string Interface { get; } = $"I{number}";

    public string Delegate { get; } = $"D{number}";

    /// <summary>The declaring type as other code names it.</summary>
    public string ConstructedType => plan.Container switch
    {
        Container.GenericClass or Container.PartialGenericClass => $"{Type}<string>",
        Container.NestedInGeneric => $"O{number}<string>.{Type}",
        _ => Type,
    };

    /// <summary>What a call of the method begins with, dot included.</summary>
    public string Receiver(string type) => plan.IsExtension ? "3." : plan.IsStatic ? $"{type}." : $"new {type}().";

    public string OpenGeneric => plan.HasTypeParameter ? "<T>" : "";

    // The type parameter can be inferred only if a parameter has it.
    public string ClosedGeneric => plan.HasTypeParameter ? "<int>" : "";
}
