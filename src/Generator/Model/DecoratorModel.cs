namespace Instrumentation.Generator.Model;

/// <summary>An interface that gets a decorator, as those who only use the decorator need to know it.</summary>
/// <param name="ClassName">The decorator's name.</param>
/// <param name="MetadataName">The interface's name in metadata, with its type arguments if it is a constructed one: names the output.</param>
/// <param name="Interface">The interface as the decorator implements it.</param>
/// <param name="OpenInterface">An open generic interface as <see langword="typeof"/> names it, else <see langword="null"/>.</param>
/// <param name="ServiceKey">What the keys begin with under which a container holds what is behind decorators of an open generic interface.</param>
/// <param name="TypeParameters">The decorator's type parameters.</param>
/// <param name="IsDisposable">Whether the interface is disposable, and so the decorator.</param>
/// <param name="IsAsyncDisposable">Whether it is asynchronously disposable.</param>
/// <param name="Experiments">The diagnostics by which the compiler warns of what is experimental about it.</param>
internal sealed record DecoratedInterfaceModel(
    string ClassName,
    string MetadataName,
    string Interface,
    string? OpenInterface,
    string ServiceKey,
    EquatableArray<TypeParameterModel> TypeParameters,
    bool IsDisposable,
    bool IsAsyncDisposable,
    EquatableArray<string> Experiments);

/// <param name="HintName">The output's name.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Methods">Its methods and those that it inherits.</param>
/// <param name="Properties">The properties and indexers.</param>
/// <param name="Events">The events.</param>
internal sealed record DecoratorModel(
    string HintName,
    DecoratedInterfaceModel Interface,
    EquatableArray<DecoratedMethodModel> Methods,
    EquatableArray<DecoratedPropertyModel> Properties,
    EquatableArray<DecoratedEventModel> Events);

/// <param name="Signature">The method, which the decorator implements explicitly.</param>
/// <param name="Receiver">The C# expression for the object behind the decorator, of the type that declares the member.</param>
/// <param name="DefaultConstraints">The constraints that an explicit implementation has to state: <c>where T : class</c>.</param>
/// <param name="Operation">What is recorded, or <see langword="null"/> if its calls are only handed on.</param>
internal sealed record DecoratedMethodModel(MethodModel Signature, string Receiver, string DefaultConstraints, OperationModel? Operation);

/// <param name="Interface">The interface that declares it.</param>
/// <param name="Receiver">As of a method.</param>
/// <param name="Name">The name, or <c>this</c> for an indexer.</param>
/// <param name="Type">The type, with <c>ref</c> or <c>ref readonly</c> before it.</param>
/// <param name="ReturnsByRef">Whether it returns by reference.</param>
/// <param name="IsUnsafe">Whether its type needs an <see langword="unsafe"/> context.</param>
/// <param name="Parameters">The parameters of an indexer.</param>
/// <param name="Getter">The attributes of its getter, or <see langword="null"/> if it has none.</param>
/// <param name="Setter">The attributes of its setter, or <see langword="null"/> if it has none.</param>
/// <param name="Attributes">Its own attributes.</param>
internal sealed record DecoratedPropertyModel(
    string Interface,
    string Receiver,
    string Name,
    string Type,
    bool ReturnsByRef,
    bool IsUnsafe,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string>? Getter,
    EquatableArray<string>? Setter,
    EquatableArray<string> Attributes);

/// <param name="Interface">The interface that declares it.</param>
/// <param name="Receiver">As of a method.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The delegate.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record DecoratedEventModel(string Interface, string Receiver, string Name, string Type, EquatableArray<string> Attributes);

/// <summary>All decorators of the compilation.</summary>
/// <param name="AreAskedFor">Whether the assembly asks for any, even if none can be made: user code may call what registers them.</param>
/// <param name="Decorators">The decorators.</param>
internal sealed record DecoratorsModel(bool AreAskedFor, EquatableArray<DecoratorModel> Decorators);

/// <summary>What the registration of decorators knows of them.</summary>
/// <param name="AreAskedFor">As of <see cref="DecoratorsModel"/>.</param>
/// <param name="Interfaces">The interfaces, those that are not open before those that are.</param>
internal sealed record DecoratorListModel(bool AreAskedFor, EquatableArray<DecoratedInterfaceModel> Interfaces);
