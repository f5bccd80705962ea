using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Serilog, NLog, log4net and EventSource. Known by name: their packages are not needed.</summary>
internal static class OtherLoggers
{
    public static IEnumerable<SinkValue> ReadSerilog(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "ForContext" or "PushProperty":
                var (arguments, shift) = SinkReaders.Arguments(call);
                return arguments.Count >= shift + 2 && arguments[shift].Parameter?.Type.SpecialType is SpecialType.System_String
                    ? [new SinkValue(SinkKind.LogScope, arguments[shift + 1].Value, arguments[shift].Value.ConstantText())
                    {
                        IsDestructured = call.Argument("destructureObjects")?.ConstantValue is { HasValue: true, Value: true },
                    }]
                    : [];
            default:
                return MessageSinks.Read(call, LevelOf(call.TargetMethod.Name));
        }
    }

    public static IEnumerable<SinkValue> ReadNLog(IInvocationOperation call) =>
        call.TargetMethod.Name is "WithProperty" or "PushProperty" or "SetProperty" or "Property"
            ? SinkReaders.KeyAndValue(SinkKind.LogScope, call.TargetMethod.Name)(call)
            : MessageSinks.Read(call, LevelOf(call.TargetMethod.Name));

    public static IEnumerable<SinkValue> ReadLog4Net(IInvocationOperation call) =>
        MessageSinks.Read(call, LevelOf(call.TargetMethod.Name.EndsWith("Format", StringComparison.Ordinal) ? call.TargetMethod.Name.Substring(0, call.TargetMethod.Name.Length - 6) : call.TargetMethod.Name));

    /// <summary><c>WriteEvent(id, …)</c>: the values behind the id.</summary>
    public static IEnumerable<SinkValue> ReadEventSource(IInvocationOperation call)
    {
        if (!call.TargetMethod.Name.StartsWith("WriteEvent", StringComparison.Ordinal))
        {
            return [];
        }

        return SinkReaders.Arguments(call).Arguments
            .Skip(1)
            .SelectMany(static argument => argument.Parameter is { IsParams: true } ? Elements.Of(argument.Value) ?? [argument.Value] : [argument.Value])
            .Select(static value => new SinkValue(SinkKind.LogProperty, value, Name: null));
    }

    private static int? LevelOf(string method) => method switch
    {
        "Verbose" or "Trace" => 0,
        "Debug" => 1,
        "Information" or "Info" => 2,
        "Warning" or "Warn" => 3,
        "Error" => 4,
        "Fatal" => 5,
        _ => null,
    };
}
