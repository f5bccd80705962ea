namespace Instrumentation.Generator.Tests;

internal static partial class AllFeatures
{
    private const string Signatures = """
        using Instrumentation;
        namespace Features;

        public static class Signatures
        {
            [Traced] public static int ByRef(ref int a, out int b, in int c) { b = a + c; return b; }
            [Traced] public static int Params(int first = 3, params string[] rest) => first;
            [Traced] public static void Scoped(scoped Span<int> span, scoped in DateTime time) { }
            [Traced] public static string Caller([System.Runtime.CompilerServices.CallerMemberName] string name = "", [System.Runtime.CompilerServices.CallerArgumentExpression("name")] string text = "") => name;
            [Traced] public static int Extension(this string text, int count = 1) => text.Length;
            [Traced] public static int OfDynamic(dynamic? value) => 1;
            [Traced] public static int Overload(int value) => 1;
            [Traced] public static int Overload(long value) => 2;
            [Traced] public static int Overload<T>(T value) => 3;
            [Metered] public static int Delegate(Func<int, string?>? call, Action<(int A, int B)> other) => 1;
            [Traced, Metered, Logged("{call} {error} {task} {exception} {result} {failure} {duration}")]
            [return: Tag("value")]
            public static Task<int> LocalNames(int call, int error, int task, int exception, int result, [Tag] int failure, int duration, int @this) => Task.FromResult(call);

            public static void CallAll()
            {
                var a = 1;
                ByRef(ref a, out _, a);
                ByRef(c: 1, a: ref a, b: out var b);
                Params();
                Params(1, "a", "b");
                Scoped(stackalloc int[1], DateTime.UnixEpoch);
                Caller();
                "a".Extension();
                Extension("a", 2);
                _ = "a"?.Extension(3);
                OfDynamic(1);
                Overload(1);
                Overload(1L);
                Overload("a");
                Overload<int?>(null);
                Delegate(null, _ => { });
                LocalNames(1, 2, 3, 4, 5, 6, 7, 8);
            }
        }

        public static partial class PartialSignatures
        {
            [Traced] public static partial int ByRef(ref int a, out int b, in int c);
            private static int ByRefCore(ref int a, out int b, in int c) { b = a + c; return b; }

            [Logged] internal static partial Task<int> Extend(this string text, int count = 1, params int[] more);
            private static Task<int> ExtendCore(string text, int count, int[] more) => Task.FromResult(1);
        }
        """;

    private const string Generics = """
        using Instrumentation;
        namespace Features;

        public class Box<T> where T : class?
        {
            [Traced] public T? Find<TKey>(TKey key, T? other = null) where TKey : notnull, IComparable<TKey> => other;
            [Traced] private static U Echo<U>(U value) where U : struct, Enum => value;
            [Metered] public Task<TOther> Load<TOther>(T other) where TOther : T, new() => Task.FromResult(new TOther());
            [Traced] internal void Unmanaged<U>(U value) where U : unmanaged { }

            public void CallAll()
            {
                Find(1);
                Unmanaged(1);
            }

            public class Inner<TItem>
            {
                [Traced] public (T?, TItem) Pair(T? item, TItem other) => (item, other);
            }
        }

        public partial class Shadowing<T>
        {
            public partial class Inner<TOther> where TOther : T
            {
                [Traced] public TMine Run<TMine>(T first, TOther second, TMine third) where TMine : TOther => third;
                public void CallAll(TOther value) => Run(value, value, value);
            }

        #pragma warning disable CS0693
            public class Same<T>
            {
                [Traced] public T Get(T value) => value;
            }
        #pragma warning restore CS0693
        }

        public partial class GenericEndpoint<T> where T : new()
        {
            [Traced, Logged] public partial Task<TResult?> Send<TResult>(T request, TResult? otherwise) where TResult : class;
            private Task<TResult?> SendCore<TResult>(T request, TResult? otherwise) where TResult : class => Task.FromResult(otherwise);
        }

        public static class GenericCalls
        {
            public static void CallAll()
            {
                new Box<string>().Find(1, "a");
                new Box<object>().Load<List<int>>("a");
                new Box<string?>.Inner<int>().Pair(null, 1);
                new Shadowing<int>.Same<string>().Get("a");
                new Shadowing<object>.Inner<string>().Run<string>(1, "a", "b");
            }
        }
        """;

