namespace Instrumentation.Generator.Model;

/// <summary>The type that declares a method.</summary>
/// <param name="MetadataName">Its name in metadata, <c>Shop.Orders.Repository`1+Key</c>: orders and names outputs.</param>
/// <param name="DisplayName">Its full name without type parameters: the log category and the start of <c>code.function.name</c>.</param>
/// <param name="FullName">How generated code names it, <c>global::</c> and type arguments included.</param>
/// <param name="Namespace">Its namespace, escaped, or <see langword="null"/>.</param>
/// <param name="Declarations">How a part of it is declared, outermost type first: <c>partial class Repository&lt;T&gt;</c>.</param>
internal sealed record TypeModel(
    string MetadataName, string DisplayName, string FullName, string? Namespace, EquatableArray<string> Declarations);
