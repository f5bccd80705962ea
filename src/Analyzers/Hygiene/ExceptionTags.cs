using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4002: exceptions whose parts are written as tags of a span, or as an event that is put together by hand.</summary>
internal static class ExceptionTags
{
    private const string EventName = "exception";
    private const string KeyPrefix = "exception.";
    private const string TypeKey = KeyPrefix + "type";

    /// <summary>What older exporters read the status from.</summary>
    private const string StatusKeys = "otel.status_";

    public static void Analyze(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (!Telemetry.IsActivity(call.TargetMethod.ContainingType))
        {
            return;
        }

        if (call.TargetMethod.Name is "AddEvent")
        {
            if (ExceptionOfEvent(call) is { } recorded)
            {
                Report(recorded, "the event 'exception'", [call], context);
            }
        }
        else if (TagOf(call) is { } tag)
        {
            // One finding for the whole of it; next to the exception itself, its text under another key is somebody's choice.
            var calls = CallsAround(call);
            var isRecorded = calls.Any(other => IsRecording(other, tag.Exception));
            var tags = calls.Select(TagOf)
                .OfType<ExceptionTag>()
                .Where(each => IsSame(each.Exception, tag.Exception) && (!isRecorded || each.Key.StartsWith(KeyPrefix, StringComparison.Ordinal)))
                .ToList();
            if (tags.Count > 0 && tags[0].Call.Syntax == call.Syntax)
            {
                var keys = string.Join(", ", tags.Select(static each => $"'{each.Key}'").Distinct());
                Report(tag.Exception, (tags.Count == 1 ? "tag " : "tags ") + keys, [.. tags.Select(static each => each.Call)], context);
            }
        }
    }

    private static List<IInvocationOperation> CallsAround(IInvocationOperation call)
    {
        IOperation around = call;
        while (around.Parent is { } parent && around is not ICatchClauseOperation)
        {
            around = parent;
        }

        return [.. around.Descendants().OfType<IInvocationOperation>().OrderBy(static each => each.Syntax.Span.End)];
    }

    private static bool IsRecording(IInvocationOperation call, IOperation exception) =>
        call.TargetMethod.Name is "AddException" or "RecordException" && call.Arguments.Any(argument => IsSame(argument.Value.Unwrapped(), exception));

    private static bool IsSame(IOperation one, IOperation other) => one.Syntax.ToString() == other.Syntax.ToString();

    private static ExceptionTag? TagOf(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "SetTag" or "AddTag", ContainingType: var type }, Arguments.Length: 2 } && Telemetry.IsActivity(type)
        && call.Argument("key").ConstantText() is { } key && !key.StartsWith(StatusKeys, StringComparison.Ordinal)
        && call.Argument("value") is { } value && (ExceptionOf(value) ?? (key == TypeKey ? ExceptionOfType(value) : null)) is { } exception
            ? new ExceptionTag(call, key, exception)
            : null;

    /// <summary>The exception that a value is, or is the text of.</summary>
    private static IOperation? ExceptionOf(IOperation value)
    {
        var resolved = LocalValues.Resolve(value);
        switch (resolved)
        {
            case IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace" } part when IsException(part.Receiver()):
                return part.Receiver();
            case IInvocationOperation { TargetMethod.Name: "ToString" } text when IsException(text.Receiver()):
                return text.Receiver();
            case IConditionalAccessOperation access:
                return ExceptionOf(access.WhenNotNull);
            case ICoalesceOperation choice:
                return ExceptionOf(choice.Value);
            default:
                return IsException(resolved) ? resolved : null;
        }
    }

    // ex.GetType().FullName, and whatever else is made of the type.
    private static IOperation? ExceptionOfType(IOperation value) =>
        LocalValues.Resolve(value).DescendantsAndSelf()
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.Name is "GetType")
            .Select(static call => call.Receiver())
            .FirstOrDefault(IsException);

    private static IOperation? ExceptionOfEvent(IInvocationOperation call) =>
        call.Arguments.Length == 1 && LocalValues.Resolve(call.Arguments[0].Value) is IObjectCreationOperation creation
        && creation.Argument("name").ConstantText() == EventName && creation.Argument("tags") is { } tags
            ? LocalValues.Resolve(tags).Descendants().FirstOrDefault(static operation => operation is ILocalReferenceOperation or IParameterReferenceOperation && IsException(operation))
            : null;

    private static bool IsException(IOperation? value) => value?.Unwrapped() is { Type: { } type, ConstantValue.HasValue: false } && MessageParameter.IsException(type);

    private static void Report(IOperation exception, string how, IReadOnlyList<IInvocationOperation> calls, OperationAnalysisContext context) =>
        HygieneFindings.Report(
            context,
            HygieneRules.ExceptionAsTags,
            calls[0],
            ImmutableDictionary<string, string?>.Empty.Add(Remedies.Exception, exception.Syntax.ToString()),
            calls.Select(static each => each.Syntax.GetLocation()),
            QuotedSource.Of(exception),
            how);

    private sealed record ExceptionTag(IInvocationOperation Call, string Key, IOperation Exception);
}
