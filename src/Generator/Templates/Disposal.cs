namespace Instrumentation.Generated
{
    using global::System;
    using global::System.Threading.Tasks;

    /// <summary>Disposes what is behind a decorator as a container does.</summary>
    /*attributes*/
    internal static class Disposal
    {
        public static void Dispose(object inner)
        {
            if (inner is not IDisposable disposable)
            {
                throw new InvalidOperationException($"'{inner.GetType()}' type only implements IAsyncDisposable. Use DisposeAsync to dispose the container.");
            }

            disposable.Dispose();
        }

        public static ValueTask DisposeAsync(object inner)
        {
            if (inner is IAsyncDisposable disposable)
            {
                return disposable.DisposeAsync();
            }

            ((IDisposable)inner).Dispose();
            return default;
        }

        /// <summary>Whether a call comes from a user, and not from a provider that is disposing what it made: then it answers no question any more.</summary>
        public static bool IsOpen(IServiceProvider provider)
        {
            try
            {
                provider.GetService(typeof(IServiceProvider));
                return true;
            }
            catch (ObjectDisposedException)
            {
                return false;
            }
        }
    }
}
