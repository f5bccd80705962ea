namespace Instrumentation.Generator.Tests;

internal static partial class AllFeatures
{
    private const string CSharp12 = """
        using Instrumentation;
        using Microsoft.Extensions.Logging;
        using Pair = (int Left, int Right);
        namespace Features;

        public sealed partial class PrimaryConstructor(ILogger<PrimaryConstructor> logger, int start)
        {
            [Traced, Logged] public partial int Next();
            private int NextCore() => start + 1;
            [Logged] private void Used() => logger.LogInformation("used");
            public void CallAll() => Used();
        }

        public class Base(ILogger logger)
        {
            protected ILogger Logger => logger;
        }

        public sealed partial class HandsItOn(ILogger<HandsItOn> logger) : Base(logger)
        {
            [Logged] public void Run() { }
            public void CallAll() => Run();
        }

        public static class Newer
        {
            [Traced] public static int RefReadonly(ref readonly int value) => value;
            [Traced] public static Pair Alias(Pair pair) => pair;
            [Traced] public static int Collection(List<int> items) => items.Count;

            public static void CallAll()
            {
                var one = 1;
                RefReadonly(in one);
                Alias((1, 2));
                Collection([1, 2]);
                var optional = (int x = 1) => Collection([x]);
                optional();
            }
        }
        """;

    private const string CSharp13 = """
        using Instrumentation;
        namespace Features;

        public interface IParser { int Parse(params ReadOnlySpan<char> text); }

        public partial class Parser : IParser
        {
            [Traced] public int Parse(params ReadOnlySpan<char> text) => text.Length;
            [Traced] public int Many(params IEnumerable<int> items) => 1;
            [Traced] public static int Stack<T>(scoped T value) where T : struct, allows ref struct => 1;

            public void CallAll()
            {
                Parse('a', 'b');
                Many(1, 2);
                Stack(new Span<int>());
            }
        }

        public partial class PartialProperties
        {
            public partial int Count { get; set; }
            public partial int Count { get => 1; set { } }
            [Traced] public partial int Get();
            private int GetCore() => Count;
        }
        """;

    private const string CSharp14 = """
        using Instrumentation;
        namespace Features;

        public static class Extensions
        {
            extension(string text)
            {
                [Traced] public int Words() => text.Count(static c => c == ' ');

                public int CallAll() => InGlobalNamespace.Run() + text.Words();
            }

            extension<T>(List<T> list)
            {
                [Metered] public static List<T> Pair(T first, T second) => [first, second];
                [Traced] public Task<T> FirstAsync<TKey>(Func<T, TKey> key) => Task.FromResult(list[0]);
            }

            public static void CallExtensions() => List<int>.Pair(1, 2).FirstAsync(static x => x);

            [Traced] public static int Letters(this string text) => text.Length;
        }

        public sealed class Newest
        {
            [Traced] public int Lambda(Func<int, int> call) => call(1);
            public string? Name { get; set { field = value; Lambda(x => Lambda(y => x)); } }
            public void CallAll(Newest? other)
            {
                other?.Name = "a".Letters().ToString();
                other?.Lambda((int x) => x).ToString();
            }
        }
        """;
}
