using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>
/// Writes what goes around a method: a guard, small enough to be inlined, that calls straight through when nobody listens, and apart from
/// it the code that records the call.
/// </summary>
internal sealed class WrapperEmitter
{
    private readonly CodeWriter _writer;
    private readonly OperationModel _operation;
    private readonly MethodModel _method;
    private readonly string _inner;
    private readonly HashSet<string> _names;

    /// <param name="writer">Where to.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="inner">The call of the user's code.</param>
    public WrapperEmitter(CodeWriter writer, OperationModel operation, string inner)
    {
        _writer = writer;
        _operation = operation;
        _method = operation.Method;
        _inner = inner;
        _names = new HashSet<string>(
            _method.Parameters.Select(static parameter => parameter.Name).Concat(_method.TypeParameters.Select(static parameter => parameter.Name)).Select(Names.Raw),
            StringComparer.Ordinal);
    }

    private bool ReturnsTask => _method.ReturnKind is not (ReturnKind.Void or ReturnKind.Value or ReturnKind.Stream);

    private bool ReturnsStream => _method.ReturnKind is ReturnKind.Stream;

    private string Reference => _method.ReturnsByRef ? "ref " : "";

    private bool ReadsResult => _operation.ResultFailed is not null || _operation.Tags.Any(static tag => tag.IsResult);

    /// <summary>Writes the body of the wrapper.</summary>
    /// <param name="observed">The call of the method that records.</param>
    public void EmitGuard(string observed)
    {
        using (_writer.Open($"if ({Unobserved()})"))
        {
            EmitReturn(_inner);
        }

        _writer.Blank();
        _writer.Line(_method.ReturnKind is ReturnKind.Void ? $"{observed};" : $"return {Reference}{observed};");
    }

    /// <summary>Writes the body of the method that records.</summary>
    public void EmitObserved()
    {
        var call = Unique("call");
        var operation = OperationsEmitter.FieldOf(_operation);
        _writer.Line(ReturnsStream
            ? $"var {call} = {operation}.StartStream({string.Join(", ", StartArguments())});"
            : $"var {call} = new {Names.Runtime}.OperationCall({string.Join(", ", StartArguments().Prepend(operation))});");
        foreach (var token in _operation.Tokens.Skip(1))
        {
            _writer.Line($"{call}.AddToken({token});");
        }

        EmitTags(call, _operation.Tags.Select(static (tag, slot) => (tag, slot)).Where(static each => !each.tag.IsKnownAtEnd), result: null);
        if (_operation.Log is { Start: not 6 } && !ReturnsStream)
        {
            _writer.Line($"{call}.LogStart();");
        }

        _writer.Blank();
        if (_operation.NeverThrowsAtOnce)
        {
            if (ReturnsStream)
            {
                _writer.Line($"return {call}.Return({_inner});");
            }
            else
            {
                EmitReturnTask(call, _inner);
            }

            return;
        }

        using (_writer.Open("try"))
        {
            EmitCall(call);
        }

        var exception = Unique("exception");
        using (_writer.Open($"catch ({Names.Exception} {exception}) when ({call}.Observe({exception}))"))
        {
            _writer.Line("throw;");
        }

        using (_writer.Open("finally"))
        {
            _writer.Line($"{call}.EndIfThrown();");
        }
    }

    /// <summary>The condition under which the call goes straight through.</summary>
    private string Unobserved()
    {
        var operation = OperationsEmitter.FieldOf(_operation);
        var conditions = new List<string>();
        if (_operation.Span is not null || _operation.Metrics is not null)
        {
            conditions.Add($"!{operation}.HasListeners");
        }

        if (_operation.Log is not null || _operation.Span?.Exceptions == "Log")
        {
            conditions.Add($"!{operation}.IsLogged({_operation.Logger ?? "null"})");
        }

        var unobserved = string.Join(" && ", conditions);
        if (!_operation.NeverThrowsAtOnce || _method.IsStatic || _method.IsInOwnType || _method.ReceiverModifier.Length > 0)
        {
            return unobserved;
        }

        // To call a method on null does throw at once.
        return $"{(conditions.Count > 1 ? $"({unobserved})" : unobserved)} || {_method.Receiver} is null";
    }

