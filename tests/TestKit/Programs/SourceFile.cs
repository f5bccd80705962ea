namespace Instrumentation.TestKit;

/// <summary>One file of a test program.</summary>
/// <param name="Path">The path inside the project folder: <c>Program.cs</c>, <c>Orders/Store.cs</c>.</param>
/// <param name="Text">The whole text.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Where all test programs pretend to lie; rooted, because <c>.editorconfig</c> sections match only rooted paths.</summary>
    internal const string ProjectFolder = "/src/";

    internal string FullPath => ProjectFolder + Path;
}
