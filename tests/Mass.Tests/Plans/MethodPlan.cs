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
    bool HasOddNames,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Form> Calls)
{
    public bool IsAsync => Result is Result.Task or Result.TaskOfInt or Result.ValueTask or Result.ValueTaskOfInt or Result.AsyncStream;

    public bool IsStream => Result is Result.Iterator or Result.AsyncStream;

    public bool IsStatic => Dispatch is Dispatch.Static or Dispatch.StaticAbstract || Container is Container.StaticClass;

    public bool IsExtension => Dispatch is Dispatch.Extension or Dispatch.ExtensionBlock;

    public bool IsStruct => Container is Container.Struct or Container.PartialStruct or Container.ReadOnlyStruct;

    public bool IsPartialType => Container is Container.PartialClass or Container.PartialStruct or Container.PartialGenericClass;

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

        if (plan.Dispatch is Dispatch.Virtual or Dispatch.Override && plan.IsStruct)
        {
            plan = plan with { Dispatch = Dispatch.Instance };
        }

        if (plan.Dispatch is not (Dispatch.Instance or Dispatch.Static))
        {
            plan = plan with { Access = Access.Public };
        }

        plan = plan with { HasTypeParameter = plan.HasTypeParameter || plan.Result is Result.TypeParameter };
        plan = plan with { Place = plan.LegalPlace(), Parameters = plan.LegalParameters() };
        return plan with { Calls = [.. plan.Calls.Select(plan.NextLegalForm)] };
    }

    /// <summary>
    /// Whether a call of this form may go around its instrumentation. Nothing stands in the way of any other, so those have to be recorded.
    /// </summary>
    public bool MayBeMissed(Form form) => Dispatch is not Dispatch.Partial && form switch
    {
        Form.MethodGroup or Form.ExpressionTree or Form.ParenthesizedName or Form.OptedOut => true,
        Form.ThroughInterface or Form.Constrained => !IsPartialType,
        _ => Access is Access.Private && !IsPartialType,
    };

    private Place LegalPlace() => Place switch
    {
        Place.Interface or Place.InterfaceMember when !HasInterface => Place.Member,
        Place.Type or Place.Assembly when Access is not Access.Public => Place.Member,
        _ => Place,
    };

    private ImmutableArray<Parameter> LegalParameters()
    {
        var allowed = Parameters.Where(parameter => parameter switch
        {
            Parameter.TypeParameter => HasTypeParameter,
            Parameter.In or Parameter.Ref or Parameter.Out or Parameter.RefReadOnly or Parameter.Span or Parameter.Interpolated or Parameter.ParamsSpan => !IsAsync && !IsStream,
            _ => true,
        }).Order().ToList();

        // There can be one parameter array, and it is the last.
        while (allowed.Count(static parameter => parameter is Parameter.ParamsArray or Parameter.ParamsSpan) > 1)
        {
            allowed.RemoveAt(allowed.Count - 1);
        }

        if (Result is Result.TypeParameter && !allowed.Contains(Parameter.TypeParameter))
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
            Form.NamedArguments => !Parameters.Any(static parameter => parameter is Parameter.ParamsArray or Parameter.ParamsSpan),
            Form.ParenthesizedName => !IsExtension && !IsStatic,
            Form.InProperty => !IsAsync,
            Form.MethodGroup => !IsExtension && !HasTypeParameter,
            Form.ExpressionTree => !IsExtension && Result is Result.Int or Result.Text && Dispatch is not Dispatch.StaticAbstract
                && Parameters.All(static parameter => parameter is Parameter.Int or Parameter.Text or Parameter.Token or Parameter.TypeParameter),
            Form.ThroughBase => Dispatch is Dispatch.Override,
            Form.ThroughInterface => Dispatch is Dispatch.Interface,
            Form.Constrained => HasInterface,
            Form.AsStaticMethod => IsExtension,
            Form.EnumeratedTwice or Form.LeftEarly or Form.NeverEnumerated => IsStream,
            _ => true,
        };
    }
}
