using Castle.DynamicProxy;

namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>Castle.Core: a proxy of the interface.</summary>
public sealed class CastleCore : IRival
{
    public static IWork Instrument() => new ProxyGenerator().CreateInterfaceProxyWithTarget<IWork>(new Service(), new Interceptor());

    private sealed class Interceptor : IInterceptor
    {
        public void Intercept(IInvocation invocation) => invocation.ReturnValue = AroundCall.Run(
            invocation.Method.Name,
            invocation.Arguments,
            invocation.Method.ReturnType,
            invocation,
            static (invocation, _) =>
            {
                invocation.Proceed();
                return invocation.ReturnValue;
            });
    }
}
