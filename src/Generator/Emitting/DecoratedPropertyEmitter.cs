using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes what a decorator only hands on: properties, indexers and events.</summary>
internal static class DecoratedPropertyEmitter
{
    public static void Emit(CodeWriter writer, DecoratedPropertyModel property)
    {
        EmitLines(writer, property.Attributes);
        var parameters = property.Parameters.Count == 0 ? "" : $"[{Signature.Parameters(property.Parameters)}]";
        var inner = property.Receiver + (property.Parameters.Count == 0 ? $".{property.Name}" : $"[{Signature.Arguments(property.Parameters)}]");
        using (writer.Open($"{(property.IsUnsafe ? "unsafe " : "")}{property.Type} {property.Interface}.{property.Name}{parameters}"))
        {
            if (property.Getter is { } getter)
            {
                EmitLines(writer, getter);
                writer.Line($"get => {(property.ReturnsByRef ? "ref " : "")}{inner};");
            }

            if (property.Setter is { } setter)
            {
                EmitLines(writer, setter);
                writer.Line($"set => {inner} = value;");
            }
        }

        writer.Blank();
    }

    public static void Emit(CodeWriter writer, DecoratedEventModel decorated)
    {
        EmitLines(writer, decorated.Attributes);
        using (writer.Open($"event {decorated.Type} {decorated.Interface}.{decorated.Name}"))
        {
            writer.Line($"add => {decorated.Receiver}.{decorated.Name} += value;");
            writer.Line($"remove => {decorated.Receiver}.{decorated.Name} -= value;");
        }

        writer.Blank();
    }

    private static void EmitLines(CodeWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Line(line);
        }
    }
}