    private const string Types = """
        using Instrumentation;
        namespace Features
        {
            public struct Counter
            {
                private int _count;
                [Traced] public int Next() => ++_count;
                [Traced] public readonly int Peek() => _count;
                public int CallAll() => Next() + this.Next() + Peek();
            }

            public readonly partial struct Point
            {
                [Traced] public double Length() => 1;
                [Metered] public partial double Width();
                private double WidthCore() => Length();
            }

            public sealed partial record Order(int Id)
            {
                [Traced] public partial Order Next();
                private Order NextCore() => this with { Id = Id + 1 };
                [Traced] private int Hidden() => Id;
                public int CallAll() => Hidden();
            }

            public partial record struct Money(decimal Amount)
            {
                [Traced] public Money Double() { Amount *= 2; return this; }
                public Money CallAll() => Double();
            }

            public class Outer
            {
                private class Hidden
                {
                    [Traced] public int Run() => 1;
                }

                protected internal class Visible
                {
                    [Traced] protected internal int Run() => 1;
                    [Traced] private int Secret() => 1;
                    public int CallAll() => Run() + Secret();
                }

                public int CallAll() => new Hidden().Run() + new Visible().CallAll();
            }

            [Traced, Metered]
            public class WholeType : IDisposable
            {
                public int A() => B();
                public int B() => 1;
                internal int C() => 1;
                [NotInstrumented("cheap")] public int D() => 1;
                [Logged] private void E() { }
                public void Dispose() { }
                public override string ToString() => "a";
                public static WholeType operator +(WholeType a, WholeType b) => a;
                public int CallAll() { E(); Dispose(); ToString(); return A() + B() + C() + D(); }
            }

            file class FileLocal
            {
                [Traced] public void Run() { }
                public void CallAll() { Run(); InGlobalNamespace.Run(); }
            }

            public class Unusual
            {
                [Traced] public IEnumerable<int> Iterator() { yield return 1; }
                [Traced] public async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }
                [Traced] public async void AsyncVoid() => await Task.Yield();
                [Traced] public ref int ByRef(int[] items) => ref items[0];
                [Metered] public ref readonly T ByReadonlyRef<T>(T[] items) => ref items[0];
                public void CallAll() { Iterator(); Stream(); AsyncVoid(); ByRef(new int[1]) = 1; ByReadonlyRef(new int[1]); }
            }

            public ref partial struct Scanner
            {
                [Traced] public int Read(scoped ReadOnlySpan<char> text) => text.Length;
                [Metered] public readonly partial int Peek();
                private readonly int PeekCore() => 1;
                public int CallAll() => Read("a") + Peek();
            }

            public static class ScannerCalls
            {
                public static int CallAll()
                {
                    var reader = new Scanner();
                    return reader.Read("a") + reader.Peek();
                }
            }
        }

        public static class InGlobalNamespace
        {
            [Traced] public static int Run() => 1;
            public static int Field = Run();
            public static int CallAll() => Run();
        }

        public partial class PartialInGlobalNamespace
        {
            [Traced] protected internal virtual partial int Run();
            private int RunCore() => InGlobalNamespace.Run();
        }
        """;

