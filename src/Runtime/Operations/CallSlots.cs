using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>The captured values of a call that measurements and records carry. The first few stand in the call itself, on the stack.</summary>
internal struct CallSlots
{
    /// <summary>How many values cost no look at the pool.</summary>
    public const int Inline = 6;

    private RecordValue _first;
    private RecordValue _second;
    private RecordValue _third;
    private RecordValue _fourth;
    private RecordValue _fifth;
    private RecordValue _sixth;

    /// <summary>The others, and what else only some calls remember.</summary>
    public CallValues? More;

    public readonly RecordValue this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => slot switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            3 => _fourth,
            4 => _fifth,
            5 => _sixth,
            _ => GetMore(slot),
        };
    }

    /// <remarks>Inlined, because generated code knows the slot: nothing is left of the choice, and a value goes to the stack at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int slot, RecordValue value, Operation operation)
    {
        switch (slot)
        {
            case 0:
                _first = value;
                break;
            case 1:
                _second = value;
                break;
            case 2:
                _third = value;
                break;
            case 3:
                _fourth = value;
                break;
            case 4:
                _fifth = value;
                break;
            case 5:
                _sixth = value;
                break;
            default:
                SetMore(slot, value, operation);
                break;
        }
    }

    /// <summary>All of them.</summary>
    public readonly RecordValue[] ToArray()
    {
        var values = new RecordValue[Math.Max(Inline, More?.Count ?? 0)];
        for (var slot = 0; slot < values.Length; slot++)
        {
            values[slot] = this[slot];
        }

        return values;
    }

    /// <summary>Moves what stands in the call behind it.</summary>
    public readonly void MoveTo(CallValues values, Operation operation)
    {
        switch (operation.Tags.Length)
        {
            case > 5:
                values[5] = _sixth;
                goto case 5;
            case 5:
                values[4] = _fifth;
                goto case 4;
            case 4:
                values[3] = _fourth;
                goto case 3;
            case 3:
                values[2] = _third;
                goto case 2;
            case 2:
                values[1] = _second;
                goto case 1;
            case 1:
                values[0] = _first;
                break;
        }
    }

    /// <summary>Fetches it back.</summary>
    public void TakeFrom(CallValues values, Operation operation)
    {
        More = values;
        switch (operation.Tags.Length)
        {
            case > 5:
                _sixth = values[5];
                goto case 5;
            case 5:
                _fifth = values[4];
                goto case 4;
            case 4:
                _fourth = values[3];
                goto case 3;
            case 3:
                _third = values[2];
                goto case 2;
            case 2:
                _second = values[1];
                goto case 1;
            case 1:
                _first = values[0];
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly RecordValue GetMore(int slot) => More is { } more && slot < more.Count ? more[slot] : default;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetMore(int slot, RecordValue value, Operation operation) => (More ??= CallValues.Rent(operation.Slots))[slot] = value;
}