    private void EmitCall(string call)
    {
        var outTags = _operation.Tags.Select(static (tag, slot) => (tag, slot)).Where(static each => each.tag is { IsKnownAtEnd: true, IsResult: false }).ToList();
        if (ReturnsTask && outTags.Count == 0)
        {
            EmitReturnTask(call, _inner);
        }
        else if (ReturnsTask)
        {
            var task = Unique("task");
            _writer.Line($"var {task} = {_inner};");
            EmitTags(call, outTags, result: null);
            EmitReturnTask(call, task);
        }
        else if (ReturnsStream)
        {
            _writer.Line($"return {call}.Return({_inner});");
        }
        else if (_method.ReturnKind is ReturnKind.Void)
        {
            _writer.Line($"{_inner};");
            EmitTags(call, outTags, result: null);
            _writer.Line($"{call}.End();");
        }
        else
        {
            var result = Unique("result");
            _writer.Line($"{(_method.ReturnType.StartsWith("ref readonly ", StringComparison.Ordinal) ? "ref readonly " : Reference)}var {result} = {Reference}{_inner};");
            EmitTags(call, outTags, result: null);
            EmitResult(call, result);
            _writer.Line($"{call}.End();");
            _writer.Line($"return {Reference}{result};");
        }
    }

    private void EmitReturnTask(string call, string task)
    {
        // Of a value task nobody knows which kind of method made it, and nobody needs to.
        var isTask = _method.ReturnKind is ReturnKind.Task or ReturnKind.TaskOfResult;
        var end = isTask && _operation.IsCertainlyAsync ? "ReturnAsync" : "Return";
        if (!ReadsResult)
        {
            _writer.Line($"return {call}.{end}({task});");
            return;
        }

        var resultType = _method.ReturnType.Substring(_method.ReturnType.IndexOf('<') + 1).TrimEnd('?');
        resultType = resultType.Substring(0, resultType.Length - 1);
        var result = Unique("result");
        using (_writer.Open($"return {call}.{end}({task}, static (ref {Names.Runtime}.OperationCall {call}, {resultType} {result}) =>", "});"))
        {
            EmitResult(call, result);
        }
    }

    private void EmitResult(string call, string result)
    {
        EmitTags(call, _operation.Tags.Select(static (tag, slot) => (tag, slot)).Where(static each => each.tag.IsResult), result);
        if (_operation.ResultFailed is { } failed)
        {
            EmitContained(call, () =>
            {
                using (_writer.Open($"if ({result}{failed})"))
                {
                    _writer.Line($"{call}.FailResult();");
                }
            });
        }
    }

    /// <summary>Writes tags, those that go to the same signals under one condition.</summary>
    private void EmitTags(string call, IEnumerable<(TagModel Tag, int Slot)> tags, string? result)
    {
        var remaining = new Queue<(TagModel Tag, int Slot)>(tags);
        while (remaining.Count > 0)
        {
            var signals = remaining.Peek().Tag.Signals;
            using (_writer.Open($"if ({call}.Wants({Literals.Signals(signals)}))"))
            {
                while (remaining.Count > 0 && remaining.Peek().Tag.Signals == signals)
                {
                    var (tag, slot) = remaining.Dequeue();
                    var line = $"{call}.Tag({slot}, {result}{tag.Expression}); // {Literals.Comment(tag.Name)}";
                    if (tag.MayThrow)
                    {
                        EmitContained(call, () => _writer.Line(line));
                    }
                    else
                    {
                        _writer.Line(line);
                    }
                }
            }

            _writer.Blank();
        }
    }

    // A getter of the user's may throw: telemetry loses the value, the call goes on.
    private void EmitContained(string call, Action emit)
    {
        _writer.Blank();
        using (_writer.Open("try"))
        {
            emit();
        }

        var failure = Unique("failure");
        using (_writer.Open($"catch ({Names.Exception} {failure})"))
        {
            _writer.Line($"{call}.TelemetryFailed({failure});");
        }

        _writer.Blank();
    }

    private void EmitReturn(string expression)
    {
        if (_method.ReturnKind is ReturnKind.Void)
        {
            _writer.Line($"{expression};");
            _writer.Line("return;");
        }
        else
        {
            _writer.Line($"return {Reference}{expression};");
        }
    }

    private IEnumerable<string> StartArguments()
    {
        if (_operation.Logger is { } logger)
        {
            yield return logger;
        }

        if (_operation.Tokens.FirstOrDefault() is { } token)
        {
            yield return _operation.Logger is null ? "cancellationToken: " + token : token;
        }
    }

    private string Unique(string name)
    {
        while (_names.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
