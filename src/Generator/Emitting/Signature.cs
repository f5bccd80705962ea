using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the parts of a method's signature and of calls of it.</summary>
internal static class Signature
{
    /// <summary>The return type with <see langword="unsafe"/> before it where it is needed.</summary>
    public static string Return(MethodModel method) => (method.IsUnsafe ? "unsafe " : "") + method.ReturnType;

    /// <summary>The receiver as a parameter of a static method: <c>ref Shop.Point @this</c>.</summary>
    public static string Receiver(MethodModel method) => $"{method.ReceiverModifier}{method.Type.FullName} {method.Receiver}";

    public static string Parameters(MethodModel method, string? first = null, bool keepsThis = false)
    {
        var parameters = method.Parameters.Select(parameter => Parameter(parameter, keepsThis));
        return string.Join(", ", first is null ? parameters : parameters.Prepend(first));
    }

    /// <summary>The parameters of an indexer.</summary>
    public static string Parameters(IEnumerable<ParameterModel> parameters) => string.Join(", ", parameters.Select(static parameter => Parameter(parameter, keepsThis: false)));

    public static string Arguments(MethodModel method, string? first = null)
    {
        var arguments = method.Parameters.Select(Argument);
        return string.Join(", ", first is null ? arguments : arguments.Prepend(first));
    }

    /// <summary>The arguments of an indexer.</summary>
    public static string Arguments(IEnumerable<ParameterModel> parameters) => string.Join(", ", parameters.Select(Argument));

    /// <summary>The method's own type parameters, as it declares or is called with them: <c>&lt;T&gt;</c>.</summary>
    public static string OwnTypeParameters(MethodModel method, bool withAttributes = false) => TypeParameters(Own(method), withAttributes);

    /// <summary>The type parameters of the types around the method and its own, for a method outside of them.</summary>
    public static string AllTypeParameters(MethodModel method, bool withAttributes = false) => TypeParameters(method.TypeParameters, withAttributes);

    public static string OwnConstraints(MethodModel method) => Constraints(Own(method));

    public static string AllConstraints(MethodModel method) => Constraints(method.TypeParameters);

    /// <summary>A type parameter list: <c>&lt;TKey, TValue&gt;</c>, or empty.</summary>
    public static string TypeParameters(IEnumerable<TypeParameterModel> parameters, bool withAttributes = false)
    {
        var names = string.Join(", ", parameters.Select(parameter => withAttributes ? parameter.Attributes + parameter.Name : parameter.Name));
        return names.Length == 0 ? "" : $"<{names}>";
    }

    public static string Constraints(IEnumerable<TypeParameterModel> parameters) => string.Concat(parameters
        .Where(static parameter => parameter.Constraints.Length > 0)
        .Select(static parameter => $" where {parameter.Name} : {parameter.Constraints}"));

    private static string Parameter(ParameterModel parameter, bool keepsThis) =>
        $"{parameter.Attributes}{(keepsThis && parameter.IsThis ? "this " : "")}{parameter.Modifiers}{parameter.Type} {parameter.Name}";

    private static string Argument(ParameterModel parameter) => $"{parameter.ArgumentModifier}{(parameter.IsDynamic ? "(object)" : "")}{parameter.Name}";

    private static IEnumerable<TypeParameterModel> Own(MethodModel method) => method.TypeParameters.Skip(method.TypeParameters.Count - method.OwnTypeParameters);
}
