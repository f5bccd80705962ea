using System.Text;
using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests.Writing;

/// <summary>Writes a method, the types around it and its interface.</summary>
internal sealed class MethodWriter(MethodPlan plan, MethodNames names)
{
    private const string Attributes = "[Traced, Metered, Logged] ";

    private readonly ParameterWriter _parameters = new(plan);

    private string ReturnType => plan.Result switch
    {
        Result.Nothing => "void",
        Result.Int => "int",
        Result.Text => "string?",
        Result.Tuple => "(int A, string? B)",
        Result.TypeParameter => "T",
        Result.MaybeTypeParameter => "T?",
        Result.Dynamic => "dynamic",
        Result.Ref => "ref int",
        Result.RefReadOnly => "ref readonly int",
        Result.Span => "Span<int>",
        Result.Task => "Task",
        Result.TaskAtHand or Result.TaskOfInt => "Task<int>",
        Result.TaskOfTypeParameter => "Task<T>",
        Result.ValueTask => "ValueTask",
        Result.ValueTaskOfInt => "ValueTask<int>",
        Result.Iterator or Result.SequenceAtHand => "IEnumerable<int>",
        Result.Enumerator => "IEnumerator<int>",
        _ => "IAsyncEnumerable<int>",
    };

    private string Constraint => (plan.HasTypeParameter, plan.Constraint) switch
    {
        (false, _) or (_, Plans.Constraint.Nothing) => "",
        (_, Plans.Constraint.Interface) => " where T : IComparable<T>",
        (_, Plans.Constraint.Struct) => " where T : struct",
        (_, Plans.Constraint.NotNull) => " where T : notnull",
        (_, Plans.Constraint.Unmanaged) => " where T : unmanaged",
        _ => " where T : new()",
    };

    // An override inherits its constraints and only says what 'T?' means.
    private string InheritedConstraint => (plan.Result, plan.Constraint) switch
    {
        (Result.MaybeTypeParameter, Plans.Constraint.Struct or Plans.Constraint.Unmanaged) => " where T : struct",
        (Result.MaybeTypeParameter, _) => " where T : default",
        _ => "",
    };

    private string Partial => plan.IsPartialType || plan.IsPartialMethod ? "partial " : "";

    private string Async => plan.IsAsync ? "async " : "";

    /// <summary>The delegate that a method group of the method converts to.</summary>
    public string Delegate => $"public delegate {ReturnType} {names.Delegate}({_parameters.Declarations});";

    public string AssemblyAttributes => plan.Place is Place.Assembly
        ? string.Join('\n', from name in new[] { names.Type, names.Base } from each in new[] { "Traced", "Metered", "Logged" } select $"[assembly: {each}(Targets = \"*{name}\")]")
        : "";

    /// <param name="calls">Members that call the method and belong to the type, since it is private.</param>
    public string Write(string calls)
    {
        var text = new StringBuilder();
        if (plan.HasInterface)
        {
            var isStatic = plan.Dispatch is Dispatch.StaticAbstract ? "static abstract " : "";
            text.AppendLine($"{On(Place.Interface)}public interface {names.Interface} {{ {On(Place.InterfaceMember)}{isStatic}{Signature("")}{Constraint}; }}");
        }

        if (plan.HasBase)
        {
            text.AppendLine($"{On(Place.Type)}public {(plan.Container is Container.Record ? "record" : "class")} {names.Base} {{ {(plan.Dispatch is Dispatch.Override ? On(Place.Member) : "")}public virtual {Async}{Signature("")}{Constraint} {Body("base")} }}");
        }

        var type = $"{On(Place.Type)}public {TypeHead()}{BaseList()}\n{{\n{Member()}\n{calls}\n}}";
        text.AppendLine(plan.Container is Container.NestedInGeneric ? $"public {Partial}class O{names.Type[1..]}<TOuter>\n{{\n{type}\n}}" : type);
        return text.ToString();
    }

