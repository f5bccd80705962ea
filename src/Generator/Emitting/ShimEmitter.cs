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

        foreach (var attribute in signature.Attributes)
        {
            writer.Line(attribute);
        }

        var typeParameters = Signature.OwnTypeParameters(signature);
        writer.Line(
            $"{signature.ReturnType} {shim.Interface}.{signature.Name}{Signature.OwnTypeParameters(signature, withAttributes: true)}({Signature.Parameters(signature)}){shim.DefaultConstraints}");
        using (writer.Indent())
        {
            writer.Line($"=> {Call(shim, typeParameters)};");
        }
    }

    private static string Call(ShimModel shim, string typeParameters)
    {
        var signature = shim.Signature;
        var receiver = shim.CallRoot is { } root ? $"(({root})this)" : "this";
        return shim.Target switch
        {
            null => $"{receiver}.{signature.Name}{typeParameters}({Signature.Arguments(signature)})",
            { IsInOwnType: true } target => $"this.{Names.WrapperOf(target)}{typeParameters}({Signature.Arguments(signature)})",
            // Type arguments are inferred from the receiver, but those of the method itself may not occur in its parameters.
            var target => $"{Names.Generated}.{target.WrapperClass}.{Names.WrapperOf(target)}{shim.TargetTypeArguments}({Signature.Arguments(signature, "this")})",
        };
    }
}
