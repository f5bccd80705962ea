namespace Instrumentation;

/// <summary>Measures every call: a duration histogram and a counter of calls in flight.</summary>
/// <remarks>
/// Without a name the assembly's shared instruments <c>operation.duration</c> (histogram, unit <c>s</c>) and
/// <c>operation.active</c> (up-down counter, unit <c>{call}</c>) are used, told apart by the tag <c>code.function.name</c>.
/// With a name <c>x.y</c> the method has instruments of its own, <c>x.y.duration</c> and <c>x.y.active</c>.
/// Failed calls carry <c>error.type</c>, canceled ones <c>operation.canceled = true</c>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class MeteredAttribute : OperationAttribute
{
    /// <summary>Uses the shared instruments <c>operation.duration</c> and <c>operation.active</c>.</summary>
    public MeteredAttribute()
    {
    }

    /// <summary>Uses instruments of the method's own.</summary>
    /// <param name="name">The prefix of the instrument names: lower case, dotted, without unit or <c>_total</c>.</param>
    public MeteredAttribute(string name) => Name = name;

    /// <summary>The prefix of the instrument names, or <see langword="null"/> for the shared instruments.</summary>
    public string? Name { get; }

    /// <summary>Whether calls in flight are counted as well. Default: <see langword="true"/>.</summary>
    public bool Active { get; set; } = true;

    /// <summary>
    /// Upper bounds of the duration histogram's buckets in seconds, ascending. Default: 0.005, 0.01, 0.025, 0.05, 0.1,
    /// 0.25, 0.5, 1, 2.5, 5, 10. Needs a name, since the shared histogram has one set of buckets.
    /// </summary>
    public double[]? Buckets { get; set; }

    /// <summary>The description of the method's own instruments.</summary>
    public string? Description { get; set; }

    /// <inheritdoc cref="TracedAttribute.ErrorWhen"/>
    public string? ErrorWhen { get; set; }
}
