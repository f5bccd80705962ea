namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>The route that nothing gets around: the generator implements a partial method and calls the user's <c>…Core</c>.</summary>
public sealed class PartialMethods : ShapeTests<PartialMethods>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("asynchronous, in a generic class with a private nested type", """
            public partial class Till<T> { private sealed class Note { public int V = 1; } [All] public partial Task<T> PlaceAsync(T x, CancellationToken token = default); private async Task<T> PlaceCoreAsync(T x, CancellationToken token) { await Task.Yield(); return x; } [All] private partial int Read(Note note); private int ReadCore(Note note) => note.V; public async Task<string> Go(T x) => Read(new Note()) + "" + await PlaceAsync(x) + ((Func<Note, int>)Read)(new Note()); }
            """, "await new Till<int>().Go(5)", "Till.Read=2 Till.PlaceAsync=1"),
        new("by interface, delegate, dynamic and reflection", "public interface ITill { int Get(int a); } public partial class Till : ITill { [All] public virtual partial int Get(int a); private int GetCore(int a) => a + 1; }", "ITill face = new Till(); Func<int, int> group = new Till().Get; dynamic late = new Till(); Expression<Func<Till, int>> tree = till => till.Get(5); return face.Get(1) + group(2) + (int)late.Get(3) + (int)typeof(Till).GetMethod(\"Get\")!.Invoke(new Till(), [4])! + tree.Compile()(new Till());", "Till.Get=5"),
        new("struct, generic, by reference, span, iterator, pointer", """
            public partial struct Cell { public int X; [All] public partial void Up(); private void UpCore() => X++; [All] public static partial T Same<T>(scoped in T t) where T : struct; private static T SameCore<T>(scoped in T t) where T : struct => t; [All] public static partial ref int Slot(ref int a); private static ref int SlotCore(ref int a) => ref a; [All] public static partial int Count(params ReadOnlySpan<int> a); private static int CountCore(ReadOnlySpan<int> a) => a.Length; [All] public static partial IEnumerable<int> Steps(); private static IEnumerable<int> StepsCore() { yield return 1; } [All] internal static unsafe partial int Read(int* p); private static unsafe int ReadCore(int* p) => *p; }
            public static unsafe class Caller { public static string Go() { var cell = new Cell(); cell.Up(); var q = 1; Cell.Slot(ref q) = 4; return cell.X + "" + Cell.Same(3) + q + Cell.Count(1, 2) + Cell.Steps().Count() + Cell.Read(&q); } }
            """, "Caller.Go()", "Cell.Up=1 Cell.Same=1 Cell.Slot=1 Cell.Count=1 Cell.Steps=1 Cell.Read=1"),
        new("readonly, unsafe and new modifiers", "public partial struct Cell { public int X; [All] public readonly partial int Get(); private readonly int GetCore() => X; } public class Base { public int Get() => 1; } public partial class Till : Base { [All] public new partial int Get(); private new int GetCore() => 2; }", "new Cell { X = 3 }.Get() + new Till().Get()", "Cell.Get=1 Till.Get=1"),
        new("caller information and optional values", "public partial class Till { [All] public partial string Show(int x = 4, [CallerMemberName] string name = \"\", params int[] more); private string ShowCore(int x, string name, int[] more) => x + name + more.Length; }", "new Till().Show() + new Till().Show(1, \"n\", 2, 3)", "Till.Show=2"),
        new("extern alias free names, keywords and unicode", "public partial class @class { [All] public partial int @event(int @this, int @int); private int eventCore(int @this, int @int) => @this + @int; }", "new @class().@event(1, 2)", "class.event=1"),
        new("body that throws, cancels, yields", "public partial class Till { [All] public partial Task<int> RunAsync(int a, CancellationToken token); private async Task<int> RunCoreAsync(int a, CancellationToken token) { await Task.Yield(); token.ThrowIfCancellationRequested(); return a == 0 ? throw new InvalidOperationException(\"zero\") : a; } }", "var till = new Till(); var text = \"\" + await till.RunAsync(1, default); try { await till.RunAsync(0, default); } catch (InvalidOperationException e) { text += e.Message; } try { await till.RunAsync(1, new CancellationToken(true)); } catch (OperationCanceledException) { text += \"c\"; } return text;", "Till.RunAsync=3"),
        new("nested in partial types", "public static partial class Outer { public abstract partial record Middle<T> { internal sealed partial class Inner { [All] public partial int Get(); private int GetCore() => 1; } public static int Go() => new Inner().Get(); } }", "Outer.Middle<string>.Go()", "Inner.Get=1"),
        new("opt-out of interception changes nothing", "public partial class Till { [All] public partial int Get(); private int GetCore() => 1; } [NotIntercepted] public static class Caller { public static int Go() => new Till().Get(); }", "Caller.Go()", "Till.Get=1"),
        new("stream", "public partial class Till { [All] public partial IAsyncEnumerable<int> Steps(int a, CancellationToken token = default); private async IAsyncEnumerable<int> StepsCore(int a, [EnumeratorCancellation] CancellationToken token) { await Task.Yield(); yield return a; yield return token.CanBeCanceled ? 1 : 0; } }", "var sum = 0; using var stop = new CancellationTokenSource(); await foreach (var i in new Till().Steps(3).WithCancellation(stop.Token)) { sum += i; } return sum;", "Till.Steps=1"),
        new("ordinary partial methods of the user are none of ours", "public partial class Till { partial void Hook(int a); [All] public int Get() { Hook(1); return Sum; } public int Sum; partial void Hook(int a) => Sum += a; public partial int Own(); public partial int Own() => 2; }", "new Till().Get() + new Till().Own()", "Till.Get=1"),
        new("override of a method with 'T?'", """
            public abstract class Base { public abstract T? Any<T>(T a); public abstract T? Object<T>(T a) where T : class; public abstract T? Value<T>(T a) where T : struct; public abstract List<T?[]> Deep<T>(T? a); }
            public partial class Till : Base
            {
                [All] public override partial T? Any<T>(T a) where T : default;
                private T? AnyCore<T>(T a) => a;
                [All] public override partial T? Object<T>(T a) where T : class;
                private T? ObjectCore<T>(T a) where T : class => a;
                [All] public override partial T? Value<T>(T a);
                private T? ValueCore<T>(T a) where T : struct => a;
                [All] public override partial List<T?[]> Deep<T>(T? a) where T : default;
                private List<T?[]> DeepCore<T>(T? a) => [[a]];
            }
            """, "Base till = new Till(); return (till.Any(1), till.Any(\"x\"), till.Object(\"y\"), till.Value(2), till.Deep(3)[0][0]);", "Till.Any=2 Till.Object=1 Till.Value=1 Till.Deep=1"),
    ];
}
