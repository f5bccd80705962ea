using System.Collections.Immutable;

namespace Instrumentation.Mass.Tests.Plans;

/// <summary>A method of random shape and the calls of it.</summary>
public sealed record MethodPlan(
    Container Container,
    Dispatch Dispatch,
    Access Access,
    Place Place,
    Result Result,
    Outcome Outcome,
    bool Yields,
    bool HasTypeParameter,
    Constraint Constraint,
    bool HasOddNames,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Form> Calls)
{
    /// <summary>Whether it is declared <c>async</c>.</summary>
    public bool IsAsync => Result is Result.Task or Result.TaskOfInt or Result.TaskOfTypeParameter or Result.ValueTask or Result.ValueTaskOfInt or Result.AsyncStream;

    /// <summary>Whether its callers await it.</summary>
    public bool IsAwaited => IsAsync || Result is Result.TaskAtHand;

    public bool IsStream => Result is Result.Iterator or Result.Enumerator or Result.AsyncStream;

    /// <summary>Whether callers enumerate it with <c>foreach</c>.</summary>
    public bool IsEnumerated => Result is Result.Iterator or Result.AsyncStream or Result.SequenceAtHand;

    public bool IsStatic => Dispatch is Dispatch.Static or Dispatch.StaticAbstract || Container is Container.StaticClass;

    public bool IsExtension => Dispatch is Dispatch.Extension or Dispatch.ExtensionBlock;

    public bool IsStruct => Container is Container.Struct or Container.PartialStruct or Container.ReadOnlyStruct or Container.RefStruct or Container.RecordStruct;

    public bool IsPartialType => Container is Container.PartialClass or Container.PartialStruct or Container.PartialGenericClass;

    public bool IsPartialMethod => Dispatch is Dispatch.Partial or Dispatch.PartialOverride;

    public bool HasBase => Dispatch is Dispatch.Override or Dispatch.PartialOverride;

    public bool HasInterface => Dispatch is Dispatch.Interface or Dispatch.StaticAbstract;

    /// <summary>The same plan with every choice that C# or this test's programs do not allow replaced by one that they do.</summary>
    public MethodPlan Legal()
    {
        var plan = this;
        if (plan.IsExtension)
        {
            plan = plan with { Container = Container.StaticClass };
        }
        else if (plan.Container is Container.StaticClass && plan.Dispatch is not Dispatch.Partial)
        {
            plan = plan with { Dispatch = Dispatch.Static };
        }

        // A ref struct cannot be kept by what waits or yields, and it is no type argument.
        if (plan.Container is Container.RefStruct && (plan.IsAsync || plan.IsStream || plan.HasInterface))
        {
            plan = plan with { Container = Container.Struct };
        }

        if ((plan.Dispatch is Dispatch.Virtual || plan.HasBase) && plan.IsStruct)
        {
            plan = plan with { Dispatch = Dispatch.Instance };
        }

        if (plan.Dispatch is not (Dispatch.Instance or Dispatch.Static))
        {
            plan = plan with { Access = Access.Public };
        }

        plan = plan with { HasTypeParameter = plan.HasTypeParameter || plan.Result is Result.TypeParameter or Result.MaybeTypeParameter or Result.TaskOfTypeParameter };
        plan = plan with { Place = plan.LegalPlace(), Parameters = plan.LegalParameters() };
        return plan with { Calls = [.. plan.Calls.Select(plan.NextLegalForm)] };
    }

    /// <summary>
    /// Whether a call of this form may go around its instrumentation. Nothing stands in the way of any other, so those have to be recorded.
    /// </summary>
    public bool MayBeMissed(Form form) => !IsPartialMethod && form switch
    {
        Form.MethodGroup or Form.ExpressionTree or Form.ParenthesizedName or Form.OptedOut => true,
        Form.ThroughInterface or Form.Constrained => !IsPartialType,
        _ => Access is Access.Private && !IsPartialType,
    };

    private Place LegalPlace() => Place switch
    {
        Place.Interface or Place.InterfaceMember when !HasInterface => Place.Member,
        Place.Type or Place.Assembly when Access is not Access.Public || Dispatch is Dispatch.PartialOverride => Place.Member,
        _ => Place,
    };

    private ImmutableArray<Parameter> LegalParameters()
    {
        var allowed = Parameters.Where(parameter => parameter switch
        {
            Parameter.TypeParameter or Parameter.ListOfTypeParameter => HasTypeParameter,
            Parameter.In or Parameter.Ref or Parameter.ScopedRef or Parameter.Out or Parameter.RefReadOnly or Parameter.Span or Parameter.Interpolated or Parameter.ParamsSpan => !IsAsync && !IsStream,
            _ => true,
        }).Order().ToList();

        // There can be one token of the enumerator.
        while (allowed.Count(static parameter => parameter is Parameter.OptionalToken) > 1)
        {
            allowed.Remove(Parameter.OptionalToken);
        }

        // There can be one parameter array, and it is the last.
        while (allowed.Count(static parameter => parameter >= Parameter.ParamsArray) > 1)
        {
            allowed.RemoveAt(allowed.Count - 1);
        }

        if (Result is Result.TypeParameter or Result.MaybeTypeParameter or Result.TaskOfTypeParameter && !allowed.Contains(Parameter.TypeParameter))
        {
            allowed.Insert(0, Parameter.TypeParameter);
        }

        return [.. allowed];
    }

    // The next one in turn, so that every legal form is about as frequent as any other.
    private Form NextLegalForm(Form form)
    {
        while (!Allows(form))
        {
            form = (Form)(((int)form + 1) % Enum.GetValues<Form>().Length);
        }

        return form;
    }

    private bool Allows(Form form)
    {
        var isPlainResult = Result is Result.Nothing or Result.Int or Result.Text;
        return form switch
        {
            Form.Conditional => isPlainResult && !IsStatic && !IsStruct,
            Form.NullForgiving => !IsStatic && !IsStruct,
            Form.NamedArguments => !Parameters.Any(static parameter => parameter >= Parameter.ParamsArray),
            Form.ParenthesizedName => !IsExtension && !IsStatic,
            Form.InProperty => !IsAwaited,
            Form.MethodGroup => !IsExtension && !HasTypeParameter && (IsStatic || Container is not Container.RefStruct),
            Form.ExpressionTree => !IsExtension && Container is not Container.RefStruct && Result is Result.Int or Result.Text && Dispatch is not Dispatch.StaticAbstract
                && Parameters.All(static parameter => parameter is Parameter.Int or Parameter.Text or Parameter.Token or Parameter.TypeParameter),
            Form.ThroughBase => Dispatch is Dispatch.Override,
            Form.ThroughInterface => Dispatch is Dispatch.Interface,
            Form.Constrained => HasInterface,
            Form.AsStaticMethod => IsExtension,
            Form.LeftEarly => IsEnumerated,
            Form.EnumeratedTwice or Form.NeverEnumerated => IsEnumerated && IsStream,
            _ => true,
        };
    }
}