    private string TypeHead() => plan.Container switch
    {
        Container.Class or Container.PartialClass or Container.NestedInGeneric => $"{Partial}class {names.Type}",
        Container.Struct or Container.PartialStruct => $"{Partial}struct {names.Type}",
        Container.ReadOnlyStruct => $"readonly {Partial}struct {names.Type}",
        Container.RefStruct => $"ref {Partial}struct {names.Type}",
        Container.Record => $"{Partial}record {names.Type}",
        Container.RecordStruct => $"{Partial}record struct {names.Type}",
        Container.StaticClass => $"static {Partial}class {names.Type}",
        _ => $"{Partial}class {names.Type}<TBox>",
    };

    private string BaseList() => plan.HasInterface ? $" : {names.Interface}" : plan.HasBase ? $" : {names.Base}" : "";

    private string Member()
    {
        var access = plan.Access.ToString().ToLowerInvariant();
        var isStatic = plan.IsStatic && !plan.IsExtension ? "static " : "";
        return plan.Dispatch switch
        {
            Dispatch.ExtensionBlock => $"extension(int self) {{ {On(Place.Member)}public {Async}{Signature("")}{Constraint} {Body("block")} }}",
            Dispatch.Extension => $"{On(Place.Member)}public static {Async}{Signature("", "this int self")}{Constraint} {Body("extension")}",
            Dispatch.Partial => $"{On(Place.Member)}public {isStatic}partial {Signature("")}{Constraint};\nprivate {isStatic}{Async}{Signature("Core")}{Constraint} {Body("core")}",
            Dispatch.PartialOverride => $"{On(Place.Member)}public override partial {Signature("")}{InheritedConstraint};\nprivate {Async}{Signature("Core")}{Constraint} {Body("core")}",
            Dispatch.Virtual => $"{On(Place.Member)}public virtual {Async}{Signature("")}{Constraint} {Body("virtual")}",
            Dispatch.Override => $"public override {Async}{Signature("")}{InheritedConstraint} {Body("override")}",
            _ => $"{On(Place.Member)}{access} {isStatic}{Async}{Signature("")}{Constraint} {Body("own")}",
        };
    }

    private string On(Place place) => plan.Place == place ? Attributes : "";

    private string Signature(string suffix, string? first = null)
    {
        var parameters = first is null ? _parameters.Declarations : string.Join(", ", new[] { first, _parameters.Declarations }.Where(static each => each.Length > 0));
        return $"{ReturnType} {names.Method}{suffix}{names.OpenGeneric}({parameters})";
    }

    private string Body(string which)
    {
        var wait = plan.IsAsync && plan.Yields ? "await Task.Yield(); " : plan.IsAsync ? "await Task.CompletedTask; " : "";
        var failure = plan.Outcome switch
        {
            Outcome.Throws => $"throw new InvalidOperationException(\"{names.Method}\");",
            Outcome.Cancels => $"throw new OperationCanceledException(\"{names.Method}\");",
            _ => null,
        };
        var start = $"{_parameters.Assignments}Log.Say(\"{names.Method} {which}\"{_parameters.Shown}); {wait}";
        return plan.IsStream
            ? $"{{ {start}yield return 1; Log.Say(\"{names.Method} on\"); {wait}{failure ?? "yield return 2;"} }}"
            : $"{{ {start}{failure ?? Return()} }}";
    }

    private string Return() => plan.Result switch
    {
        Result.Nothing or Result.Task or Result.ValueTask => "",
        Result.Text => "return \"r\";",
        Result.Tuple => "return (1, \"r\");",
        Result.TypeParameter or Result.MaybeTypeParameter or Result.TaskOfTypeParameter => $"return {_parameters.NameOf(Parameter.TypeParameter)};",
        Result.Ref or Result.RefReadOnly => "return ref Log.Slots[0];",
        Result.TaskAtHand => "return Task.FromResult(11);",
        Result.SequenceAtHand => "return Log.Slots;",
        Result.Span => "return Log.Slots;",
        _ => "return 11;",
    };
}
