using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A value and the name that telemetry gives it.</summary>
internal sealed record NamedValue(string Name, ExpressionSyntax Expression);

/// <summary>A place in a call that hands a value to telemetry, with all that belongs to it: hole and argument, key and value.</summary>
internal abstract class ValueSlot
{
    /// <summary>What a user reads when the value is taken out.</summary>
    public abstract string RemovalTitle { get; }

    /// <summary>What is changed. Two values in one place have the same.</summary>
    public abstract SyntaxNode Target { get; }

    /// <summary>All of the expression in the place; <see langword="null"/> if no other can take it.</summary>
    public virtual ExpressionSyntax? Value => null;

    /// <summary>The name that the value has now, if it has one.</summary>
    public virtual string? Name => null;

    /// <summary>Whether the value can be taken out.</summary>
    public abstract bool CanBeEmpty { get; }

    /// <summary>Whether several values can stand there.</summary>
    public virtual bool CanHoldSeveral => false;

    /// <summary>Whether a value of another type can stand there.</summary>
    public virtual bool Takes(ITypeSymbol type) => false;

    /// <summary>Puts other values there, or none.</summary>
    public abstract void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values);
}
