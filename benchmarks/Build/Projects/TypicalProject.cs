using System.Text;

namespace Instrumentation.Benchmarks.Build.Projects;

/// <summary>
/// What most projects look like: files of one class with ten methods and forty calls, and one method in twenty is instrumented. Calls go to
/// any method alike, so that two calls a file are redirected.
/// </summary>
internal static class TypicalProject
{
    private const int MethodsPerFile = 10;

    /// <param name="files">How many files.</param>
    /// <param name="isAttributed">Whether the attributes are there; else the same sources know nothing of the package.</param>
    public static SourceProject Create(int files, bool isAttributed) =>
        new($"typical, {files:N0} files", [.. Enumerable.Range(0, files).Select(file => CreateFile(file, files, isAttributed))]);

    /// <summary>A file with an instrumented method.</summary>
    public static string AttributedFile => PathOf(0);

    private static string PathOf(int file) => $"Orders/Service{file}.cs";

    private static SourceFile CreateFile(int file, int files, bool isAttributed)
    {
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n");
        if (isAttributed)
        {
            text.Append("using Instrumentation;\n");
        }

        text.Append($$"""

            namespace Shop.Orders{{file % 50}};

            public sealed class Service{{file}}
            {
                private readonly Dictionary<string, int> _known = new();

            """);
        for (var method = 0; method < MethodsPerFile; method++)
        {
            // One method in twenty: the first of every other file.
            if (isAttributed && method == 0 && file % 2 == 0)
            {
                text.Append(file % 4 == 0 ? "\n    [Traced, Metered]" : "\n    [Traced]");
            }

            text.Append(method % 3 == 2 ? AsyncMethod(file, method, files) : Method(file, method, files));
        }

        return new SourceFile(PathOf(file), text.Append("}\n").ToString());
    }

    private static string Method(int file, int method, int files) => $$"""

            public int Handle{{file}}_{{method}}(int count, string name)
            {
                if (count <= 0 || string.IsNullOrEmpty(name))
                {
                    throw new ArgumentOutOfRangeException(nameof(count));
                }

                var total = _known.TryGetValue(name, out var known) ? known : count;
                for (var i = 0; i < 3; i++)
                {
                    total += {{Call(file, method, 0, files)}} + {{Call(file, method, 1, files)}};
                }

                _known[name] = total;
                return total > 1000 ? {{Call(file, method, 2, files)}} : {{Call(file, method, 3, files)}};
            }

        """;

    private static string AsyncMethod(int file, int method, int files) => $$"""

            public async Task<int> HandleAsync{{file}}_{{method}}(int count, string name)
            {
                await Task.Yield();
                var names = new List<string> { name, $"{name}-{count}" };
                var total = 0;
                foreach (var each in names)
                {
                    total += each.Length + {{Call(file, method, 0, files)}} + {{Call(file, method, 1, files)}};
                }

                return total + {{Call(file, method, 2, files)}} - {{Call(file, method, 3, files)}};
            }

        """;

    // Any synchronous method of any file, by a sequence that is the same in every run.
    private static string Call(int file, int method, int call, int files)
    {
        var number = (((((file * 10) + method) * 4) + call) * 7919L) + 13;
        var target = (int)(number % files);
        var targetMethod = (int)(number / files % MethodsPerFile);
        targetMethod -= targetMethod % 3 == 2 ? 1 : 0;
        return $"new Shop.Orders{target % 50}.Service{target}().Handle{target}_{targetMethod}(count, name)";
    }
}
