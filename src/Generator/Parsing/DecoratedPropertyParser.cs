using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads the properties, indexers and events of a decorated interface, which a decorator only hands on.</summary>
internal sealed class DecoratedPropertyParser(INamedTypeSymbol decorated, TypeNames names)
{
    public DecoratedPropertyModel Parse(IPropertySymbol property) => new(
        names.Of(property.ContainingType),
        DecoratorParser.ReceiverOf(property, decorated, names),
        property.IsIndexer ? "this" : Identifiers.Escape(property.Name),
        (property.ReturnsByRef ? "ref " : property.ReturnsByRefReadonly ? "ref readonly " : "") + names.Of(property.Type),
        property.ReturnsByRef || property.ReturnsByRefReadonly,
        MethodShape.HasPointers(property.GetMethod ?? property.SetMethod!),
        DecoratedMethodParser.WithOwnNames(property.Parameters.Select(parameter => MethodParser.ParseParameter(parameter, names)).ToEquatableArray(), "value", "@value"),
        AttributesOf(property.GetMethod),
        AttributesOf(property.SetMethod),
        AttributesOf(property).Concat(AnnotationOf(property)).ToEquatableArray());

    public DecoratedEventModel Parse(IEventSymbol @event) => new(
        names.Of(@event.ContainingType),
        DecoratorParser.ReceiverOf(@event, decorated, names),
        Identifiers.Escape(@event.Name),
        names.Of(@event.Type),
        AttributesOf(@event).ToEquatableArray());

    private static EquatableArray<string>? AttributesOf(IMethodSymbol? accessor) => accessor is null ? null : AttributesOf((ISymbol)accessor).ToEquatableArray();

    private static IEnumerable<string> AttributesOf(ISymbol member) => CopiedAttributes.Of(member).Select(static attribute => $"[{attribute}]");

    private static IEnumerable<string> AnnotationOf(IPropertySymbol property) => CopiedAttributes.OfParameter(property) is { Length: > 0 } annotation ? [annotation.TrimEnd()] : [];
}
