using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes an explicit interface implementation that calls a method's wrapper.</summary>
internal static class ShimEmitter
{
    public static void Emit(CodeWriter writer, ShimModel shim, PlatformModel platform)
    {
        var signature = shim.Signature;
        writer.Line(GeneratedFile.MemberAttributes(platform));
        if (shim.Target is not null)
        {
            writer.Line($"[{Names.Runtime}.InstrumentedShim]");
        }

        foreach (var attribute in signature.Attributes.Concat(signature.MemberAttributes))
        {
            writer.Line(attribute);
        }

        var typeParameters = Signature.OwnTypeParameters(signature, withAttributes: true);
        writer.Line(
            $"{(signature.IsStatic ? "static " : "")}{Signature.Return(signature)} {shim.Interface}.{signature.Name}{typeParameters}({Signature.Parameters(signature)}){shim.DefaultConstraints}");
        using (writer.Indent())
        {
            writer.Line($"=> {(signature.ReturnsByRef ? "ref " : "")}{Call(shim)};");
        }
    }

    private static string Call(ShimModel shim)
    {
        var signature = shim.Signature;
        var typeArguments = Signature.OwnTypeParameters(signature);
        return shim.Target switch
        {
            null => $"{Receiver(shim.CallRoot, signature)}.{signature.Name}{typeArguments}({Signature.Arguments(signature)})",
            { IsInOwnType: true } target => $"{Receiver(shim.WrapperOwner, signature)}.{Names.WrapperOf(target)}{typeArguments}({Signature.Arguments(signature)})",
            // Type arguments are stated, because those of the method itself may not occur in its parameters.
            var target => $"{Names.Generated}.{target.WrapperClass}.{Names.WrapperOf(target)}{shim.TargetTypeArguments}({Signature.Arguments(signature, signature.IsStatic ? null : "this")})",
        };
    }

    private static string Receiver(string? type, MethodModel signature) =>
        type is null ? "this" : signature.IsStatic ? type : $"(({type})this)";
}
