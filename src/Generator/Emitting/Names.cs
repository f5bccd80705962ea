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
    public const string Operations = Generated + ".Operations";

    /// <summary>The wrapper's name: in the method's own type it must not meet a name of the user's, in a class of ours not that of another wrapper.</summary>
    public static string WrapperOf(MethodModel method) => method.IsInOwnType ? $"{Raw(method.Name)}__Instrumented{method.WrapperSuffix}" : Identifiers.Escape(method.MemberName);

    /// <summary>The method that records the call, apart from the wrapper, so that the wrapper stays small enough to be inlined.</summary>
    public static string ObservedOf(MethodModel method) => (method.IsInOwnType ? Raw(method.Name) : method.MemberName) + "__Observed" + method.WrapperSuffix;

    public static string Raw(string identifier) => identifier.TrimStart('@');
}
