using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime;

/// <summary>Up to three tags of a measurement, which instruments take without a list: cheaper than a <see cref="System.Diagnostics.TagList"/>, a struct of eight.</summary>
internal struct FewTags
{
    /// <summary>How many there can be.</summary>
    public const int Capacity = 3;

    private KeyValuePair<string, object?> _first;
    private KeyValuePair<string, object?> _second;
    private KeyValuePair<string, object?> _third;
    private int _count;

    public void Add(KeyValuePair<string, object?> tag)
    {
        switch (_count++)
        {
            case 0:
                _first = tag;
                break;
            case 1:
                _second = tag;
                break;
            default:
                _third = tag;
                break;
        }
    }

    public readonly void Record(Histogram<double> instrument, double value)
    {
        switch (_count)
        {
            case 0:
                instrument.Record(value);
                break;
            case 1:
                instrument.Record(value, _first);
                break;
            case 2:
                instrument.Record(value, _first, _second);
                break;
            default:
                instrument.Record(value, _first, _second, _third);
                break;
        }
    }
}
