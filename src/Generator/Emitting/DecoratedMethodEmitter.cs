using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes a decorator's implementation of a method: the guard, and apart from it the code that records.</summary>
internal static class DecoratedMethodEmitter
{
    public static void Emit(CodeWriter writer, DecoratedMethodModel decorated)
    {
        var method = decorated.Signature;
        var typeParameters = Signature.OwnTypeParameters(method);
        var arguments = Signature.Arguments(method);
        var inner = $"{decorated.Receiver}.{method.Name}{typeParameters}({arguments})";
        var declaredTypeParameters = Signature.OwnTypeParameters(method, withAttributes: true);
        var heading = $"{Signature.Return(method)} {method.Type.FullName}.{method.Name}{declaredTypeParameters}({Signature.Parameters(method)}){decorated.DefaultConstraints}";
        EmitAttributes(writer, method);
        if (decorated.Operation is not { } operation)
        {
            writer.Line(heading);
            using (writer.Indent())
            {
                writer.Line($"=> {(method.ReturnsByRef ? "ref " : "")}{inner};");
            }

            writer.Blank();
            return;
        }

        var wrapper = new WrapperEmitter(writer, operation, inner);
        var observed = Names.ObservedOf(method);
        using (writer.Open(heading))
        {
            wrapper.EmitGuard($"this.{observed}{typeParameters}({arguments})");
        }

        writer.Blank();
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        EmitAttributes(writer, method);
        using (writer.Open($"private {Signature.Return(method)} {observed}{declaredTypeParameters}({Signature.Parameters(method)}){Signature.OwnConstraints(method)}"))
        {
            wrapper.EmitObserved();
        }

        writer.Blank();
    }

    private static void EmitAttributes(CodeWriter writer, MethodModel method)
    {
        foreach (var attribute in method.Attributes.Concat(method.MemberAttributes))
        {
            writer.Line(attribute);
        }
    }
}
