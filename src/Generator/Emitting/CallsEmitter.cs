using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the wrappers of a type's methods, which interceptors and explicit interface implementations call, and those implementations.</summary>
internal static class CallsEmitter
{
    private const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string NotInlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public static string Emit(WrappedTypeModel type, PlatformModel platform)
    {
        var writer = GeneratedFile.Begin($"What goes around {type.Type.DisplayName}'s methods.", platform, ExperimentsOf(type));
        var own = type.Operations.Where(static operation => operation.Method.IsInOwnType).ToList();
        var apart = type.Operations.Where(static operation => !operation.Method.IsInOwnType).ToList();
        if (own.Count > 0 || type.Shims.Count > 0)
        {
            EmitInOwnType(writer, type, own, platform);
        }

        if (apart.Count > 0)
        {
            EmitApart(writer, type, apart, platform);
        }

        if (type.Operations.Count > 0)
        {
            OperationsEmitter.Emit(writer, type.Operations, type.Locations, platform);
        }

        return writer.ToString();
    }

    private static IEnumerable<string> ExperimentsOf(WrappedTypeModel type) =>
        type.Operations.Select(static operation => operation.Method).Concat(type.Shims.Select(static shim => shim.Signature)).SelectMany(static method => method.Experiments);

    private static void EmitInOwnType(CodeWriter writer, WrappedTypeModel type, List<OperationModel> operations, PlatformModel platform)
    {
        using (GeneratedFile.OpenType(writer, type.Type, type.Relisted))
        {
            foreach (var shim in type.Shims)
            {
                ShimEmitter.Emit(writer, shim, platform);
                writer.Blank();
            }

            foreach (var operation in operations)
            {
                var method = operation.Method;
                var modifiers = (method.IsStatic ? "static " : "") + (method.ReceiverModifier == "in " ? "readonly " : "");
                var receiver = method.IsStatic ? "" : method.CallRoot is { } root ? $"(({root})this)." : "this.";
                var typeParameters = Signature.OwnTypeParameters(method);
                EmitPair(
                    writer,
                    operation,
                    platform,
                    inner: $"{receiver}{method.Name}{typeParameters}({Signature.Arguments(method)})",
                    observedCall: $"{(method.IsStatic ? "" : "this.")}{Names.ObservedOf(method)}{typeParameters}({Signature.Arguments(method)})",
                    declaration: $"{modifiers}{Signature.Return(method)} {{0}}{Signature.OwnTypeParameters(method, withAttributes: true)}({Signature.Parameters(method)}){Signature.OwnConstraints(method)}",
                    GeneratedFile.MemberAttributes(platform));
            }
        }

        writer.Blank();
    }

    private static void EmitApart(CodeWriter writer, WrappedTypeModel type, List<OperationModel> operations, PlatformModel platform)
    {
        using (writer.Open($"namespace {Instrumentation.Shared.KnownNames.GeneratedNamespace}"))
        {
            // Embedded: with InternalsVisibleTo, another assembly's class of this name must not be seen.
            writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
            writer.Line(GeneratedFile.ClassAttributes(platform));
            using (writer.Open($"internal static class {type.ClassName}"))
            {
                foreach (var operation in operations)
                {
                    var method = operation.Method;
                    var receiver = method.IsStatic ? null : Signature.Receiver(method);
                    var receiverArgument = method.IsStatic ? null : $"{method.ReceiverModifier}{method.Receiver}";
                    var typeParameters = Signature.AllTypeParameters(method);
                    EmitPair(
                        writer,
                        operation,
                        platform,
                        AccessorEmitter.CallOf(method),
                        observedCall: $"{Names.ObservedOf(method)}{typeParameters}({Signature.Arguments(method, receiverArgument)})",
                        declaration: $"static {Signature.Return(method)} {{0}}{Signature.AllTypeParameters(method, withAttributes: true)}({Signature.Parameters(method, receiver)}){Signature.AllConstraints(method)}",
                        attributes: null);
                }

                AccessorEmitter.Emit(writer, operations);
            }
        }

        writer.Blank();
    }

    private static void EmitPair(
        CodeWriter writer, OperationModel operation, PlatformModel platform, string inner, string observedCall, string declaration, string? attributes)
    {
        var method = operation.Method;
        var wrapper = new WrapperEmitter(writer, operation, inner);
        EmitAttributes(writer, method, attributes, Inlined);
        using (writer.Open($"{(method.IsAccessible ? "internal" : "private")} {declaration.Replace("{0}", Names.WrapperOf(method))}"))
        {
            wrapper.EmitGuard(observedCall);
        }

        writer.Blank();
        EmitAttributes(writer, method, attributes, NotInlined);
        using (writer.Open($"private {declaration.Replace("{0}", Names.ObservedOf(method))}"))
        {
            wrapper.EmitObserved();
        }

        writer.Blank();
    }

    private static void EmitAttributes(CodeWriter writer, MethodModel method, string? attributes, string inlining)
    {
        if (attributes is not null)
        {
            writer.Line(attributes);
        }

        writer.Line(inlining);
        foreach (var attribute in method.IsInOwnType ? method.Attributes.Concat(method.MemberAttributes) : method.Attributes)
        {
            writer.Line(attribute);
        }
    }
}
