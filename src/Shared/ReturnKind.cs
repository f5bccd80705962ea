namespace Instrumentation.Shared;

/// <summary>What a method returns, as far as the end of its call goes.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Task,
    TaskOfResult,
    ValueTask,
    ValueTaskOfResult,
    Stream,
}
