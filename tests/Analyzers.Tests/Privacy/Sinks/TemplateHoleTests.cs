using Instrumentation.Analyzers.Engine.Sinks;

namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Message templates as logging libraries read them.</summary>
public sealed class TemplateHoleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no hole", "")]
    [InlineData("{A}", "A")]
    [InlineData("{A} and {B}", "A B")]
    [InlineData("{A,10} {B:x} {C,-3:yyyy-MM}", "A B C")]
    [InlineData("{ A }", "A")]
    [InlineData("{@A} {$B}", "@A B")]
    [InlineData("{{A}} {B}", "B")]
    [InlineData("{{{A}}}", "A")]
    [InlineData("{A", "")]
    [InlineData("A} {B}", "B")]
    [InlineData("{}", "")]
    [InlineData("{0} {1}", "0 1")]
    public void Holes_AreRead(string template, string names) =>
        Assert.Equal(names, string.Join(' ', TemplateHoles.Of(template).Select(static hole => (hole.IsDestructured ? "@" : "") + hole.Name)).Trim());

    [Theory]
    [InlineData("{A} {B} {A}", "A B A -")]
    [InlineData("{0} {1}", "0 1 - -")]
    [InlineData("{1} {0}", "0 1 - -")]
    [InlineData("{1} {1}", "- 1 - -")]
    [InlineData("{0} {A}", "0 A - -")]
    [InlineData("none", "- - - -")]
    public void Arguments_HaveTheirHoles(string template, string holes) =>
        Assert.Equal(holes, string.Join(' ', Enumerable.Range(0, 4).Select(i => TemplateHoles.For(TemplateHoles.Of(template), i)?.Name ?? "-")));

    [Fact]
    public void Hole_KnowsItsPlace()
    {
        var hole = Assert.Single(TemplateHoles.Of("of {Who,3} now"));

        Assert.Equal(("{Who,3}", false), ("of {Who,3} now"[hole.Start..hole.End], hole.IsNumber));
    }
}
