using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class PartialTypeFixTests
{
    private static readonly CodeFixHost Host = new("INS0002");

    [Fact]
    public async Task Type_BecomesPartial()
    {
        var action = await Host.VerifyFixAsync(
            """
            using Instrumentation;

            public interface I { void M(); }

            /// <summary>Does it.</summary>
            public sealed class C : I
            {
                [Traced] public void [|M|]() { }
            }
            """,
            """
            using Instrumentation;

            public interface I { void M(); }

            /// <summary>Does it.</summary>
            public sealed partial class C : I
            {
                [Traced] public void M() { }
            }
            """);

        Assert.Equal("Make 'C' partial", action.Title);
    }

    [Fact]
    public async Task OuterTypes_BecomePartialToo() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public interface I { void M(); }
        // Outer.
        class Outer
        {
            public partial struct Middle
            {
                [System.Serializable]
                // Inner.
                record Inner : I
                {
                    [Traced] public void [|M|]() { }
                }
            }
        }
        """,
        """
        using Instrumentation;
        public interface I { void M(); }
        // Outer.
        partial class Outer
        {
            public partial struct Middle
            {
                [System.Serializable]
                // Inner.
                partial record Inner : I
                {
                    [Traced] public void M() { }
                }
            }
        }
        """);

    [Fact]
    public async Task PrivateMethodOfAGenericType_IsReachedInAPartialOne() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public class C<T>
        {
            public void Run() => M();
            [Traced] private void [|M|]() { }
        }
        """,
        """
        using Instrumentation;
        public partial class C<T>
        {
            public void Run() => M();
            [Traced] private void M() { }
        }
        """);

    [Fact]
    public async Task MethodOfABase_IsReachedThroughThePartialType() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public interface I { void M(); }
        public class B { [Traced] public void M() { } }
        public class [|C|] : B, I;
        """,
        """
        using Instrumentation;
        public interface I { void M(); }
        public class B { [Traced] public void M() { } }
        public partial class C : B, I;
        """);

    [Fact]
    public async Task FixAll_MakesEachTypePartialOnce() => await Host.VerifyFixAllAsync(
        TestProgram.Of(
            """
            using Instrumentation;
            public interface I { void M(); void N(); }
            public class Outer
            {
                public class A : I { [Traced] public void [|M|]() { } [Traced] public void [|N|]() { } }
                public class B : I { [Traced] public void [|M|]() { } public void N() { } }
            }
            """,
            """
            using Instrumentation;
            public class C : I { [Traced] public void [|M|]() { } public void N() { } }
            """),
        TestProgram.Of(
            """
            using Instrumentation;
            public interface I { void M(); void N(); }
            public partial class Outer
            {
                public partial class A : I { [Traced] public void M() { } [Traced] public void N() { } }
                public partial class B : I { [Traced] public void M() { } public void N() { } }
            }
            """,
            """
            using Instrumentation;
            public partial class C : I { [Traced] public void M() { } public void N() { } }
            """));

    [Fact]
    public async Task FixAllInDocument_LeavesOtherDocumentsAlone() => await Host.VerifyFixAllAsync(
        TestProgram.Of(
            "using Instrumentation; public interface I { void M(); } public class A : I { [Traced] public void [|M|]() { } }",
            "using Instrumentation; public class B : I { [Traced] public void [|M|]() { } }"),
        TestProgram.Of(
            "using Instrumentation; public interface I { void M(); } public partial class A : I { [Traced] public void M() { } }",
            "using Instrumentation; public class B : I { [Traced] public void [|M|]() { } }"),
        FixAllScope.Document);
}