    private const string Interfaces = """
        using System.Diagnostics.CodeAnalysis;
        using Instrumentation;
        namespace Features;

        public interface IReader<in TKey, TValue> where TValue : class
        {
            Task<TValue?> ReadAsync(TKey key, CancellationToken token = default);
            bool TryRead(TKey key, [NotNullWhen(true)] out TValue? value);
            T? Convert<T>(T? value);
            T? OfClass<T>(T? value) where T : class;
            T? OfStruct<T>(T? value) where T : struct;
            int Default() => 1;
            static virtual int Static() => 1;
            int Count { get; }
        }

        public sealed partial class Reader : IReader<int, string>, IReader<Guid, object>
        {
            public int Count => 1;
            [Traced, Metered, Logged] public Task<string?> ReadAsync(int key, CancellationToken token) => Task.FromResult<string?>(null);
            [Traced] public Task<object?> ReadAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult<object?>(null);
            [Traced] public bool TryRead(int key, [NotNullWhen(true)] out string? value) { value = null; return false; }
            public bool TryRead(Guid key, [NotNullWhen(true)] out object? value) { value = null; return false; }
            [Traced] public TAny? Convert<TAny>(TAny? value) => value;
            [Traced] public T? OfClass<T>(T? value) where T : class => value;
            [Traced] public T? OfStruct<T>(T? value) where T : struct => value;
            public void CallAll() { ReadAsync(1, default); OfClass("a"); OfStruct<int>(null); Convert(1); }
        }

        [Traced]
        public interface IHandler
        {
            Task HandleAsync(ref int state, in DateTime time);
            [Logged("Handled {message}")] void Handle(string message);
            [NotInstrumented] void Ping();
        }

        public partial class Handler : IHandler
        {
            public Task HandleAsync(ref int state, in DateTime time) => Task.CompletedTask;
            public virtual void Handle(string text) { }
            public void Ping() { }
            public void CallAll() { Handle("a"); Ping(); }
        }

        public class NotPartial : IHandler
        {
            public Task HandleAsync(ref int state, in DateTime time) => Task.CompletedTask;
            public void Handle(string message) { }
            void IHandler.Ping() { }
            public void CallAll() => Handle("a");
        }

        public partial struct StructHandler : IHandler
        {
            public Task HandleAsync(ref int state, in DateTime time) => Task.CompletedTask;
            public readonly void Handle(string message) { }
            public void Ping() { }
        }

        public interface IFactory<TSelf> where TSelf : IFactory<TSelf>
        {
            static abstract TSelf Create(int size);
        }

        public partial class Product : IFactory<Product>
        {
            [Traced] public static Product Create(int size) => new();
            public static T CallAll<T>() where T : IFactory<T> => T.Create(1);
            public static Product CallOwn() => Create(1);
        }

        public partial interface IWithBody
        {
            [Traced] public virtual partial int Body(int value);
            private int BodyCore(int value) => value;
        }

        public partial class Repository<T> : IRepository<T> where T : class, new()
        {
            [Traced] public async ValueTask<IReadOnlyList<T>?> AllAsync<TOrder>(Func<T, TOrder>? order) { await Task.Yield(); return null; }
        }

        public interface IRepository<T> where T : class
        {
            ValueTask<IReadOnlyList<T>?> AllAsync<TSort>(Func<T, TSort>? order);
        }
        """;

    private const string Inheritance = """
        using Instrumentation;
        namespace Features;

        public interface IJob { int Run(string name); int Stop(); }

        public abstract class JobBase
        {
            [Traced] public abstract int Run(string name);
            [Traced] protected virtual int Step(int number) => number;
            public virtual int Stop() => 0;
            public int CallAll() => Run("a") + Step(1);
        }

        public partial class Job : JobBase, IJob
        {
            public override int Run(string name) => base.Step(1) + Step(2);
            public int Run(object name) => 1;
            protected override int Step(int number) => base.Step(number);
        }

        public partial class SpecialJob : Job
        {
            [Metered] public override int Stop() => 1;
            [NotInstrumented("nested")] public override int Run(string name) => 2;
        }

        public partial class Shape
        {
            [Traced] public virtual Shape Copy() => new();
            [Traced] protected virtual int Area(int scale) => scale;
            [Traced] protected virtual int Edge(int scale) => scale;
            public static void CallAll(Shape shape) { shape.Copy(); shape.Area(1); shape.Edge(1); }
        }

        public partial class Square : Shape
        {
            public override Square Copy() => new();
            protected override int Area(int scale) => base.Area(scale);
            protected override int Edge(int scale) => base.Edge(scale);
            public int Edge(object scale) => 1;
            public static void CallAll(Square square) { square.Copy(); square.Area(1); square.Edge(1); }
        }

        public class Cube : Square
        {
            public override Cube Copy() => new();
            protected override int Area(int scale) => base.Area(scale);
            public static void CallAll(Cube cube) { cube.Copy(); cube.Area(1); }
        }

        public abstract partial class Template
        {
            [Traced] protected internal abstract partial class Nested
            {
                public partial int Run(int value);
                private int RunCore(int value) => value;
            }

            [Traced, Logged] protected virtual partial Task ExecuteAsync(CancellationToken token);
            private Task ExecuteCoreAsync(CancellationToken token) => Task.CompletedTask;
        }

        public partial class Derived : Template
        {
            [Traced] protected sealed override partial Task ExecuteAsync(CancellationToken token);
            private Task ExecuteCoreAsync(CancellationToken token) => base.ExecuteAsync(token);
        }
        """;

