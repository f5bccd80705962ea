namespace Instrumentation.Behaviour.Tests.Matrix;

/// <summary>What a method returns.</summary>
public enum ReturnShape
{
    Void,
    Result,
    Task,
    TaskOfResult,
    ValueTask,
    ValueTaskOfResult,
}

/// <summary>How a call ends, and when.</summary>
public enum Outcome
{
    Completes,
    CompletesLater,
    Throws,
    FailsAtOnce,
    FailsLater,
    CanceledByOwnToken,
    CanceledByForeignToken,
    ResultSaysError,
}

/// <summary>One method: a shape and an outcome.</summary>
public sealed record MatrixCell(ReturnShape Shape, Outcome Outcome)
{
    public static IEnumerable<MatrixCell> All =>
        from shape in Enum.GetValues<ReturnShape>()
        from outcome in Enum.GetValues<Outcome>()
        let cell = new MatrixCell(shape, outcome)
        where cell.Exists
        select cell;

    public string Name => $"{Shape}{Outcome}";

    /// <summary>The event id that the method's attribute gives.</summary>
    public int EventId => 1000 + ((int)Shape * 100) + (int)Outcome;

    public bool IsAsynchronous => Shape is not (ReturnShape.Void or ReturnShape.Result);

    public bool HasResult => Shape is ReturnShape.Result or ReturnShape.TaskOfResult or ReturnShape.ValueTaskOfResult;

    public string Signature
    {
        get
        {
            var type = Shape switch
            {
                ReturnShape.Void => "void",
                ReturnShape.Result => "Receipt",
                ReturnShape.TaskOfResult => "Task<Receipt>",
                ReturnShape.ValueTaskOfResult => "ValueTask<Receipt>",
                _ => Shape.ToString(),
            };
            var isAsync = IsAsynchronous && Outcome is not Outcome.Throws;
            return $"{(isAsync ? "async " : "")}{type} {Name}([Tag] Tier tier, [Tag] int size, CancellationToken token)";
        }
    }

    public string Body
    {
        get
        {
            var wait = !IsAsynchronous || Outcome is Outcome.Throws ? ""
                : Outcome is Outcome.Completes or Outcome.FailsAtOnce ? "if (size < 0) await Task.Yield();"
                : "await Task.Yield();";
            var end = Outcome switch
            {
                Outcome.Throws or Outcome.FailsAtOnce or Outcome.FailsLater => "throw new FormatException(\"boom\");",
                Outcome.CanceledByOwnToken => "throw new OperationCanceledException(token);",
                Outcome.CanceledByForeignToken => "throw new OperationCanceledException(Foreign);",
                _ when HasResult => $"return new Receipt({(Outcome is Outcome.ResultSaysError ? "true" : "false")});",
                _ => "",
            };
            return $"{{ {wait} {end} }}";
        }
    }

    /// <summary>The call as a statement of the program.</summary>
    public string Call
    {
        get
        {
            var token = Outcome is Outcome.CanceledByOwnToken ? "new CancellationToken(canceled: true)" : "default";
            var call = $"subject.{Name}(Tier.Gold, 3, {token})";
            return $"await Observe(\"{Name}\", {(IsAsynchronous ? $"async () => await {call}" : $"() => {{ {call}; return Task.CompletedTask; }}")});";
        }
    }

    /// <summary>What the caller sees.</summary>
    public string Seen => Outcome switch
    {
        Outcome.Completes or Outcome.CompletesLater or Outcome.ResultSaysError => "returned",
        Outcome.CanceledByOwnToken or Outcome.CanceledByForeignToken => "OperationCanceledException",
        _ => "FormatException",
    };

    private bool Exists => Outcome switch
    {
        Outcome.CompletesLater or Outcome.FailsAtOnce or Outcome.FailsLater => IsAsynchronous,
        Outcome.ResultSaysError => HasResult,
        _ => true,
    };
}
