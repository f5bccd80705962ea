namespace Instrumentation.Generated
{
    using global::System;
    using global::System.Reflection;
    using global::Microsoft.Extensions.DependencyInjection;

    /// <summary>
    /// An implementation behind a decorator, registered where nobody looks for it: the container goes on to make it, to validate it and to
    /// dispose it, with the lifetime that it had.
    /// </summary>
    /*attributes*/
    internal sealed class InnerService
    {
        private readonly Type _type;
        private readonly object _key;

        private InnerService(Type type, object key)
        {
            _type = type;
            _key = key;
        }

        public static InnerService Add(ServiceDescriptor registration, IServiceCollection services)
        {
            var implementation = registration.IsKeyedService ? registration.KeyedImplementationType : registration.ImplementationType;
            var inner = NeedsKey(registration) ? WithKeyOf(registration, implementation!, services) : new InnerService(implementation!, new object());
            services.Add(new ServiceDescriptor(inner._type, inner._key, implementation!, registration.Lifetime));
            return inner;
        }

        public object? Resolve(IServiceProvider provider, object? key) =>
            provider.GetRequiredKeyedService(_type, ReferenceEquals(_key, KeyedService.AnyKey) ? key : _key);

        /// <summary>Whether a constructor takes the key of the registration, or hands it on to what it depends on.</summary>
        public static bool ReadsKey(ServiceDescriptor registration)
        {
            if (!registration.IsKeyedService)
            {
                return false;
            }

            foreach (var constructor in registration.KeyedImplementationType!.GetConstructors())
            {
                foreach (var parameter in constructor.GetParameters())
                {
                    if (parameter.IsDefined(typeof(ServiceKeyAttribute))
                        || parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { Key: null })
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        public static InvalidOperationException Declined(ServiceDescriptor registration, string reason) => new InvalidOperationException(
            $"'{registration.ServiceType}', registered as '{(registration.IsKeyedService ? registration.KeyedImplementationType : registration.ImplementationType)}', cannot be decorated: {reason}.");

        private static bool NeedsKey(ServiceDescriptor registration) =>
            registration.IsKeyedService && (ReferenceEquals(registration.ServiceKey, KeyedService.AnyKey) || ReadsKey(registration));

        private static InnerService WithKeyOf(ServiceDescriptor registration, Type implementation, IServiceCollection services)
        {
            foreach (var type in new[] { implementation, typeof(object) })
            {
                if (IsFree(type, registration.ServiceKey!, services))
                {
                    return new InnerService(type, registration.ServiceKey!);
                }
            }

            throw Declined(registration, $"it takes the key '{registration.ServiceKey}', under which the implementation itself is registered already");
        }

        private static bool IsFree(Type type, object key, IServiceCollection services)
        {
            foreach (var each in services)
            {
                if (each.IsKeyedService && each.ServiceType == type
                    && (Equals(each.ServiceKey, key) || ReferenceEquals(each.ServiceKey, KeyedService.AnyKey) || ReferenceEquals(key, KeyedService.AnyKey)))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
