using Instrumentation.CodeFixes.Privacy.Slots;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Logs the members of an object that are not personal: <c>{OrderId} {OrderTotal}</c> for <c>{@Order}</c>.</summary>
internal static class SafeMembersInstead
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Property(Remedies.SafeMembers) is not { } safe
            || value.Node is not ExpressionSyntax item
            || !ValueAccess.IsPath(item)
            || ValueAccess.Whole(item) != item
            || value.Slot is not { CanHoldSeveral: true, Value: { } all } slot
            || all != item
            || !slot.Takes(value.Model.Compilation.ObjectType))
        {
            return null;
        }

        var prefix = slot.Name ?? "";
        var members = safe.Split(',').Select(member => new NamedValue(
            member.StartsWith(prefix, StringComparison.Ordinal) ? member : prefix + member, ValueAccess.MemberOf(item, member, value))).ToList();
        return new Remedy($"Log {string.Join(", ", members.Select(static member => member.Expression))}", nameof(SafeMembersInstead), value.Document, slot.Target, editor => slot.Fill(editor, members));
    }
}
