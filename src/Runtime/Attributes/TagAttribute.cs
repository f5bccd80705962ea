namespace Instrumentation;

/// <summary>Captures a value. Nothing is captured without it.</summary>
/// <remarks>
/// <para>On a parameter the value is read when the call starts (when it ends, for <see langword="out"/>); on the return value
/// when the call has succeeded; on a property when a call of any operation of its type starts. On a parameter whose
/// type has tagged properties, and without a path, those properties are captured.</para>
/// <para>The value goes to spans and logs. It goes to metrics only if its set of values is provably bounded: an enum, a
/// <see cref="bool"/> or something marked <see cref="BoundedAttribute"/>. <see cref="On"/> overrides this.</para>
/// <para>A member path that throws loses the value, never the call.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, AllowMultiple = true)]
public sealed class TagAttribute : Attribute
{
    /// <summary>Captures the value, or a member of it.</summary>
    /// <param name="name">
    /// The tag's name: lower case, dotted. Default: the name of the parameter or property followed by that of the path, with its
    /// words separated by dots: <c>orderId</c> becomes <c>order.id</c>.
    /// </param>
    /// <param name="path">
    /// A member path below the value, <c>nameof(Order.Id)</c> or <c>"Customer.Id"</c>; checked at compile time. A
    /// <see langword="null"/> on the way captures nothing.
    /// </param>
    public TagAttribute(string? name = null, string? path = null)
    {
        Name = name;
        Path = path;
    }

    /// <summary>The tag's name, or <see langword="null"/> for the default.</summary>
    public string? Name { get; }

    /// <summary>The member path below the value, or <see langword="null"/> for the value itself.</summary>
    public string? Path { get; }

    /// <summary>The signals that carry the tag. Default (<see cref="Signals.None"/>): spans and logs, and metrics if bounded.</summary>
    public Signals On { get; set; }
}
