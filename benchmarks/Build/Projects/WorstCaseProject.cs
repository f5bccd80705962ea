using System.Text;

namespace Instrumentation.Benchmarks.Build.Projects;

/// <summary>
/// What costs a generator most: classes of ten small methods, every one of them instrumented, and nothing but calls of them, two a method.
/// The same classes come plain, and with the wrappers written by hand.
/// </summary>
internal static class WorstCaseProject
{
    public const int MethodsPerFile = 10;

    public static string EditedFile => PathOf(0);

    /// <param name="files">How many files.</param>
    /// <param name="isAttributed">Whether the attributes are there; else the same sources know nothing of the package.</param>
    public static SourceProject Create(int files, bool isAttributed) =>
        new($"worst case, {files:N0} files", [.. Enumerable.Range(0, files).Select(file => CreateFile(file, files, isAttributed ? "[Traced, Metered]" : null, callsWrappers: false))]);

    /// <summary>
    /// The floor of what a generator can do here: the methods of the plain project with as many small methods around them as the generator
    /// has to make, and the calls written to go there: no attributes, no interception, and nothing recorded but the times of calls.
    /// </summary>
    public static SourceProject CreateByHand(int files) =>
        new(
            $"wrapped by hand, {files:N0} files",
            [
                new SourceFile("Orders/Listeners.cs", Listeners),
                .. Enumerable.Range(0, files).Select(file => CreateFile(file, files, attributes: null, callsWrappers: true)),
                .. Enumerable.Range(0, files).Select(CreateWrappers),
            ]);

    private const string Listeners = """
        namespace Shop;

        public sealed class Listeners(string name)
        {
            public string Name => name;

            public bool Any => name.Length == 0;

            public long Start() => System.Diagnostics.Stopwatch.GetTimestamp();

            public void End(long started, bool failed)
            {
            }
        }
        """;

    private static string PathOf(int file) => $"Orders/Service{file}.cs";

    private static string NameOf(int file) => $"Shop.Orders{file % 50}.Service{file}";

    private static SourceFile CreateFile(int file, int files, string? attributes, bool callsWrappers)
    {
        var text = new StringBuilder();
        text.Append("using System.Threading.Tasks;\n");
        if (attributes is not null)
        {
            text.Append("using Instrumentation;\n");
        }

        text.Append($"\nnamespace Shop.Orders{file % 50};\n\npublic sealed class Service{file}\n{{\n");
        for (var method = 0; method < MethodsPerFile; method++)
        {
            var first = Call((file + 1) % files, method, callsWrappers);
            var second = Call((file + 7) % files, (method + 3) % MethodsPerFile, callsWrappers);
            text.Append(attributes is null ? "" : $"    {attributes}\n");
            text.Append($$"""
                    public {{Signature(method)}}
                    {
                        if (count <= 0)
                        {
                            return {{(ReturnsValueTask(method) ? "await new ValueTask<int>(1)" : "1")}};
                        }

                        return {{first}} + {{second}};
                    }


                """);
        }

        return new SourceFile(PathOf(file), text.Append("}\n").ToString());
    }

    private static SourceFile CreateWrappers(int file)
    {
        var name = $"Service{file}";
        var text = new StringBuilder();
        text.Append($"using System.Threading.Tasks;\n\nnamespace Shop.Orders{file % 50};\n\npublic static class {name}Wrappers\n{{\n");
        for (var method = 0; method < MethodsPerFile; method++)
        {
            var type = ReturnsTask(method) ? "Task<int>" : ReturnsValueTask(method) ? "ValueTask<int>" : "int";
            text.Append($$"""
                    private static readonly Listeners Listeners{{method}} = new("{{name}}.Handle{{method}}");

                    public static {{type}} Handle{{method}}({{name}} service, int count)
                    {
                        if (!Listeners{{method}}.Any)
                        {
                            return service.Handle{{method}}(count);
                        }

                        return Handle{{method}}Observed(service, count);
                    }

                    private static {{type}} Handle{{method}}Observed({{name}} service, int count)
                    {
                        var started = Listeners{{method}}.Start();
                        var failed = true;
                        try
                        {
                            var result = service.Handle{{method}}(count);
                            failed = false;
                            return result;
                        }
                        finally
                        {
                            Listeners{{method}}.End(started, failed);
                        }
                    }


                """);
        }

        return new SourceFile($"Orders/Service{file}Wrappers.cs", text.Append("}\n").ToString());
    }

    // Six synchronous methods, three that return a task, one that returns a value task.
    private static bool ReturnsTask(int method) => method is >= 6 and < 9;

    private static bool ReturnsValueTask(int method) => method == 9;

    private static string Signature(int method) =>
        (ReturnsTask(method) ? "async Task<int>" : ReturnsValueTask(method) ? "async ValueTask<int>" : "int") + $" Handle{method}(int count)";

    private static string Call(int file, int method, bool callsWrapper)
    {
        var call = callsWrapper ? $"{NameOf(file)}Wrappers.Handle{method}(new {NameOf(file)}(), count - 1)" : $"new {NameOf(file)}().Handle{method}(count - 1)";
        return ReturnsTask(method) || ReturnsValueTask(method) ? $"{call}{(ReturnsTask(method) ? ".Result" : ".AsTask().Result")}" : call;
    }
}
