using Instrumentation.CodeFixes.Privacy.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Puts something harmless in the value's place.</summary>
internal static class Replacement
{
    /// <summary>Replaces the value, which calls may trim, by what is read from the same object.</summary>
    /// <param name="title">What the user reads.</param>
    /// <param name="key">What Fix All recognises it by.</param>
    /// <param name="value">The value.</param>
    /// <param name="by">What replaces it, without what stands before a <c>?.</c>.</param>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    public static Remedy? For(string title, string key, TelemetryValue value, ExpressionSyntax by, ITypeSymbol type, string name)
    {
        var inner = ValueAccess.WithCalls((ExpressionSyntax)value.Node);
        var whole = ValueAccess.Whole(inner);
        if (value.Slot is not { Value: { } all } slot || all != whole || !slot.Takes(type))
        {
            return null;
        }

        var expression = whole == inner ? by : whole.ReplaceNode(inner, by);
        return new Remedy(title, key, value.Document, slot.Target, editor => slot.Fill(editor, [new NamedValue(name, expression.WithTriviaFrom(whole))]));
    }
}
