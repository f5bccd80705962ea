using Instrumentation.Shared;

namespace Instrumentation.Generator.Model;

/// <summary>A method's signature and how generated code calls it. Holds nothing of what is recorded, so that call sites do not depend on it.</summary>
/// <param name="Key">Identifies the method in a compilation and what it refers to; gives the total order of outputs.</param>
/// <param name="Type">The declaring type.</param>
/// <param name="Name">The method's name.</param>
/// <param name="MemberName">A name that is unique among the type's methods, for what is generated for this one.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="ReceiverModifier"><c>ref</c> or <c>in</c>, with a space, if the receiver is a struct.</param>
/// <param name="ReturnType">The return type, with <c>ref</c> or <c>ref readonly</c> before it.</param>
/// <param name="ReturnsByRef">Whether it returns by reference.</param>
/// <param name="IsUnsafe">Whether its signature needs an <see langword="unsafe"/> context.</param>
/// <param name="ReturnKind">What it returns.</param>
/// <param name="TypeParameters">The type parameters of the types around it and then its own, renamed where two have one name.</param>
/// <param name="OwnTypeParameters">How many of those are its own.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="WrapperClass">The class of ours that holds its wrapper, unless that is generated into the method's own type.</param>
/// <param name="IsInOwnType">Whether the wrapper is generated into the method's own, partial type, else into a class of ours.</param>
/// <param name="IsAccessible">Whether the wrapper may be called from outside the type.</param>
/// <param name="CallRoot">The type to cast the receiver to, so that the call binds to this very method; <see langword="null"/> if none is needed.</param>
/// <param name="UsesAccessor">Whether the method is called through <c>[UnsafeAccessor]</c>.</param>
/// <param name="WrapperSuffix">What keeps the names of members that are generated into the type apart from those that it has.</param>
/// <param name="Attributes">Attributes that the wrapper has to repeat: trimming, obsolescence.</param>
/// <param name="MemberAttributes">Those that only a member of the method's own type repeats.</param>
/// <param name="Experiments">The diagnostics by which the compiler warns of what is experimental about it.</param>
internal sealed record MethodModel(
    string Key,
    TypeModel Type,
    string Name,
    string MemberName,
    bool IsStatic,
    string ReceiverModifier,
    string ReturnType,
    bool ReturnsByRef,
    bool IsUnsafe,
    ReturnKind ReturnKind,
    EquatableArray<TypeParameterModel> TypeParameters,
    int OwnTypeParameters,
    EquatableArray<ParameterModel> Parameters,
    string WrapperClass,
    bool IsInOwnType,
    bool IsAccessible,
    string? CallRoot,
    bool UsesAccessor,
    string WrapperSuffix,
    EquatableArray<string> Attributes,
    EquatableArray<string> MemberAttributes,
    EquatableArray<string> Experiments)
{
    /// <summary>The name of the receiver where it is a parameter. A parameter of the user's can be called <c>@this</c> too.</summary>
    public string Receiver
    {
        get
        {
            var name = "@this";
            while (Parameters.Any(parameter => parameter.Name == name))
            {
                name += "_";
            }

            return name;
        }
    }
}

/// <param name="Name">The name, escaped.</param>
/// <param name="Type">The type.</param>
/// <param name="Modifiers">What stands before the type, with a space at the end: <c>scoped ref </c>.</param>
/// <param name="ArgumentModifier">What stands before an argument: <c>ref </c>.</param>
/// <param name="IsThis">Whether it is the receiver of an extension method.</param>
/// <param name="IsDynamic">Whether its type is <see langword="dynamic"/>, which would make a call with it dynamic.</param>
/// <param name="Attributes">Trimming attributes to repeat.</param>
internal sealed record ParameterModel(
    string Name, string Type, string Modifiers, string ArgumentModifier, bool IsThis, bool IsDynamic, string Attributes);

/// <param name="Name">The name, escaped.</param>
/// <param name="Constraints">Everything behind <c>where T : </c>, or empty.</param>
/// <param name="Attributes">Trimming attributes to repeat.</param>
internal sealed record TypeParameterModel(string Name, string Constraints, string Attributes);
