namespace Instrumentation.Mass.Tests.Plans;

/// <summary>What declares the method.</summary>
public enum Container
{
    Class,
    PartialClass,
    Struct,
    PartialStruct,
    ReadOnlyStruct,
    Record,
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
    Extension,
    ExtensionBlock,
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
    Ref,
    Span,
    Task,
    TaskOfInt,
    ValueTask,
    ValueTaskOfInt,
    Iterator,
    AsyncStream,
}

public enum Parameter
{
    Int,
    Text,
    Tuple,
    Dynamic,
    Function,
    Token,
    TypeParameter,
    In,
    Ref,
    Out,
    RefReadOnly,
    Span,
    Interpolated,
    Optional,
    CallerName,
    ParamsArray,
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
