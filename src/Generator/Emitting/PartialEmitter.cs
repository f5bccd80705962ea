using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the bodies of a type's partial methods.</summary>
internal static class PartialEmitter
{
    public static string Emit(PartialTypeModel type, BuildModel build, PlatformModel platform)
    {
        var writer = GeneratedFile.Begin($"The bodies of {type.Type.DisplayName}'s partial methods.", platform, type.Methods.SelectMany(static method => method.Operation.Method.Experiments));
        using (GeneratedFile.OpenType(writer, DeclarationOf(type), []))
        {
            for (var i = 0; i < type.Methods.Count; i++)
            {
                if (i > 0)
                {
                    writer.Blank();
                }

                EmitMethod(writer, type.Methods[i], build, platform);
            }
        }

        if (build.Enabled)
        {
            writer.Blank();
            OperationsEmitter.Emit(writer, [.. type.Methods.Select(static method => method.Operation)], type.Locations, platform);
        }

        return writer.ToString();
    }

    // Both declarations of a partial method say 'unsafe' or neither does; where the user's type says it for all, so does this part of it.
    private static TypeModel DeclarationOf(PartialTypeModel type)
    {
        var isUnsafe = type.Methods.Any(static method => method.Operation.Method.IsUnsafe && !method.Modifiers.Contains("unsafe"));
        var declarations = type.Type.Declarations.ToArray();
        if (isUnsafe)
        {
            declarations[declarations.Length - 1] = "unsafe " + declarations[declarations.Length - 1];
        }

        return type.Type with { Declarations = declarations.ToEquatableArray() };
    }

    private static void EmitMethod(CodeWriter writer, PartialMethodModel partial, BuildModel build, PlatformModel platform)
    {
        var method = partial.Operation.Method;
        var typeParameters = Signature.OwnTypeParameters(method);
        var constraints = partial.InheritedConstraints ?? Signature.OwnConstraints(method);
        var receiver = method.IsStatic ? "" : "this.";
        var inner = $"{receiver}{partial.CoreName}{typeParameters}({Signature.Arguments(method)})";
        var heading = $"{partial.Modifiers} {method.ReturnType} {method.Name}{typeParameters}({Signature.Parameters(method, keepsThis: true)}){constraints}";
        writer.Line(GeneratedFile.MemberAttributes(platform));
        if (!build.Enabled)
        {
            writer.Line(heading);
            using (writer.Indent())
            {
                writer.Line($"=> {(method.ReturnsByRef ? "ref " : "")}{inner};");
            }

            return;
        }

        var wrapper = new WrapperEmitter(writer, partial.Operation, inner);
        var observed = Names.ObservedOf(method);
        writer.Line($"[{Names.Runtime}.InstrumentedBody]");
        using (writer.Open(heading))
        {
            wrapper.EmitGuard($"{receiver}{observed}{typeParameters}({Signature.Arguments(method)})");
        }

        writer.Blank();
        writer.Line(GeneratedFile.MemberAttributes(platform));
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        using (writer.Open($"private {Static(method)}{Signature.Return(method)} {observed}{typeParameters}({Signature.Parameters(method)}){Signature.OwnConstraints(method)}"))
        {
            wrapper.EmitObserved();
        }
    }

    private static string Static(MethodModel method) => (method.IsStatic ? "static " : "") + (method.ReceiverModifier == "in " ? "readonly " : "");
}
