namespace Instrumentation.Generator.Model;

/// <summary>The explicit interface implementations that one type gets.</summary>
/// <param name="Type">The type.</param>
/// <param name="WrapperClass">The class of ours that stands for it.</param>
/// <param name="Relisted">The interfaces that it has to list again.</param>
/// <param name="Shims">The implementations.</param>
/// <param name="Operations">The operations that they call.</param>
internal sealed record ShimmedTypeModel(
    TypeModel Type, string WrapperClass, EquatableArray<string> Relisted, EquatableArray<ShimModel> Shims, EquatableArray<OperationModel> Operations);

/// <param name="Interface">The interface as generated code names it.</param>
/// <param name="Signature">The member's signature, with the names of the class's method.</param>
/// <param name="DefaultConstraints">The constraints that an explicit implementation has to state: <c>where T : class</c>.</param>
/// <param name="Target">The operation's method; <see langword="null"/> only to call.</param>
/// <param name="TargetTypeArguments">The type arguments for a wrapper outside of the type: those of the declaring types, then the method's.</param>
/// <param name="CallRoot">The type to cast <c>this</c> to before a mere call, or <see langword="null"/>.</param>
/// <param name="WrapperOwner">The base type whose wrapper is called, or <see langword="null"/> if it is the type's own.</param>
internal sealed record ShimModel(string Interface, MethodModel Signature, string DefaultConstraints, MethodModel? Target, string TargetTypeArguments, string? CallRoot, string? WrapperOwner);

/// <summary>What is generated for the direct and interface calls of one type's methods.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="ClassName">The class of ours that holds wrappers of a type that is not partial.</param>
/// <param name="Type">The type.</param>
/// <param name="Relisted">The interfaces that it has to list again.</param>
/// <param name="Shims">Its explicit interface implementations.</param>
/// <param name="Operations">The operations to generate wrappers for.</param>
/// <param name="Locations">Where they are declared, if spans shall say it.</param>
internal sealed record WrappedTypeModel(
    string HintName,
    string ClassName,
    TypeModel Type,
    EquatableArray<string> Relisted,
    EquatableArray<ShimModel> Shims,
    EquatableArray<OperationModel> Operations,
    EquatableArray<LocationModel> Locations);
