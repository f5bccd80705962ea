using Xunit;

namespace Instrumentation.TestKit;

/// <summary>Compares the files of two programs; a failure shows what the files are, ready to be pasted.</summary>
internal static class ProgramText
{
    public static void AssertSameFiles(TestProgram expected, TestProgram actual)
    {
        Assert.Equal(Paths(expected), Paths(actual));
        foreach (var file in expected.Files)
        {
            var text = actual.Files.Single(other => other.Path == file.Path).Text;
            if (text != file.Text)
            {
                Assert.Fail($"{file.Path} differs in line {FirstDifference(file.Text, text)}. It is:\n{text}\n--- and should be:\n{file.Text}");
            }
        }
    }

    private static IEnumerable<string> Paths(TestProgram program) => program.Files.Select(static file => file.Path).Order(StringComparer.Ordinal);

    private static int FirstDifference(string left, string right) =>
        1 + left.Split('\n').Zip(right.Split('\n')).TakeWhile(static lines => lines.First == lines.Second).Count();
}
