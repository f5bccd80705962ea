using FsCheck;
using FsCheck.Fluent;
using Instrumentation.Analyzers.Cardinality;

namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Random tag expressions are run over many values, and never have more of them than their estimate claims.</summary>
public sealed class SoundnessTests
{
    private const ulong Seed = 20261121;

    // FsCheck's second half of a seed has to be odd.
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const int Programs = 3;
    private const int Expressions = 60;

    [Fact]
    public void Expression_HasNoMoreValuesThanEstimated()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(Seed, Gamma), null)).WithMaxTest(Programs);

        Check.One(config, Prop.ForAll(TagExpressions.Arbitrary(Expressions), static expressions => AssertSoundAsync(expressions).GetAwaiter().GetResult()));
    }

    private static async Task AssertSoundAsync(string[] expressions)
    {
        TestProgram program = Program(expressions);
        var estimates = ValueEstimates.AllOf(program);
        var run = await ProgramRunner.RunAsync(program);
        var observed = (int[])run.Value!;

        Assert.Equal(expressions.Length, estimates.Count);
        Assert.Empty(expressions.Zip(estimates, observed).Where(static each => each.Second.Growth is Growth.Bounded && each.Third > each.Second.Count)
            .Select(static each => $"{each.First}: {each.Third} values, estimated {each.Second.Count}"));

        // Otherwise nothing would be tested.
        Assert.True(estimates.Count(static estimate => estimate.Growth is Growth.Bounded) > expressions.Length / 4);
        Assert.Contains(expressions.Zip(estimates, observed), static each => each.Second.Growth is Growth.Bounded && each.Third == each.Second.Count && each.Third > 2);
    }

    private static string Program(string[] expressions) => $$"""
        #pragma warning disable
        using Instrumentation;
        public enum Color { Red, Green, Blue }
        [System.Flags] public enum Access { None = 0, Read = 1, Write = 2 }
        public static class Test
        {
            private const string Constant = "c";
            private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;
            private static readonly HashSet<string> Known = new() { "a", "b" };
            private static readonly HashSet<string> IgnoringCase = new(System.StringComparer.OrdinalIgnoreCase) { "a" };
            private static readonly string[] Names = ["p", "q", "r"];
            private static readonly Dictionary<string, string> Map = new() { ["p"] = "x", ["q"] = "y", ["r"] = "y" };
            private static readonly string[] Texts = ["a", "A", "b", "B", "c", "", "other", "x"];
            private static string Pick(bool first) => first ? "a" : "b";
            private static string Name(Color color) { switch (color) { case Color.Red: return "r"; default: return Pick(color == Color.Blue); } }
            private static string Value(string value) => value;

            public static int[] Run()
            {
                System.Func<bool, Color, Color?, Access, int, uint, byte, string, string, string>[] all =
                [
                    {{string.Join(",\n            ", expressions.Select(static expression => $"(flag, color, maybe, access, number, unsigned, small, [Bounded(3)] bounded, text) => Value({expression})"))}}
                ];
                var seen = new HashSet<string>[all.Length];
                for (var i = 0; i < all.Length; i++)
                {
                    seen[i] = [];
                    for (var mix = 0; mix < 20000; mix++)
                    {
                        var n = (uint)mix * 2654435761u;
                        var color = (Color)(n / 2 % 3);
                        var maybe = n / 6 % 4;
                        seen[i].Add(all[i](
                            n % 2 == 0, color, maybe == 3 ? null : (Color)maybe, (Access)(n / 24 % 4), (int)(n / 96 % 25) - 12, n / 2400 % 12,
                            (byte)(n / 11), $"b{n / 28800 % 3}", Texts[n / 86400 % 8]) ?? "<null>");
                    }
                }

                return seen.Select(each => each.Count).ToArray();
            }
        }
        """;
}
