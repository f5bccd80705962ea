using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests.Writing;

/// <summary>
/// Writes calls. Each is a method of its own, which counts what it is about to do with <c>Log.At</c> and has the number of its site on the
/// line where the method's name stands.
/// </summary>
internal sealed class CallWriter(MethodPlan plan, MethodNames names)
{
    private readonly ParameterWriter _parameters = new(plan);

    private string Await => plan.IsAwaited ? "await " : "";

    /// <summary>The name of the method with the call.</summary>
    public static string Name(int site) => $"Call{site}";

    /// <summary>The method with the call.</summary>
    public string Write(Form form, int site)
    {
        var attribute = form is Form.OptedOut ? "[NotIntercepted] " : "";
        var type = form switch
        {
            Form.ThroughBase => names.Base,
            Form.ThroughInterface => names.Interface,
            Form.Constrained => "TTill",
            _ => names.ConstructedType,
        };
        var body = Body(form, site, type);
        var head = plan.IsAwaited ? "async Task" : "void";
        return form switch
        {
            Form.Constrained => $"{Guarded(head, Name(site), $"{Await}Go{site}<{names.ConstructedType}>();")}\n{Plain(head, $"Go{site}<TTill>", body, $" where TTill : {names.Interface}, new()")}",
            Form.InProperty => $"private static int Property{site} {{ get {{ {body} return 0; }} }}\n{Guarded(head, Name(site), $"_ = Property{site};")}",
            _ => attribute + Guarded(head, Name(site), body),
        };
    }

    private static string Plain(string head, string name, string body, string constraint) => $"private static {head} {name}(){constraint}\n{{\n{body}\n}}";

    private static string Guarded(string head, string name, string body) => $$"""
        internal static {{head}} {{name}}()
        {
            try
            {
                {{body}}
            }
            catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
            {
                Log.Say(e.GetType().Name + e.Message);
            }
        }
        """;

    private string Body(Form form, int site, string type)
    {
        var mark = $"/*@{site}*/";
        var count = $"Log.At({site});";
        var arguments = _parameters.Arguments(form is Form.NamedArguments, passesAll: form is Form.MethodGroup);
        var method = $"{names.Method}{names.ClosedGeneric}";
        var call = form switch
        {
            Form.NullForgiving => plan.IsExtension ? $"3.{method}({arguments})" : $"new {type}()!.{method}({arguments})",
            Form.ParenthesizedName => $"({names.Receiver(type)}{method})({arguments})",
            Form.AsStaticMethod => $"{names.Type}.{method}({string.Join(", ", new[] { "3", arguments }.Where(static each => each.Length > 0))})",
            Form.ThroughInterface => $"(({type})new {names.ConstructedType}()).{method}({arguments})",
            _ => $"{names.Receiver(type)}{method}({arguments})",
        };
        call += mark;
        var locals = _parameters.Locals;
        return form switch
        {
            Form.Loop => $"for (var round = 0; round < 3; round++)\n{{\n{locals}{count}\n{Use(call)}\n}}",
            Form.Conditional => $"{locals}{names.ConstructedType}? maybe = new(); {names.ConstructedType}? none = null; {count}\n{ConditionalUse("maybe", arguments, mark)}\n{ConditionalUse("none", arguments, "")}",
            Form.InLambda when plan.IsAwaited => $"Func<Task> go = async () =>\n{{\n{locals}{count}\n{Use(call)}\n}};\nawait go();",
            Form.InLambda => $"Action go = () =>\n{{\n{locals}{count}\n{Use(call)}\n}};\ngo();",
            Form.InLocalFunction when plan.IsAwaited => $"await Local();\nasync Task Local()\n{{\n{locals}{count}\n{Use(call)}\n}}",
            Form.InLocalFunction => $"Local();\nvoid Local()\n{{\n{locals}{count}\n{Use(call)}\n}}",
            Form.MethodGroup => $"{locals}{names.Delegate} group =\n{names.Receiver(type)}{names.Method}{mark};\n{count}\n{Use($"group({arguments})")}",
            Form.ExpressionTree => $"Expression<Func<{(plan.Result is Result.Int ? "int" : "string?")}>> tree = () =>\n{call};\n{count}\nLog.Say(tree.Compile()());",
            Form.EnumeratedTwice => $"{locals}var stream =\n{call};\n{count}\n{Enumerate("stream")}\n{count}\n{Enumerate("stream")}",
            Form.LeftEarly => $"{locals}{count}\n{Await}foreach (var item in {call})\n{{\nLog.Say(item); break;\n}}",
            Form.NeverEnumerated => $"{locals}Log.Say(\n{call} is null);",
            _ => $"{locals}{count}\n{Use(call)}",
        };
    }

    private string ConditionalUse(string receiver, string arguments, string mark)
    {
        var call = $"{receiver}?.{names.Method}{names.ClosedGeneric}({arguments}){mark}";
        return plan.Result is Result.Nothing ? $"{call};" : $"Log.Say({call});";
    }

    private string Use(string call)
    {
        var returned = _parameters.Returned.Length > 0 ? $"\nLog.Say(\"\"{_parameters.Returned});" : "";
        return plan.Result switch
        {
            Result.Nothing => $"{call};",
            Result.Task or Result.ValueTask => $"await {call};",
            Result.TaskAtHand or Result.TaskOfInt or Result.TaskOfTypeParameter or Result.ValueTaskOfInt => $"Log.Say(await {call});",
            Result.Span => $"Log.Say({call}.Length);",
            Result.Ref => $"{call}++;",
            Result.Iterator or Result.AsyncStream or Result.SequenceAtHand => Enumerate(call),
            Result.Enumerator => $"using var steps = {call};\nwhile (steps.MoveNext())\n{{\nLog.Say(steps.Current);\n}}",
            _ => $"Log.Say({call});",
        } + returned;
    }

    private string Enumerate(string stream) => $"{Await}foreach (var item in {stream})\n{{\nLog.Say(item);\n}}";
}
