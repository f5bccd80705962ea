namespace Instrumentation.Generator.Model;

/// <summary>The names of generated <c>[UnsafeAccessor]</c> methods.</summary>
internal static class AccessorNames
{
    public static string Field(string name) => $"FieldOf__{name}";

    public static string Method(string memberName) => $"{memberName}__Accessor";
}