    private const string Names = """
        using Instrumentation;
        namespace Features.@namespace.Instrumentation.System.Microsoft;

        public static class Source
        {
            [Traced] public static int source(int Operations) => Operations;
        }

        [Traced, Metered]
        public class Collisions
        {
            public int Source() => 1;
            public int Source_() => 1;
            public int Operations() => 1;
            public int Work() => 1;
            public int WorkDuration() => 1;
            public int WorkObserved() => 1;
            public int Run(int value) => 1;
            public int Run(string value) => 1;
            public int Run_2(string value) => 1;
            public int Compare() => 1;
            public static int Compare(Collisions other) => 1;
            public bool Equals(Collisions other) => true;
            [Traced] public override string ToString() => "a";
            [Metered] public override int GetHashCode() => 1;
            [Metered] public override bool Equals(object? other) => true;

            public static void CallAll(Collisions all)
            {
                all.Source();
                all.Source_();
                all.Operations();
                all.Work();
                all.WorkDuration();
                all.WorkObserved();
                all.Run(1);
                all.Run("a");
                all.Run_2("a");
                all.Compare();
                Compare(all);
                all.Equals(all);
                all.ToString();
                all.GetHashCode();
                all.Equals((object?)all);
            }
        }

        public partial class PartialCollisions
        {
            [Traced, Metered] public partial int Source();
            private int SourceCore() => Operations(1);
            [Traced, Metered] public partial int Operations(int value);
            private int OperationsCore(int value) => value;
            [Traced, Metered] public partial string Operations(string value);
            private string OperationsCore(string value) => value;
        }

        public sealed partial class @class<@event>
        {
            [Traced, Logged("{if}")] public int @return([Tag] int @if, @event @else) => @if;
            [Traced] public partial @event @new(@event @this, int @in);
            private @event newCore(@event @this, int @in) => @return(@in, @this) > 0 ? @this : @this;
        }

        public static class Größe
        {
            [Traced("größe \u2028 \"x\"")] public static int Länge(string straße) => straße.Length;
        }

        public sealed class Object
        {
            [Traced] public int ToInt32(global::System.String String) => 1;
        }

        public static class NameCalls
        {
            public static void CallAll()
            {
                Source.source(1);
                Collisions.CallAll(new Collisions());
                new @class<int>().@return(1, 2);
                new @class<int>().@new(1, 2);
                Größe.Länge("a");
                new Object().ToInt32("a");
            }
        }
        """;

    private const string Decorators = """
        using Instrumentation;
        [assembly: Decorate(typeof(Features.IGateway))]
        [assembly: Decorate(typeof(Features.IQueue<>))]
        [assembly: Decorate(typeof(System.IServiceProvider))]
        namespace Features;

        [Traced]
        public interface IGateway : IAsyncDisposable
        {
            [Logged("Paid {amount}")] Task<Outcome?> PayAsync([Tag] decimal amount, CancellationToken cancellationToken = default);
            [NotInstrumented] void Ping();
            ref int Slot(int index);
            IAsyncEnumerable<int> ReadAsync();
            TResult? Get<TResult>(ref int a, out string? b, in DateTime c, params object?[] rest) where TResult : class, new();
            int Default() => 1;
            string? Name { get; set; }
            int this[int index] { get; }
            event EventHandler? Changed;
        }

        public interface IQueue<T> where T : notnull
        {
            ValueTask<(T Item, int Left)> TakeAsync(T? other);
            [Metered] bool TryPut(T item, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? reason);
        }
        """;

    private const string Attributes = """
        using System.ComponentModel;
        using System.Diagnostics.CodeAnalysis;
        using Instrumentation;
        namespace Features;

        public interface ILoader
        {
            [RequiresUnreferencedCode("reflects")] object? Load([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type);
        }

        public sealed partial class Attributes : ILoader
        {
            [Traced, RequiresUnreferencedCode("reflects")]
            public object? Load([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type) => Activator.CreateInstance(type);

            [Traced, RequiresDynamicCode("emits \"code\"")]
            [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)]
            public static Type Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>() => typeof(T);

            [Traced, Obsolete("Use the other.")] public static void Old() { }
            [Traced, Obsolete("Use the other.", error: true)] public static void Older() { }
            [Traced, Obsolete("Use the other.")] public static partial void OldPartial();
            private static void OldPartialCore() { }
            [Traced, EditorBrowsable(EditorBrowsableState.Never)] public static void Hidden() { }

            [Obsolete("Calls old code.")]
            public static void CallAll()
            {
                Old();
                Hidden();
            }

            [RequiresDynamicCode("a")] public static void CallMake() => Make<int>();
        }

        [Obsolete("All of it.")]
        public class OldType
        {
            [Traced] public void Run() { }
            public void CallAll() => Run();
        }
        """;

    private const string Pointers = """
        using Instrumentation;
        namespace Features;

        public static unsafe class Pointers
        {
            [Traced] public static int* Move(int* pointer, delegate*<int, int> function) => pointer + function(1);
            [Metered] public static nint Address(ref byte*[] all) => (nint)all[0];

            public static void CallAll(int* pointer, delegate*<int, int> function, byte*[] all)
            {
                Move(pointer, function);
                Address(ref all);
            }
        }
        """;
}
