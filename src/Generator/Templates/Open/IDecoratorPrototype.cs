namespace Instrumentation.Generated
{
    using global::System;

    /// <summary>
    /// Makes decorators of a generic interface with the type arguments that it has itself: resolved from a container, it gets from a type
    /// to a constructor without reflection.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal interface IDecoratorPrototype
    {
        /// <summary>Makes a decorator around an object that somebody else disposes, of an interface that is not disposable.</summary>
        object Decorate(object inner);

        /// <summary>Makes a decorator that disposes the object when it is disposed itself.</summary>
        object Own(object inner);

        /// <summary>Makes a decorator around an object that somebody else disposes, although the provider may dispose the decorator.</summary>
        object Borrow(object inner, IServiceProvider provider);
    }
}
