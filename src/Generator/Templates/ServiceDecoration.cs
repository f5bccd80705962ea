namespace Instrumentation.Generated
{
    using global::System;
    using global::Instrumentation.Runtime;
    using global::Microsoft.Extensions.DependencyInjection;

    /// <summary>Puts decorators around the registrations of one interface, each in its place and with its lifetime and key.</summary>
    /*attributes*/
    internal abstract class ServiceDecoration
    {
        /// <summary>What the keys begin with under which a container holds what is behind decorators.</summary>
        public const string KeyPrefix = "Instrumentation:";

        private readonly bool _isDisposable;

        /// <param name="interfaceType">The interface.</param>
        /// <param name="isDisposable">Whether the interface is disposable: then each of its decorators is, and a container disposes it.</param>
        protected ServiceDecoration(Type interfaceType, bool isDisposable)
        {
            InterfaceType = interfaceType;
            _isDisposable = isDisposable;
        }

        protected Type InterfaceType { get; }

        public void Apply(IServiceCollection services)
        {
            // What is added meanwhile stands behind a decorator.
            for (int i = 0, count = services.Count; i < count; i++)
            {
                if (Takes(services[i].ServiceType) && !IsDecorated(services[i]))
                {
                    services[i] = Decorate(services[i], services);
                }
            }
        }

        protected abstract bool Takes(Type serviceType);

        /// <summary>Makes a decorator around an object that somebody else disposes.</summary>
        protected abstract object Decorate(IServiceProvider provider, Type serviceType, object inner);

        /// <summary>Makes a decorator that disposes the object when the container disposes the decorator.</summary>
        protected abstract object Own(IServiceProvider provider, Type serviceType, object inner);

        protected abstract ServiceDescriptor DecorateInstance(ServiceDescriptor registration, object instance);

        protected virtual ServiceDescriptor Decorate(ServiceDescriptor registration, IServiceCollection services)
        {
            if ((registration.IsKeyedService ? registration.KeyedImplementationInstance : registration.ImplementationInstance) is { } instance)
            {
                return DecorateInstance(registration, instance);
            }

            if ((registration.IsKeyedService ? registration.KeyedImplementationType : registration.ImplementationType) is null)
            {
                return DecoratedFactory.Replace(registration, DecoratedFactory.InnerOf(registration), OwnIfDisposable(registration.ServiceType));
            }

            return _isDisposable ? DecorateDisposable(registration) : DecorateImplementation(registration, services);
        }

        private ServiceDescriptor DecorateImplementation(ServiceDescriptor registration, IServiceCollection services)
        {
            var inner = InnerService.Add(registration, services);
            return DecoratedFactory.Replace(registration, inner.Resolve, (provider, each) => Decorate(provider, registration.ServiceType, each));
        }

        // A container disposes what it makes, and a decorator that is disposable too. Disposed once it can only be if the container did not make it.
        private ServiceDescriptor DecorateDisposable(ServiceDescriptor registration)
        {
            if (InnerService.ReadsKey(registration))
            {
                throw InnerService.Declined(registration, "the interface is disposable and the implementation takes the key that it is registered with");
            }

            return DecoratedFactory.Replace(
                registration,
                registration.IsKeyedService
                    ? (provider, _) => ActivatorUtilities.CreateInstance(provider, registration.KeyedImplementationType!)
                    : (provider, _) => ActivatorUtilities.CreateInstance(provider, registration.ImplementationType!),
                OwnIfDisposable(registration.ServiceType));
        }

        private Func<IServiceProvider, object, object> OwnIfDisposable(Type serviceType) =>
            (provider, inner) => inner is IDisposable or IAsyncDisposable ? Own(provider, serviceType, inner) : Decorate(provider, serviceType, inner);

        private static bool IsDecorated(ServiceDescriptor registration)
        {
            if (DecoratedFactory.Made(registration))
            {
                return true;
            }

            if (registration.IsKeyedService)
            {
                return registration.KeyedImplementationInstance is IInstrumentedDecorator
                    || typeof(IInstrumentedDecorator).IsAssignableFrom(registration.KeyedImplementationType)
                    || (registration.ServiceKey is string key && key.StartsWith(KeyPrefix, StringComparison.Ordinal));
            }

            return registration.ImplementationInstance is IInstrumentedDecorator || typeof(IInstrumentedDecorator).IsAssignableFrom(registration.ImplementationType);
        }
    }
}
