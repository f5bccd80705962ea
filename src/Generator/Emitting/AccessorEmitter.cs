using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the accessors by which a class of ours reaches private members of a type that is not partial.</summary>
internal static class AccessorEmitter
{
    /// <summary>The call of a method from a class of ours.</summary>
    public static string CallOf(MethodModel method)
    {
        if (method.UsesAccessor)
        {
            var receiver = method.IsStatic ? "null!" : method.Receiver;
            return $"{AccessorNames.Method(method.MemberName)}({Signature.Arguments(method, receiver)})";
        }

        var target = method.IsStatic ? method.Type.FullName : method.CallRoot is { } root ? $"(({root}){method.Receiver})" : method.Receiver;
        var arguments = Signature.Arguments(method);
        return $"{target}.{method.Name}{Signature.OwnTypeParameters(method)}({arguments})";
    }

    public static void Emit(CodeWriter writer, IEnumerable<OperationModel> operations)
    {
        var fields = new HashSet<AccessorModel>();
        foreach (var operation in operations)
        {
            if (operation.Method.UsesAccessor)
            {
                EmitMethod(writer, operation.Method);
            }

            if (operation.LoggerAccessor is { } field && fields.Add(field))
            {
                EmitAttribute(writer, field.IsStatic ? "StaticField" : "Field", field.Name);
                writer.Line($"private static extern ref {field.Type} {AccessorNames.Field(field.Name)}({field.Owner} @this);");
                writer.Blank();
            }
        }
    }

    private static void EmitMethod(CodeWriter writer, MethodModel method)
    {
        EmitAttribute(writer, method.IsStatic ? "StaticMethod" : "Method", Names.Raw(method.Name));
        writer.Line($"private static extern {Signature.Return(method)} {AccessorNames.Method(method.MemberName)}({Signature.Parameters(method, $"{method.Type.FullName} {method.Receiver}")});");
        writer.Blank();
    }

    private static void EmitAttribute(CodeWriter writer, string kind, string name) =>
        writer.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}, Name = {Literals.Text(name)})]");
}
