namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>What no route can take: it is said, and the user's code is left alone.</summary>
public sealed class Refusals : ShapeTests<Refusals>, IShapes
{
    public static ShapeRow[] Rows =>
    [
        new("async void", "public class Till { public static TaskCompletionSource Done = new(); [All] public async void {|INS0001:Fire|}() { await Task.Yield(); Done.SetResult(); } }", "new Till().Fire(); await Till.Done.Task; return 1;", ""),
        new("awaitable of the user's own", "public class Later { public TaskAwaiter<int> GetAwaiter() => Task.FromResult(4).GetAwaiter(); } public class Till { [All] public Later {|INS0001:Find|}() => new(); }", "await new Till().Find()", ""),
        new("file type", "file class Till { [All] public int {|INS0001:Get|}() => 1; }", "new Till().Get()", ""),
        new("nested in a file type", "file class Outer { public class Till { [All] public int {|INS0001:Get|}() => 1; } }", "new Outer.Till().Get()", ""),
        new("overload resolution priorities", "public class Till { [All] public string {|INS0001:Get|}(string a) => \"string\"; [OverloadResolutionPriority(1)] public string Get(object a) => \"object\"; }", "new Till().Get(\"x\")", ""),
        new("partial with a body of its own", "public partial class Till { [All] public partial int Get(int a); public partial int Get(int a) => a; }", "new Till().Get(1)", "Till.Get=1"),
        new("operators and accessors", "public class Till { public Till() { } [{|INS0007:Traced|}] public static Till operator +(Till a, Till b) => a; [{|INS0007:Traced|}] public static implicit operator int(Till till) => 1; public int X { [{|INS0007:Traced|}] get; set; } }", "var till = new Till(); till += till; return till + till.X;", ""),
        new("local function and lambda", "public class Till { public int Go() { [{|INS0007:Traced|}] static int Local(int a) => a; Func<int, int> lambda = [{|INS0007:Traced|}] (int a) => a; return Local(1) + lambda(2); } }", "new Till().Go()", ""),
        new("finalizer", "public class Till { static Till() { } [{|INS0007:Traced|}] ~Till() { } public int Get() => 1; }", "new Till().Get()", ""),
        new("explicit implementation", "public interface ITill { int Get(); } public partial class Till : ITill { [All] int ITill.{|INS0002:Get|}() => 1; }", "ITill till = new Till(); return till.Get();", ""),
        new("default body of an interface", "public interface ITill { [All] int {|INS0002:Get|}() => 1; } public partial class Till : ITill;", "ITill till = new Till(); return till.Get();", ""),
        new("unconstrained receiver", "public interface ITill { int Get(); } public partial struct Till : ITill { public int X; [All] public int Get() => ++X; } public static class Caller { public static (int, int) Of<T>(T till) where T : struct, ITill => (till.Get(), till.Get()); }", "Caller.Of(new Till())", "Till.Get=2"),
        new("object's own method on a type parameter", "public class Till { [All] public override string {|INS0002:ToString|}() => \"till\"; } public static class Caller { public static string? Of<T>(T till) => till?.ToString(); }", "Caller.Of(new Till()) + new Till().ToString() + $\"{new Till()}\"", "Till.ToString=1"),
        new("base call", "public class Base { [All] public virtual int Get(int a) => a; } public class Till : Base { public override int Get(int a) => base.Get(a) + 10; public int Up() => {|INS0003:base.Get|}(1); }", "new Till().Get(1) + new Till().Up()", "Till.Get=1", "a 'base' call; a 'base' call"),
        new("base call of a private-free partial base", "public partial class Base { [All] public virtual int Get(int a) => a; } public partial class Till : Base { [All] public override int Get(int a) => base.Get(a) + 10; }", "new Till().Get(1)", "Till.Get=1", "a 'base' call"),
    ];
}
