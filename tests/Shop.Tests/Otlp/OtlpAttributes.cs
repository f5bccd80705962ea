using System.Globalization;

namespace Instrumentation.Shop.Tests.Otlp;

/// <summary>Reads OTLP's attributes: a repeated <c>KeyValue</c> whose value is one of several types, all as text here.</summary>
internal static class OtlpAttributes
{
    public static IReadOnlyDictionary<string, string> Read(ProtoMessage owner, int number) =>
        owner.Messages(number).ToDictionary(attribute => attribute.Text(1), attribute => Value(attribute.Message(2)));

    public static string Value(ProtoMessage any) => any switch
    {
        _ when any.Has(1) => any.Text(1),
        _ when any.Has(2) => any.Number(2) != 0 ? "true" : "false",
        _ when any.Has(3) => any.Number(3).ToString(CultureInfo.InvariantCulture),
        _ when any.Has(4) => any.Double(4).ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
