namespace Instrumentation.Generated
{
    using global::System;
    using global::System.Reflection;
    using global::Microsoft.Extensions.DependencyInjection;

    /// <summary>
    /// The registrations of an open generic interface, and of all interfaces that are made of it. Whatever has to be made for type arguments
    /// that are known at run time only is made by the container, as it makes the user's own generic classes.
    /// </summary>
    /*attributes*/
    internal sealed class OpenServiceDecoration : ServiceDecoration
    {
        private readonly string _key;
        private readonly Func<ServiceDescriptor> _prototype;
        private readonly Func<int, object?, ServiceLifetime, ServiceDescriptor?> _open;

        /// <param name="interfaceType">The interface.</param>
        /// <param name="isDisposable">Whether it is disposable.</param>
        /// <param name="key">The prototype's key, and the start of those of the implementations.</param>
        /// <param name="prototype">Registers the prototype.</param>
        /// <param name="open">Registers the decorator of the implementation that has the key <c>{key}#{number}</c>; <see langword="null"/> if there is none.</param>
        public OpenServiceDecoration(
            Type interfaceType, bool isDisposable, string key, Func<ServiceDescriptor> prototype, Func<int, object?, ServiceLifetime, ServiceDescriptor?> open)
            : base(interfaceType, isDisposable)
        {
            _key = key;
            _prototype = prototype;
            _open = open;
        }

        protected override bool Takes(Type serviceType) =>
            serviceType == InterfaceType || (serviceType.IsConstructedGenericType && serviceType.GetGenericTypeDefinition() == InterfaceType);

        protected override object Decorate(IServiceProvider provider, Type serviceType, object inner) => Prototype(provider, serviceType).Decorate(inner);

        protected override object Own(IServiceProvider provider, Type serviceType, object inner) => Prototype(provider, serviceType).Own(inner);

        protected override ServiceDescriptor DecorateInstance(ServiceDescriptor registration, object instance) => DecoratedFactory.Replace(
            registration, (_, _) => instance, (provider, inner) => Prototype(provider, registration.ServiceType).Borrow(inner, provider));

        protected override ServiceDescriptor Decorate(ServiceDescriptor registration, IServiceCollection services)
        {
            if (registration.ServiceType == InterfaceType)
            {
                return DecorateOpen(registration, services);
            }

            if (!IsTaken(services, _key))
            {
                services.Add(_prototype());
            }

            return base.Decorate(registration, services);
        }

        private ServiceDescriptor DecorateOpen(ServiceDescriptor registration, IServiceCollection services)
        {
            var implementation = registration.IsKeyedService ? registration.KeyedImplementationType : registration.ImplementationType;
            if (ReferenceEquals(registration.ServiceKey, KeyedService.AnyKey) || InnerService.ReadsKey(registration))
            {
                throw InnerService.Declined(registration, "an open generic implementation would not be told the key that is asked for");
            }

            if (IsMoreConstrained(implementation!, InterfaceType))
            {
                throw InnerService.Declined(registration, "it constrains its type parameters more than the interface does; register and decorate the closed interfaces");
            }

            var number = 1;
            while (IsTaken(services, $"{_key}#{number}"))
            {
                number++;
            }

            var decorated = _open(number, registration.ServiceKey, registration.Lifetime)
                ?? throw InnerService.Declined(registration, $"only {number - 1} open registrations of one interface can be; register and decorate the closed interfaces");
            services.Add(new ServiceDescriptor(InterfaceType, $"{_key}#{number}", implementation!, registration.Lifetime));
            return decorated;
        }

        private IDecoratorPrototype Prototype(IServiceProvider provider, Type serviceType) =>
            (IDecoratorPrototype)provider.GetRequiredKeyedService(serviceType, _key);

        private bool IsTaken(IServiceCollection services, string key)
        {
            foreach (var each in services)
            {
                if (each.IsKeyedService && each.ServiceType == InterfaceType && key.Equals(each.ServiceKey))
                {
                    return true;
                }
            }

            return false;
        }

        // A container leaves an implementation out of a sequence if the type arguments do not fit it; its decorator would always fit.
        private static bool IsMoreConstrained(Type implementation, Type service)
        {
            var own = implementation.GetGenericArguments();
            var declared = service.GetGenericArguments();
            for (var i = 0; i < own.Length; i++)
            {
                if ((own[i].GenericParameterAttributes & ~declared[i].GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask) != 0
                    || own[i].GetGenericParameterConstraints().Length > declared[i].GetGenericParameterConstraints().Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
