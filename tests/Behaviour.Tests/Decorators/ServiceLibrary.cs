namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>A compiled library of services that say when they are made, called and disposed.</summary>
internal static class ServiceLibrary
{
    public const string Attributes = "[assembly: Decorate(typeof(IGateway))] [assembly: Decorate(typeof(ISession))]";

    public const string Types = """
        public interface IGateway { int Charge(int amount); }

        public interface ISession : IDisposable { int Query(int number); }

        public abstract class Service
        {
            private static int _last;
            private readonly int _number = ++_last;

            protected Service() => Say("made");

            public int Charge(int amount) => Answer(amount);

            public int Query(int number) => Answer(number);

            public override string ToString() => $"{GetType().Name} {_number}";

            protected void Say(string what) => Log.Say($"{this} {what}");

            private int Answer(int number) { Say($"called with {number}"); return number; }
        }

        public class Plain : Service, IGateway;

        public class Closing : Service, IGateway, IDisposable { public void Dispose() => Say("disposed"); }

        public class ClosingAsync : Service, IGateway, IAsyncDisposable { public ValueTask DisposeAsync() { Say("disposed asynchronously"); return default; } }

        public class ClosingBoth : Closing, IAsyncDisposable { public ValueTask DisposeAsync() { Say("disposed asynchronously"); return default; } }

        public class Session : Service, ISession { public void Dispose() => Say("disposed"); }

        public class SessionAsync : Session, IAsyncDisposable { public ValueTask DisposeAsync() { Say("disposed asynchronously"); return default; } }
        """;

    /// <summary>What the programs say of a container: who is who, and what is disposed when.</summary>
    public const string Use = """
        public static class Use
        {
            public static IEnumerable<(Type Service, Type Implementation, Func<object> Make)> Implementations { get; } =
            [
                (typeof(IGateway), typeof(Plain), () => new Plain()),
                (typeof(IGateway), typeof(Closing), () => new Closing()),
                (typeof(IGateway), typeof(ClosingAsync), () => new ClosingAsync()),
                (typeof(IGateway), typeof(ClosingBoth), () => new ClosingBoth()),
                (typeof(ISession), typeof(Session), () => new Session()),
                (typeof(ISession), typeof(SessionAsync), () => new SessionAsync()),
            ];

            /// <summary>Resolves twice in each of two scopes, calls, disposes.</summary>
            public static async Task Scopes(IServiceCollection services, Func<IServiceProvider, object?> get, bool isAsync)
            {
                var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
                var all = new List<object?>();
                for (var i = 0; i < 2; i++)
                {
                    var scope = provider.CreateAsyncScope();
                    all.Add(get(scope.ServiceProvider));
                    all.Add(get(scope.ServiceProvider));
                    all.ForEach(Call);
                    await Dispose($"scope {i + 1}", scope, isAsync);
                }

                Log.Say(string.Join(" ", all.Select(each => all.FindIndex(other => ReferenceEquals(each, other)))));
                await Dispose("provider", provider, isAsync);
            }

            public static void Call(object? service)
            {
                switch (service)
                {
                    case IGateway gateway: Log.Say(gateway.Charge(1)); break;
                    case ISession session: Log.Say(session.Query(2)); break;
                    default: Log.Say("nothing"); break;
                }
            }

            public static T Disposed<T>(T service) where T : IDisposable { service.Dispose(); return service; }

            public static async Task Dispose(string what, object disposable, bool isAsync)
            {
                Log.Say($"disposing {what}");
                try
                {
                    if (isAsync) await ((IAsyncDisposable)disposable).DisposeAsync(); else ((IDisposable)disposable).Dispose();
                }
                catch (Exception e)
                {
                    Log.Say($"{e.GetType()}: {e.Message}");
                }
            }
        }
        """;
}
