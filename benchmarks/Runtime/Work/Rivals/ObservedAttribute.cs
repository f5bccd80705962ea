// The weaver insists on these very types, without annotations.
#nullable disable annotations
using AspectInjector.Broker;

namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>The aspect that AspectInjector weaves around a method.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(ObservedAttribute))]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ObservedAttribute : Attribute
{
    /// <summary>The advice.</summary>
    [Advice(Kind.Around, Targets = Target.Method)]
    public object Around(
        [Argument(Source.Name)] string name,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Target)] Func<object[], object> target,
        [Argument(Source.ReturnType)] Type returned) =>
        AroundCall.Run(name, arguments, returned, target, static (target, arguments) => target(arguments));
}
