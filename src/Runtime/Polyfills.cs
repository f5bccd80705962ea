#if !NET
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets <see langword="init"/> compile for netstandard2.0.</summary>
    internal static class IsExternalInit;
}

namespace System.Diagnostics
{
    /// <summary>Known to runtimes that have it, ignored by others.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct, Inherited = false)]
    internal sealed class StackTraceHiddenAttribute : Attribute;
}
#endif
