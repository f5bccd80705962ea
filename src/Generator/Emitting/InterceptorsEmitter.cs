using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the interceptors of calls: one for each method that is called.</summary>
internal static class InterceptorsEmitter
{
    public static string Emit(InterceptorsModel interceptors, PlatformModel platform)
    {
        var methods = interceptors.Files
            .SelectMany(static file => file)
            .GroupBy(static intercepted => intercepted.Method.Key)
            .OrderBy(static method => method.Key, StringComparer.Ordinal)
            .ToList();
        var writer = GeneratedFile.Begin(
            "Redirects calls of instrumented methods to what goes around them.", platform, methods.SelectMany(static method => method.First().Method.Experiments));
        writer.Line("#pragma warning disable CS9154 // An 'in' parameter of a virtual method has a modifier in metadata that an interceptor's cannot have.");
        writer.Blank();
        using (writer.Open($"namespace {KnownNames.GeneratedNamespace}"))
        {
            // Looking for a file-local type, the compiler goes through all of that name, in every output: here once, and not at every call.
            writer.Line("using Intercepts = global::System.Runtime.CompilerServices.InterceptsLocationAttribute;");
            writer.Blank();
            writer.Line(GeneratedFile.ClassAttributes(platform));
            using (writer.Open("file static class Interceptors"))
            {
                for (var i = 0; i < methods.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Blank();
                    }

                    EmitInterceptor(writer, methods[i].First().Method, methods[i].SelectMany(static intercepted => intercepted.Sites), i);
                }
            }
        }

        writer.Blank();
        using (writer.Open("namespace System.Runtime.CompilerServices"))
        {
            // The compiler reads the attribute from the source; the condition keeps the locations out of the assembly.
            writer.Line("[global::System.Diagnostics.Conditional(\"INSTRUMENTATION_INTERCEPTS_LOCATION\")]");
            writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
            using (writer.Open("file sealed class InterceptsLocationAttribute : global::System.Attribute"))
            {
                using (writer.Open("public InterceptsLocationAttribute(int version, string data)"))
                {
                }
            }
        }

        return writer.ToString();
    }

    private static void EmitInterceptor(CodeWriter writer, MethodModel method, IEnumerable<InterceptedSiteModel> sites, int index)
    {
        foreach (var site in sites)
        {
            writer.Line($"[@Intercepts({site.Version}, {Literals.Text(site.Data)})] // {Literals.Comment(site.Display)}");
        }

        foreach (var attribute in method.Attributes)
        {
            writer.Line(attribute);
        }

        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        var receiver = method.IsStatic ? null : $"this {Signature.Receiver(method)}";
        writer.Line(
            $"internal static {Signature.Return(method)} {Names.Raw(method.Name)}_{index}{Signature.AllTypeParameters(method, withAttributes: true)}({Signature.Parameters(method, receiver, keepsThis: true)}){Signature.AllConstraints(method)}");
        using (writer.Indent())
        {
            writer.Line($"=> {(method.ReturnsByRef ? "ref " : "")}{Call(method)};");
        }
    }

    private static string Call(MethodModel method)
    {
        var name = Names.WrapperOf(method);
        if (method.IsInOwnType)
        {
            var target = method.IsStatic ? method.Type.FullName : method.Receiver;
            return $"{target}.{name}{Signature.OwnTypeParameters(method)}({Signature.Arguments(method)})";
        }

        var receiver = method.IsStatic ? null : $"{method.ReceiverModifier}{method.Receiver}";
        return $"{Names.Generated}.{method.WrapperClass}.{name}{Signature.AllTypeParameters(method)}({Signature.Arguments(method, receiver)})";
    }
}
