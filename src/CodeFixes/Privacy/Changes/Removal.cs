using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy.Text;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Takes the value out, with all that was there for it.</summary>
internal static class Removal
{
    private const string Key = nameof(Removal);

    public static Remedy? For(TelemetryValue value) =>
        value.Node is AttributeSyntax attribute ? OfAttribute(value, attribute)
        : value.Slot is { CanBeEmpty: true } slot ? new Remedy(slot.RemovalTitle, Key, value.Document, slot.Target, editor => slot.Fill(editor, []))
        : null;

    // [Tag] is there for the value alone; a message of ours has a hole for it.
    private static Remedy? OfAttribute(TelemetryValue value, AttributeSyntax attribute)
    {
        if (Erasure.IsTag(attribute, value))
        {
            return new Remedy("Remove the tag", Key, value.Document, attribute, editor => AttributeRemoval.Remove(editor, attribute));
        }

        if (value.Property(Remedies.SinkName) is not { } name
            || attribute.ArgumentList?.Arguments.Select(static argument => argument.Expression).FirstOrDefault(each => MessageText.Of(each)?.Names.Contains(name) is true) is not { } message)
        {
            return null;
        }

        return new Remedy(
            "Remove the hole",
            Key,
            value.Document,
            message,
            editor => editor.ReplaceNode(message, (current, _) => current.CopyAnnotationsTo(MessageText.Of((ExpressionSyntax)current)!.Without(name))!),
            name);
    }
}
