namespace Instrumentation.Generated
{
    using global::System;
    using global::Microsoft.Extensions.DependencyInjection;

    /// <summary>The registrations of an interface that is not generic, or of one closed generic interface.</summary>
    /*attributes*/
    internal sealed class ClosedServiceDecoration : ServiceDecoration
    {
        private readonly Func<object, object> _decorate;
        private readonly Func<object, object> _own;

        public ClosedServiceDecoration(Type interfaceType, bool isDisposable, Func<object, object> decorate, Func<object, object> own)
            : base(interfaceType, isDisposable)
        {
            _decorate = decorate;
            _own = own;
        }

        protected override bool Takes(Type serviceType) => serviceType == InterfaceType;

        protected override object Decorate(IServiceProvider provider, Type serviceType, object inner) => _decorate(inner);

        protected override object Own(IServiceProvider provider, Type serviceType, object inner) => _own(inner);

        // An instance that is registered is the user's to dispose, and so is its decorator.
        protected override ServiceDescriptor DecorateInstance(ServiceDescriptor registration, object instance) =>
            registration.IsKeyedService
                ? new ServiceDescriptor(registration.ServiceType, registration.ServiceKey, _decorate(instance))
                : new ServiceDescriptor(registration.ServiceType, _decorate(instance));
    }
}
