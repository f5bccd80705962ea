namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class PartialMethodFixTests
{
    private const string Key = "SplitMethod";

    private static readonly CodeFixHost Host = new("INS0002");

    [Fact]
    public async Task Action_KeepsWhatMvcReads()
    {
        var action = await Host.VerifyFixAsync(
            """
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;

            namespace Shop;

            [ApiController]
            public sealed class OrdersController(List<string> orders) : ControllerBase
            {
                /// <summary>Finds an order.</summary>
                /// <param name="id">Its id.</param>
                [HttpGet("{id}")]
                [Traced, Logged("Order {id} looked up")] // as the auditors want it
                public async Task<ActionResult<string>> [|Get|]([FromRoute, Tag("order.id")] string id, [FromQuery] int count = 10, CancellationToken cancellationToken = default)
                {
                    // Takes its time.
                    await Task.Delay(count, cancellationToken);
                    return orders.Contains(id) ? id : NotFound();
                }

                private int Count => orders.Count;
            }
            """,
            """
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;

            namespace Shop;

            [ApiController]
            public sealed partial class OrdersController(List<string> orders) : ControllerBase
            {
                /// <summary>Finds an order.</summary>
                /// <param name="id">Its id.</param>
                [HttpGet("{id}")]
                [Traced, Logged("Order {id} looked up")] // as the auditors want it
                public partial Task<ActionResult<string>> Get([FromRoute, Tag("order.id")] string id, [FromQuery] int count = 10, CancellationToken cancellationToken = default);

                private async Task<ActionResult<string>> GetCore(string id, int count, CancellationToken cancellationToken)
                {
                    // Takes its time.
                    await Task.Delay(count, cancellationToken);
                    return orders.Contains(id) ? id : NotFound();
                }

                private int Count => orders.Count;
            }
            """);

        Assert.Equal("Make 'Get' partial, with its body in 'GetCore'", action.Title);
        Assert.Equal(Key, action.EquivalenceKey);
    }

    [Fact]
    public async Task Override_StaysOne() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using Microsoft.Extensions.Hosting;
        public class Worker : BackgroundService
        {
            [Traced(Root = true)]
            protected override Task [|ExecuteAsync|](CancellationToken stop) => Task.Delay(1, stop);
        }
        """,
        """
        using Instrumentation;
        using Microsoft.Extensions.Hosting;
        public partial class Worker : BackgroundService
        {
            [Traced(Root = true)]
            protected override partial Task ExecuteAsync(CancellationToken stop);

            private Task ExecuteAsyncCore(CancellationToken stop) => Task.Delay(1, stop);
        }
        """);

    [Fact]
    public async Task EntryPoint_StaysOne() => await Host.VerifyFixAsync(
        TestProgram.Of(
            """
            using Instrumentation;
            class Program
            {
                [Traced]
                static async Task<int> [|Main|](string[] args)
                {
                    await Task.Yield();
                    return args.Length;
                }
            }
            """).AsExecutable(),
        """
        using Instrumentation;
        partial class Program
        {
            [Traced]
            private static partial Task<int> Main(string[] args);

            private static async Task<int> MainCore(string[] args)
            {
                await Task.Yield();
                return args.Length;
            }
        }
        """);

    [Fact]
    public async Task Signature_IsKept() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        public class C
        {
            private class Hidden { }

            [Metered]
            [MethodImpl(MethodImplOptions.NoInlining), Obsolete]
            [return: NotNullIfNotNull(nameof(value))]
            private static T? [|Pick|]<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
                T? value, // first
                Hidden? hidden,
                ref int a,
                in long b,
                [NotNullWhen(true)] out string? c,
                [CallerMemberName] string caller = "")
                where T : class, new()
            {
                c = caller;
                return value;
            }
        }
        """,
        """
        using Instrumentation;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        public partial class C
        {
            private class Hidden { }

            [Metered]
            [MethodImpl(MethodImplOptions.NoInlining), Obsolete]
            [return: NotNullIfNotNull(nameof(value))]
            private static partial T? Pick<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
                T? value, // first
                Hidden? hidden,
                ref int a,
                in long b,
                [NotNullWhen(true)] out string? c,
                [CallerMemberName] string caller = "")
                where T : class, new();

            [MethodImpl(MethodImplOptions.NoInlining)]
            [Obsolete]
            [return: NotNullIfNotNull(nameof(value))]
            private static T? PickCore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
                T? value, // first
                Hidden? hidden,
                ref int a,
                in long b,
                [NotNullWhen(true)] out string? c,
                string caller)
                where T : class, new()
            {
                c = caller;
                return value;
            }
        }
        """,
        equivalenceKey: Key);

    [Fact]
    public async Task ExtensionMethod_HasAPlainBody() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        static class Words
        {
            public static int All(string text) => text.Count(1, 2);
            [Traced] private static int [|Count|](this string text, params int[] extra) => text.Length + extra.Length;
        }
        """,
        """
        using Instrumentation;
        static partial class Words
        {
            public static int All(string text) => text.Count(1, 2);
            [Traced] private static partial int Count(this string text, params int[] extra);

            private static int CountCore(string text, int[] extra) => text.Length + extra.Length;
        }
        """,
        equivalenceKey: Key);

    [Fact]
    public async Task DefaultBodyOfAnInterface_BecomesVirtualPartial() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public interface I
        {
            int Value { get; }

            [Traced]
            int [|Twice|]() => 2 * Value;
        }
        """,
        """
        using Instrumentation;
        public partial interface I
        {
            int Value { get; }

            [Traced]
            public virtual partial int Twice();

            private int TwiceCore() => 2 * Value;
        }
        """);

    [Fact]
    public async Task ReadOnlyMethodOfAStruct_StaysReadOnly() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public struct S
        {
            private readonly int _value;
            public override readonly string ToString() => Text();
            [Traced] public readonly override int [|GetHashCode|]() => _value;
            private readonly string Text() => "";
        }
        """,
        """
        using Instrumentation;
        public partial struct S
        {
            private readonly int _value;
            public override readonly string ToString() => Text();
            [Traced] public readonly override partial int GetHashCode();

            private readonly int GetHashCodeCore() => _value;
            private readonly string Text() => "";
        }
        """);

    [Fact]
    public async Task Stream_KeepsItsToken() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        using System.Runtime.CompilerServices;
        public class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            [Traced]
            public async IAsyncEnumerable<int> [|Count|](int to, [EnumeratorCancellation] CancellationToken stop)
            {
                await Task.Delay(to, stop);
                yield return to;
            }
        }
        """,
        """
        using Instrumentation;
        using System.Runtime.CompilerServices;
        public partial class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            [Traced]
            public partial IAsyncEnumerable<int> Count(int to, [EnumeratorCancellation] CancellationToken stop);

            private async IAsyncEnumerable<int> CountCore(int to, [EnumeratorCancellation] CancellationToken stop)
            {
                await Task.Delay(to, stop);
                yield return to;
            }
        }
        """);

    [Fact]
    public async Task Overloads_MaySplitBoth() => await Host.VerifyFixAllAsync(
        """
        using Instrumentation;
        public class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            [Traced] public void [|Send|](int a) { }
            [Traced] public void [|Send|](string a) { }
            [Traced] public void [|Leave|]() { }
        }
        """,
        """
        using Instrumentation;
        public partial class Chat : Microsoft.AspNetCore.SignalR.Hub
        {
            [Traced] public partial void Send(int a);

            private void SendCore(int a) { }
            [Traced] public partial void Send(string a);

            private void SendCore(string a) { }
            [Traced] public partial void Leave();

            private void LeaveCore() { }
        }
        """);

    [Fact]
    public async Task MethodOfAnInterface_MayBeMadePartialInstead() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public interface I { void M(); }
        public class C : I
        {
            [Traced] public void [|M|]() { }
        }
        """,
        """
        using Instrumentation;
        public interface I { void M(); }
        public partial class C : I
        {
            [Traced] public partial void M();

            private void MCore() { }
        }
        """,
        index: 1);

    [Theory]
    [InlineData("public abstract class B { public abstract void M(); } public abstract class C : B { [Traced] public abstract override void [|M|](); }")]
    [InlineData("public class B { public virtual void M<T>(T a) where T : class { } } public class C : B { [Traced] public override void [|M|]<T>(T a) { } }")]
    [InlineData("public class B { public virtual void M() { } } public class C : B { [Traced] public override void [|M|]() { } private void MCore() { } }")]
    [InlineData("public class B { public virtual void M() { } protected int MCore = 1; } public class C : B { [Traced] public override void [|M|]() { } }")]
    [InlineData("public interface I { void M(); } public class C : I { [Traced] void I.[|M|]() { } }")]
    [InlineData("file interface I { void M(); } partial class C : I { [Traced] public void [|M|]() { } private void MCore() { } }")]
    public async Task WhatWouldNotCompile_HasNoFix(string source) => await Host.VerifyNoFixAsync("using Instrumentation;\n" + source);

    [Fact]
    public async Task OtherLineEnds_AreKept()
    {
        const string Before = "using Instrumentation;\r\npublic class Chat : Microsoft.AspNetCore.SignalR.Hub\r\n{\r\n\t[Traced]\r\n\tpublic void [|Send|]()\r\n\t{\r\n\t}\r\n}\r\n";
        const string After = "using Instrumentation;\r\npublic partial class Chat : Microsoft.AspNetCore.SignalR.Hub\r\n{\r\n\t[Traced]\r\n\tpublic partial void Send();\r\n\r\n\tprivate void SendCore()\r\n\t{\r\n\t}\r\n}\r\n";

        await Host.VerifyFixAsync(Before, After);
    }
}
