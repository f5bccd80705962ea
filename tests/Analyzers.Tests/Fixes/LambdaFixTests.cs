namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class LambdaFixTests
{
    private const string Key = "MethodGroupLambda";

    private static readonly CodeFixHost Host = new("INS0003");

    [Theory]
    [InlineData("Action<int> a = [|M|];", "Action<int> a = value => M(value);")]
    [InlineData("Action<int> a = [|this.M|];", "Action<int> a = value => this.M(value);")]
    [InlineData("var a = new Action<int>([|M|]);", "var a = new Action<int>(value => M(value));")]
    [InlineData("var a = (Action<int>)[|M|];", "var a = (Action<int>)(value => M(value));")]
    [InlineData("var a = [|M|];", "var a = (int value) => M(value);")]
    [InlineData("Delegate a = [|M|];", "Delegate a = (int value) => M(value);")]
    [InlineData("new List<int>().ForEach([|M|]);", "new List<int>().ForEach(value => M(value));")]
    [InlineData("new List<int>().ForEach(/* one */ [|M|] /* two */);", "new List<int>().ForEach(/* one */ value => M(value) /* two */);")]
    [InlineData("var a = new[] { 1 }.Select([|Twice|]).ToList();", "var a = new[] { 1 }.Select(value => Twice(value)).ToList();")]
    [InlineData("Func<int, long, long> a = [|Add|];", "Func<int, long, long> a = (value, number) => Add(value, number);")]
    [InlineData("Func<string, object> a = [|Same<string>|];", "Func<string, object> a = value => Same<string>(value);")]
    [InlineData("Change a = [|Increase|];", "Change a = (ref int value) => Increase(ref value);")]
    [InlineData("Func<Task> a = [|LaterAsync|];", "Func<Task> a = () => LaterAsync();")]
    [InlineData("_ = Task.Run([|LaterAsync|]);", "_ = Task.Run(() => LaterAsync());")]
    [InlineData("Action<int> a = [|_other.M|];", "Action<int> a = value => _other.M(value);")]
    [InlineData("Action<int> a = [|fixedOne.M|];", "Action<int> a = value => fixedOne.M(value);")]
    [InlineData("Action a = [|value.Use|];", "Action a = () => value.Use();")]
    [InlineData("Action<int> a = [|@event.M|];", "Action<int> a = value => @event.M(value);")]
    [InlineData("Func<string, string> a = [|Words.Loud|];", "Func<string, string> a = text => Words.Loud(text);")]
    [InlineData("Action<Action> a = [|value.Take|];", "Action<Action> a = value1 => value.Take(value1);")]
    public async Task MethodGroup_BecomesALambda(string before, string after) => await Host.VerifyFixAsync(Program(before), Program(after), equivalenceKey: Key);

    [Theory]
    [InlineData("Action<int> a = [|Property.M|];")]
    [InlineData("Action<int> a = [|_changing.M|];")]
    [InlineData("var one = new C(); Action<int> a = [|one.M|]; one = this;")]
    [InlineData("Action<int> a = [|new C().M|];")]
    [InlineData("Changed += [|M|];")]
    [InlineData("Action<int>? a = null; a += [|M|];")]
    [InlineData("Func<string, object> a = [|Same|];")]
    [InlineData("Delegate a = [|WithDefault|];")]
    [InlineData("Delegate a = [|WithAttribute|];")]
    [InlineData("System.Linq.Expressions.Expression<Func<Action<int>>> a = () => [|M|];")]
    public async Task WhatALambdaWouldChange_KeepsItsMethodGroup(string statement)
    {
        // Whose names leave no other fix.
        const string Cores = "private void MCore(int a) { } private void SameCore<T>(T a) { } private void WithDefaultCore(int a) { } private void WithAttributeCore(int a) { }";

        await Host.VerifyNoFixAsync(Program(statement, Cores));
    }

    [Fact]
    public async Task HandlerOfAMinimalApi_BecomesALambda() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        public static class Handlers { [Traced] public static string Get([Tag] int id, CancellationToken stop) => ""; }
        public static class Start { public static void Map(WebApplication app) => app.MapGet("/{id}", [|Handlers.Get|]); }
        """,
        """
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        public static class Handlers { [Traced] public static string Get([Tag] int id, CancellationToken stop) => ""; }
        public static class Start { public static void Map(WebApplication app) => app.MapGet("/{id}", (int id, CancellationToken stop) => Handlers.Get(id, stop)); }
        """,
        equivalenceKey: Key);

    [Theory]
    [InlineData("Delegate a = [|WithDefault|];", "Delegate a = WithDefault;")]
    [InlineData("Changed += [|WithDefault|]; Changed -= WithDefault;", "Changed += WithDefault; Changed -= WithDefault;")]
    public async Task WhatALambdaWouldChange_MayBecomePartial(string before, string after)
    {
        const string Method = "[Traced] public void WithDefault(int value = 1) { }";
        const string Partial = "[Traced] public partial void WithDefault(int value = 1);\n\n    private void WithDefaultCore(int value) { }";

        await Host.VerifyFixAsync(Program(before), Program(after).Replace(Method, Partial, StringComparison.Ordinal).Replace("public class C\n", "public partial class C\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MethodOfAnotherFile_BecomesPartial() => await Host.VerifyFixAsync(
        TestProgram.Of(
            "using Instrumentation; public class User { public Action Get(C c) => [|c.M|]; }",
            """
            using Instrumentation;
            public class C
            {
                [Traced] public void M() { }
            }
            """),
        TestProgram.Of(
            "using Instrumentation; public class User { public Action Get(C c) => c.M; }",
            """
            using Instrumentation;
            public partial class C
            {
                [Traced] public partial void M();

                private void MCore() { }
            }
            """),
        equivalenceKey: "SplitMethod");

    [Fact]
    public async Task FixAll_TurnsAllMethodGroups() => await Host.VerifyFixAllAsync(
        TestProgram.Of(
            """
            using Instrumentation;
            public class C
            {
                [Traced] public void M(Action? then) { }
                public void Run() { Action<Action?> a = [|M|], b = [|M|]; M(() => { Action<Action?> c = [|M|]; }); }
            }
            """,
            "public class D { public Action<Action?> Get(C c) => [|c.M|]; }"),
        TestProgram.Of(
            """
            using Instrumentation;
            public class C
            {
                [Traced] public void M(Action? then) { }
                public void Run() { Action<Action?> a = then => M(then), b = then => M(then); M(() => { Action<Action?> c = then => M(then); }); }
            }
            """,
            "public class D { public Action<Action?> Get(C c) => then => c.M(then); }"),
        equivalenceKey: Key);

    [Fact]
    public async Task FixAll_SplitsAMethodOnce() => await Host.VerifyFixAllAsync(
        """
        using Instrumentation;
        public class C
        {
            [Traced] public void M() { }
            public void Run() { Action a = [|M|], b = [|M|]; }
        }
        """,
        """
        using Instrumentation;
        public partial class C
        {
            [Traced] public partial void M();

            private void MCore() { }
            public void Run() { Action a = M, b = M; }
        }
        """,
        equivalenceKey: "SplitMethod");

    [Theory]
    [InlineData("public class Bag : List<int> { [Traced] public new void Add(int a) { } public static Bag Of() => new() { [|1|] }; }")]
    [InlineData("public class Bag { [Traced] public List<int>.Enumerator GetEnumerator() => new List<int>().GetEnumerator(); public void Run() { foreach (var a in [|this|]) { } } }")]
    public async Task CallThatTheCompilerWrites_HasNoFix(string source) => await Host.VerifyNoFixAsync("using Instrumentation;\n" + source);

    private static string Program(string statement, string more = "") => $$"""
        using Instrumentation;
        public delegate void Change(ref int value);
        public class Value
        {
            [Traced] public void Use() { }
            [Traced] public void Take(Action value) { }
        }
        public static class Words { [Traced] public static string Loud(this string text) => text; }
        public class Marker : Attribute;
        public class C
        {
            private readonly C _other = null!;
            private C _changing = null!;
            public C Property => _changing = this;
            public event Action<int>? Changed;
            [Traced] public void M(int value) => Changed?.Invoke(value);
            [Traced] public int Twice(int value) => 2 * value;
            [Traced] public static long Add(int value, long number) => value + number;
            [Traced] public T Same<T>(T value) => value;
            [Traced] public void Increase(ref int value) => value++;
            [Traced] public Task LaterAsync() => Task.CompletedTask;
            [Traced] public void WithDefault(int value = 1) { }
            [Traced, Marker] public void WithAttribute(int value) { }
            public void Run(C fixedOne, Value value, C @event)
            {
                {{statement}}
            }
            {{more}}
        }
        """;
}
