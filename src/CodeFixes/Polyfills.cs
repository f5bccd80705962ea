namespace System;

/// <summary>What the compiler asks for where code matches a list against a pattern.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
