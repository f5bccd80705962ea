using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the class that stands before an object and records the calls of its interface.</summary>
internal static class DecoratorEmitter
{
    public static string Emit(DecoratorModel decorator, PlatformModel platform)
    {
        var type = decorator.Interface;
        var writer = GeneratedFile.Begin($"Records the calls of a {type.MetadataName}.", platform, type.Experiments);
        using (writer.Open($"namespace {Instrumentation.Shared.KnownNames.GeneratedNamespace}"))
        {
            EmitClassAttributes(writer, platform);
            // What a container is given derives from it.
            using (writer.Open($"internal {(platform.HasServices ? "" : "sealed ")}class {type.ClassName}{Signature.TypeParameters(type.TypeParameters, withAttributes: true)} : {type.Interface}, {Names.Runtime}.IInstrumentedDecorator{Signature.Constraints(type.TypeParameters)}"))
            {
                EmitConstruction(writer, type, platform);
                foreach (var method in decorator.Methods)
                {
                    DecoratedMethodEmitter.Emit(writer, method);
                }

                foreach (var property in decorator.Properties)
                {
                    DecoratedPropertyEmitter.Emit(writer, property);
                }

                foreach (var @event in decorator.Events)
                {
                    DecoratedPropertyEmitter.Emit(writer, @event);
                }

                EmitIdentity(writer, type);
            }

            if (platform.HasServices)
            {
                DecoratorVariantsEmitter.Emit(writer, type, platform);
            }
        }

        var operations = decorator.Methods.Select(static method => method.Operation).OfType<OperationModel>().ToList();
        if (operations.Count > 0)
        {
            writer.Blank();
            OperationsEmitter.Emit(writer, operations, [], platform);
        }

        return writer.ToString();
    }

    public static void EmitClassAttributes(CodeWriter writer, PlatformModel platform)
    {
        writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.Line(GeneratedFile.ClassAttributes(platform));
        writer.Line("[global::System.Diagnostics.DebuggerStepThrough]");
    }

    private static void EmitConstruction(CodeWriter writer, DecoratedInterfaceModel type, PlatformModel platform)
    {
        writer.Line($"{(platform.HasServices ? "private protected" : "private")} readonly {type.Interface} _inner;");
        writer.Blank();
        using (writer.Open($"internal {type.ClassName}({type.Interface} inner)"))
        {
            writer.Line("this._inner = inner;");
        }

        writer.Blank();
    }

    // Two decorators of one object are as equal as the object is to itself.
    private static void EmitIdentity(CodeWriter writer, DecoratedInterfaceModel type)
    {
        const string Inner = "((object)this._inner)";
        writer.Line($"public override bool Equals(object? obj) => {Inner}.Equals(obj is {type.ClassName}{Signature.TypeParameters(type.TypeParameters)} other ? other._inner : obj);");
        writer.Blank();
        writer.Line($"public override int GetHashCode() => {Inner}.GetHashCode();");
        writer.Blank();
        writer.Line($"public override string? ToString() => {Inner}.ToString();");
    }
}
