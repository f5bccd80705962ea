namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <see langword="init"/> compile for netstandard2.0, which compilers and IDEs load.</summary>
internal static class IsExternalInit;
