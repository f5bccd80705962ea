namespace Instrumentation.Generated
{
    using global::System;
    using global::Instrumentation.Runtime;
    using global::Microsoft.Extensions.DependencyInjection;

    /// <summary>The factory of a decorated registration.</summary>
    /*attributes*/
    internal sealed class DecoratedFactory
    {
        private readonly Func<IServiceProvider, object?, object?> _inner;
        private readonly Func<IServiceProvider, object, object> _decorate;

        private DecoratedFactory(Func<IServiceProvider, object?, object?> inner, Func<IServiceProvider, object, object> decorate)
        {
            _inner = inner;
            _decorate = decorate;
        }

        public static ServiceDescriptor Replace(
            ServiceDescriptor registration, Func<IServiceProvider, object?, object?> inner, Func<IServiceProvider, object, object> decorate)
        {
            var factory = new DecoratedFactory(inner, decorate);
            return registration.IsKeyedService
                ? new ServiceDescriptor(registration.ServiceType, registration.ServiceKey, factory.CreateKeyed, registration.Lifetime)
                : new ServiceDescriptor(registration.ServiceType, factory.Create, registration.Lifetime);
        }

        /// <summary>What a factory that is registered makes.</summary>
        public static Func<IServiceProvider, object?, object?> InnerOf(ServiceDescriptor registration)
        {
            if (registration.IsKeyedService)
            {
                return new Func<IServiceProvider, object?, object?>(registration.KeyedImplementationFactory!);
            }

            var factory = registration.ImplementationFactory!;
            return (provider, _) => factory(provider);
        }

        public static bool Made(ServiceDescriptor registration) =>
            (registration.IsKeyedService ? registration.KeyedImplementationFactory?.Target : registration.ImplementationFactory?.Target) is DecoratedFactory;

        private object Create(IServiceProvider provider) => CreateKeyed(provider, null);

        private object CreateKeyed(IServiceProvider provider, object? key)
        {
            // A factory may hand on what another registration has decorated.
            var inner = _inner(provider, key);
            return inner is null or IInstrumentedDecorator ? inner! : _decorate(provider, inner);
        }
    }
}
