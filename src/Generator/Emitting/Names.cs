using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Names that generated code uses, in full, so that nothing in the user's code can hide them.</summary>
internal static class Names
{
    public const string Runtime = "global::" + KnownNames.RuntimeNamespace;
    public const string Generated = "global::" + KnownNames.GeneratedNamespace;
    public const string Signals = "global::Instrumentation.Signals";
    public const string Exception = "global::System.Exception";

    /// <summary>The wrapper's name: in the method's own type it must not meet a name of the user's, in a class of ours not that of another wrapper.</summary>
    public static string WrapperOf(MethodModel method) => method.IsInOwnType ? $"{Raw(method.Name)}__Instrumented{method.WrapperSuffix}" : Identifiers.Escape(method.MemberName);

    /// <summary>The method that records the call, apart from the wrapper, so that the wrapper stays small enough to be inlined.</summary>
    public static string ObservedOf(MethodModel method) => (method.IsInOwnType ? Raw(method.Name) : method.MemberName) + "__Observed" + method.WrapperSuffix;

    /// <summary>
    /// The class that holds the constants of a type's operations. Each type has its own name for it: whoever looks for a file-local type makes the
    /// compiler go through all of that name, in every file.
    /// </summary>
    public static string OperationsOf(MethodModel method) =>
        method.WrapperClass.Length == 0 ? "Operations" : method.WrapperClass.Substring(0, method.WrapperClass.LastIndexOf('_')) + "_Operations";

    public static string Raw(string identifier) => identifier.TrimStart('@');
}
