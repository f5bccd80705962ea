namespace Instrumentation.Runtime;

/// <summary>The captured values of a call that measurements and records carry. The first few stand in the call itself, on the stack.</summary>
internal struct CallSlots
{
    /// <summary>How many values cost no look at the pool.</summary>
    public const int Inline = 3;

    private RecordValue _first;
    private RecordValue _second;
    private RecordValue _third;

    /// <summary>The others, and what else only some calls remember.</summary>
    public CallValues? More;

    public readonly RecordValue this[int slot] => slot switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        _ => More is { } more && slot < more.Count ? more[slot] : default,
    };

    public void Set(int slot, RecordValue value, int slots)
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
            default:
                (More ??= CallValues.Rent(slots))[slot] = value;
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
    public readonly void MoveTo(CallValues values)
    {
        values[0] = _first;
        values[1] = _second;
        values[2] = _third;
    }

    /// <summary>Fetches it back.</summary>
    public void TakeFrom(CallValues? values)
    {
        More = values;
        if (values is not null)
        {
            _first = values[0];
            _second = values[1];
            _third = values[2];
        }
    }
}
