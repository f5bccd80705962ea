namespace Instrumentation.Mass.Tests.Plans;

/// <summary>What declares the method.</summary>
public enum Container
{
    Class,
    PartialClass,
    Struct,
    PartialStruct,
    ReadOnlyStruct,
    RefStruct,
    Record,
    RecordStruct,
    StaticClass,
    GenericClass,
    PartialGenericClass,
    NestedInGeneric,
}

/// <summary>How the method is found when it is called.</summary>
public enum Dispatch
{
    Instance,
    Static,
    Virtual,
    Override,
    Interface,
    StaticAbstract,
    Partial,
    PartialOverride,
    Extension,
    ExtensionBlock,
}

/// <summary>What the method's type parameter has to be.</summary>
public enum Constraint
{
    Nothing,
    Interface,
    Struct,
    NotNull,
    Unmanaged,
    New,
}

public enum Access
{
    Public,
    Internal,
    Private,
}

/// <summary>Where the attributes stand.</summary>
public enum Place
{
    Member,
    Type,
    Interface,
    InterfaceMember,
    Assembly,
}

public enum Result
{
    Nothing,
    Int,
    Text,
    Tuple,
    TypeParameter,
    MaybeTypeParameter,
    Dynamic,
    Ref,
    RefReadOnly,
    Span,
    TaskAtHand,
    SequenceAtHand,
    Task,
    TaskOfInt,
    ValueTask,
    ValueTaskOfInt,
    TaskOfTypeParameter,
    Iterator,
    Enumerator,
    AsyncStream,
}

public enum Parameter
{
    Int,
    NullableInt,
    Text,
    TaggedText,
    Tuple,
    Dynamic,
    Function,
    Token,
    TypeParameter,
    ListOfTypeParameter,
    In,
    Ref,
    ScopedRef,
    Out,
    RefReadOnly,
    Span,
    Interpolated,
    Optional,
    OptionalDecimal,
    OptionalToken,
    CallerName,
    CallerLine,
    ParamsArray,
    ParamsList,
    ParamsSpan,
}

/// <summary>How the method ends.</summary>
public enum Outcome
{
    Completes,
    Throws,
    Cancels,
}

/// <summary>How a call is written.</summary>
public enum Form
{
    Plain,
    Loop,
    NamedArguments,
    Conditional,
    NullForgiving,
    ParenthesizedName,
    InLambda,
    InLocalFunction,
    InProperty,
    MethodGroup,
    ExpressionTree,
    OptedOut,
    ThroughBase,
    ThroughInterface,
    Constrained,
    AsStaticMethod,
    EnumeratedTwice,
    LeftEarly,
    NeverEnumerated,
}
