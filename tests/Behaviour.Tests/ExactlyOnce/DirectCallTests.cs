namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>Calls that the compiler binds, of methods of every accessibility and kind, in types that are partial and not.</summary>
public sealed class DirectCallTests
{
    private const string Work = "Subject.Work";

    private static readonly (string Declaration, string Call, string Operation)[] Paths =
    [
        ("public @class Subject { [All] public int Work() => 1; }", "new Subject().Work()", Work),
        ("public @class Subject { [All] public static int Work() => 1; }", "Subject.Work()", Work),
        ("internal @class Subject { [All] internal int Work() => 1; }", "new Subject().Work()", Work),
        ("internal static @class Subject { [All] internal static int Work() => 1; }", "Subject.Work()", Work),
        ("public @class Subject { [All] private int Work() => 1; public int Call() => Work(); }", "new Subject().Call()", Work),
        ("public @class Subject { [All] private int Work() => 1; public int Call() => this.Work(); }", "new Subject().Call()", Work),
        ("public @class Subject { [All] private static int Work() => 1; public static int Call() => Subject.Work(); }", "Subject.Call()", Work),
        ("public @class Subject { [All] private async Task<int> Work() { await Task.Yield(); return 1; } public Task<int> Call() => Work(); }", "await new Subject().Call()", Work),
        ("public @class Subject { private readonly int _n = 1; [All] private int Work(in int n) => n; public int Call() => Work(in _n); }", "new Subject().Call()", Work),
        ("public @class Subject { [All] protected int Work() => 1; } public class Derived : Subject { public int Call() => Work(); }", "new Derived().Call()", Work),
        ("public @class Subject { [All] protected internal int Work() => 1; public int Call() => Work(); }", "new Subject().Call()", Work),
        ("public @class Subject { [All] private protected int Work() => 1; public int Call() => Work(); }", "new Subject().Call()", Work),
        ("public @class Subject { [All] protected static int Work() => 1; } public class Derived : Subject { public int Call() => Work(); }", "new Derived().Call()", Work),
        ("public @class Subject { [All] public int Work<T>(T value) => 1; }", "new Subject().Work(\"x\")", Work),
        ("public @class Subject { [All] public int Work<T>(T value) => 1; }", "new Subject().Work<object>(\"x\")", Work),
        ("public @class Subject<T> { [All] public int Work(T value) => 1; }", "new Subject<int>().Work(1)", Work),
        ("public @class Subject<T> { [All] public static int Work() => 1; }", "Subject<string>.Work()", Work),
        ("public @class Outer { public @class Subject { [All] public int Work() => 1; } }", "new Outer.Subject().Work()", Work),
        ("public @class Outer { internal @class Subject { [All] public int Work() => 1; } public static int Call() => new Subject().Work(); }", "Outer.Call()", Work),
        ("public static @class Subject { [All] public static int Work(this string text) => text.Length; }", "\"x\".Work()", Work),
        ("public static @class Subject { [All] public static int Work(this string text) => text.Length; }", "Subject.Work(\"x\")", Work),
        ("public static @class Subject { [All] public static int Work<T>(this IEnumerable<T> items, Func<T, int> select) => items.Sum(select); }", "new[] { 1 }.Work(n => n)", Work),
        ("public @struct Subject { [All] public int Work() => 1; }", "new Subject().Work()", Work),
        ("public readonly @struct Subject { [All] public int Work() => 1; }", "new Subject().Work()", Work),
        ("public @record Subject(int N) { [All] public int Work() => N; }", "(new Subject(0) with { N = 1 }).Work()", Work),
        ("public abstract @class Base { public abstract int Work(); } public @class Subject : Base { [All] public override int Work() => 1; }", "new Subject().Work()", Work),
        ("public abstract @class Subject { [All] public abstract int Work(); } public class Derived : Subject { public override int Work() => 1; }", "((Subject)new Derived()).Work()", Work),
        ("public @class Subject { [All] public virtual int Work() => 1; }", "new Subject().Work()", Work),
        ("public @class Base { [All] public int Work() => 1; } public class Derived : Base { }", "new Derived().Work()", "Base.Work"),
        ("public @class Subject { [All] public int Work(params int[] n) => n.Length; }", "new Subject().Work(1)", Work),
    ];

    public static TheoryData<string, string, string> All()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (declaration, call, operation) in Paths)
        {
            foreach (var partial in new[] { "", "partial " })
            {
                data.Add(
                    declaration.Replace("@class", partial + "class", StringComparison.Ordinal)
                        .Replace("@struct", partial + "struct", StringComparison.Ordinal)
                        .Replace("@record", partial + "record", StringComparison.Ordinal),
                    call,
                    operation);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(All))]
    public async Task DirectCall_IsRecordedOnce(string declaration, string call, string operation)
    {
        var run = await PathProgram.AssertRecordedAsync(declaration, $"return ({call}).ToString();", operation: operation);

        Assert.Equal("1", run.Text);
    }
}
