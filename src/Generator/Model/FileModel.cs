namespace Instrumentation.Generator.Model;

/// <summary>What one file has for the generator.</summary>
/// <param name="PartialMethods">The partial methods that it declares and the generator implements.</param>
/// <param name="ShimmedTypes">The types that it declares and that get explicit interface implementations.</param>
/// <param name="Calls">The calls in it that are redirected, if there are any.</param>
internal sealed record FileModel(EquatableArray<PartialMethodModel> PartialMethods, EquatableArray<ShimmedTypeModel> ShimmedTypes, FileCallsModel? Calls)
{
    public bool HasAny => PartialMethods.Count > 0 || ShimmedTypes.Count > 0 || Calls is not null;
}
