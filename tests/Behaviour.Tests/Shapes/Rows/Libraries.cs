namespace Instrumentation.Behaviour.Tests.Shapes.Rows;

/// <summary>Types and calls on two sides of an assembly's border.</summary>
public sealed class Libraries : ShapeTests<Libraries>, IShapes
{
    private const string Shimmed = "public interface ITill { string Get(); string Put(); } public partial class Base : ITill { [All] public virtual string Get() => \"base\"; [All] public virtual string Put() => \"put\"; }";
    private const string Plain = "public interface ITill { string Get(); } public class Base : ITill { public virtual string Get() => \"base\"; }";

    public static ShapeRow[] Rows =>
    [
        new("method of a library without the generator", "", "new Till().Add(1) + Till.Of(2) + 3.Next()", "Till.Add=1 Till.Of=1 Numbers.Next=1")
        {
            Library = "public class Till { [All] public int Add(int a) => a + 1; [All] public static int Of(int a) => a; } public static class Numbers { [All] public static int Next(this int a) => a + 1; }",
            IsPlainLibrary = true,
        },
        new("library calls and application calls", "", "new Till().Add(1) + new Till().Twice(1)", "Till.Add=3") { Library = "public class Till { [All] public int Add(int a) => a + 1; public int Twice(int a) => Add(Add(a)); }" },
        new("extension block of a library", "", "1.Plus(2) + Numbers.Plus(3, 4)", "Numbers.Plus=2") { Library = "public static class Numbers { extension(int a) { [All] public int Plus(int b) => a + b; } }" },
        new("generic method of a library", "", "new Box<int>().Pair(1, \"x\")", "Box.Pair=1") { Library = "public class Box<T> where T : struct { [All] public (T, U) Pair<U>(T a, U b) where U : notnull => (a, b); }" },
        new("optional values of a library", "", "new Till().Show() + new Till().Show(2)", "Till.Show=2") { Library = "public class Till { [All] public string Show(int a = 5, [CallerMemberName] string name = \"\") => a + name; }" },
        new("override of a library's shimmed method", "public partial class Till : Base { [All] public override string Get() => \"till\"; } public class Shelf : Base { public override string Get() => \"shelf\"; }", "ITill till = new Till(), shelf = new Shelf(); return till.Get() + shelf.Get();", "Base.Get=1 Till.Get=1") { Library = Shimmed },
        new("second list brings the sibling's shim along", "public partial class Till : Base { [All] public override string Get() => \"till\"; public override string Put() => \"own\"; }", "ITill till = new Till(); return till.Get() + till.Put();", "Till.Get=1 Till.Put=1") { Library = Shimmed },
        new("listed again without a member", "public class Till : Base, ITill { }", "ITill till = new Till(); return till.Get() + till.Put();", "Base.Get=1 Base.Put=1") { Library = Shimmed },
        new("listed again below a library's override", "public class Till : Middle, ITill { }", "ITill till = new Till(); return till.Get();", "Base.Get=1") { Library = Shimmed + " public class Middle : Base { public override string Get() => \"middle\"; }" },
        new("override of a library's plain method", "public partial class Till : Base { [All] public override string Get() => \"till\"; }", "ITill till = new Till(); return till.Get() + till.Get();", "Till.Get=2") { Library = Plain, IsPlainLibrary = true },
        new("library's method implements the application's interface", "public interface ITill { string Get(); } public partial class Till : Base, ITill { }", "ITill till = new Till(); return till.Get();", "Base.Get=1") { Library = "public class Base { [All] public string Get() => \"base\"; }" },
        new("the same, of a library without the generator", "public interface ITill { string Get(); } public partial class Till : Base, ITill { }", "ITill till = new Till(); return till.Get();", "Base.Get=1") { Library = "public class Base { [All] public string Get() => \"base\"; }", IsPlainLibrary = true },
        new("interface with a member that nobody else sees", "public partial class Till : Base { [All] public override string Get() => \"till\"; }", "ITill till = new Till(); return till.Get();", "Till.Get=1")
        {
            Library = "public interface ITill { internal string Hidden(); string Get(); } public class Base : ITill { string ITill.Hidden() => \"\"; public virtual string Get() => \"base\"; }",
            IsPlainLibrary = true,
        },
        new("type without a method of its own", "[{|INS0007:Traced|}] public partial class Till : Base { }", "ITill till = new Till(); return till.Get();", "") { Library = Plain, IsPlainLibrary = true },
        new("partial method of a library", "", "ITill till = new Till(); Func<string> get = new Till().Get; return till.Get() + get() + new Till().Get();", "Till.Get=3") { Library = "public interface ITill { string Get(); } public partial class Till : ITill { [All] public virtual partial string Get(); private string GetCore() => \"till\"; }" },
        new("attributed interface of a library", "public partial class Till : ITill { public string Get() => \"till\"; }", "ITill till = new Till(); return till.Get() + new Till().Get();", "Till.Get=2") { Library = "[All] public interface ITill { string Get(); }" },
        new("abstract base of a library", "public partial class Till : Base { protected override string Body() => \"till\"; }", "new Till().Run() + new Till().Open()", "Base.Open=1 Base.Body=1") { Library = "public abstract class Base { public string Run() => Body(); [All] protected abstract string Body(); [All] public string Open() => \"open\"; }" },
        new("stream of a library", "", "var sum = 0; await foreach (var i in new Till().Items()) { sum += i; } return sum;", "Till.Items=1") { Library = "public class Till { [All] public async IAsyncEnumerable<int> Items() { yield return 1; await Task.Yield(); yield return 2; } }" },
    ];
}
