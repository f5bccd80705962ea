using System.Runtime.InteropServices;
using System.Text;
using Google.Protobuf;

namespace Instrumentation.Shop.Tests.Otlp;

/// <summary>A protobuf message as its fields, read without a schema; who asks must know number and type.</summary>
internal sealed class ProtoMessage
{
    private readonly ILookup<int, object> _fields;

    private ProtoMessage(ILookup<int, object> fields) => _fields = fields;

    public static ProtoMessage Parse(byte[] encoded)
    {
        var input = new CodedInputStream(encoded);
        var fields = new List<(int Number, object Value)>();
        while (input.ReadTag() is var tag and not 0)
        {
            object value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes().ToByteArray(),
                var wireType => throw new InvalidDataException($"Wire type {wireType} is not in use."),
            };
            fields.Add((WireFormat.GetTagFieldNumber(tag), value));
        }

        return new ProtoMessage(fields.ToLookup(field => field.Number, field => field.Value));
    }

    public bool Has(int number) => _fields.Contains(number);

    /// <summary>An integer of any width, a boolean or an enum; 0 if absent, as protobuf has it.</summary>
    public long Number(int number) => (long)_fields[number].Cast<ulong>().LastOrDefault();

    public double Double(int number) => BitConverter.Int64BitsToDouble(Number(number));

    /// <summary>A packed repeated <c>double</c>.</summary>
    public IReadOnlyList<double> Doubles(int number) => MemoryMarshal.Cast<byte, double>(Bytes(number)).ToArray();

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    public string Hex(int number) => Convert.ToHexStringLower(Bytes(number));

    public ProtoMessage Message(int number) => Parse(Bytes(number));

    public IEnumerable<ProtoMessage> Messages(int number) => _fields[number].Cast<byte[]>().Select(Parse);

    private byte[] Bytes(int number) => _fields[number].Cast<byte[]>().LastOrDefault() ?? [];
}
