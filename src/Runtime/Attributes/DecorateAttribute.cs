namespace Instrumentation;

/// <summary>
/// Generates a decorator that records the calls of an interface whose implementations come compiled:
/// <c>[assembly: Decorate(typeof(IPaymentGateway))]</c>.
/// </summary>
/// <param name="interfaceType">The interface; an open generic one, <c>typeof(IRepository&lt;&gt;)</c>, stands for all that are made of it.</param>
/// <remarks>
/// Which methods are recorded, and how, is said by attributes on the interface's members, else on the interface, else by patterns on
/// this assembly, <c>[assembly: Logged(Targets = "Vendor.IPaymentGateway")]</c>. Where none of these says anything, all ordinary
/// methods are <c>[Traced, Metered]</c>. The generated <c>services.DecorateInstrumented()</c> puts the decorators around what a
/// service collection holds, <c>InstrumentedDecorators.Decorate(inner)</c> around one object.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DecorateAttribute(Type interfaceType) : Attribute
{
    /// <summary>The interface.</summary>
    public Type InterfaceType { get; } = interfaceType;
}
