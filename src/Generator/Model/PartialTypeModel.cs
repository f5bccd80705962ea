namespace Instrumentation.Generator.Model;

/// <summary>The partial methods of one type.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Type">The type.</param>
/// <param name="Methods">The methods.</param>
/// <param name="Locations">Where they are declared, if spans shall say it.</param>
internal sealed record PartialTypeModel(string HintName, TypeModel Type, EquatableArray<PartialMethodModel> Methods, EquatableArray<LocationModel> Locations);

/// <param name="Operation">The operation.</param>
/// <param name="CoreName">The user's method with the body.</param>
/// <param name="Modifiers">The modifiers as the user wrote them: <c>public static partial</c>.</param>
/// <param name="InheritedConstraints">What an override states of the constraints that it inherits: <c>where T : default</c>. Any other method states its own.</param>
internal sealed record PartialMethodModel(OperationModel Operation, string CoreName, string Modifiers, string? InheritedConstraints);
