using System.Text;

namespace Instrumentation.Benchmarks.Build.Projects;

/// <summary>
/// As many methods and calls for the generator of Microsoft.Extensions.Logging as the worst case has for ours. Without that generator the
/// compiler drops the calls, since they are of partial methods that nobody implements.
/// </summary>
internal static class LoggerMessageProject
{
    public static string EditedFile => PathOf(0);

    public static SourceProject Create(int files) => new($"LoggerMessage, {files:N0} files", [.. Enumerable.Range(0, files).Select(file => CreateFile(file, files))]);

    private static string PathOf(int file) => $"Orders/Service{file}.cs";

    private static SourceFile CreateFile(int file, int files)
    {
        var text = new StringBuilder();
        text.Append($$"""
            using Microsoft.Extensions.Logging;

            namespace Shop.Orders{{file % 50}};

            public sealed partial class Service{{file}}(ILogger<Service{{file}}> logger)
            {

            """);
        for (var method = 0; method < WorstCaseProject.MethodsPerFile; method++)
        {
            text.Append($$"""
                    public int Handle{{method}}(int count)
                    {
                        if (count <= 0)
                        {
                            return 1;
                        }

                        LogHandled{{method}}(logger, count);
                        LogHandled{{(method + 3) % WorstCaseProject.MethodsPerFile}}(logger, count);
                        return count + {{(file + method) % files}};
                    }

                    [LoggerMessage(EventId = {{method}}, Level = LogLevel.Information, Message = "Handled {Count}")]
                    static partial void LogHandled{{method}}(ILogger logger, int count);


                """);
        }

        return new SourceFile(PathOf(file), text.Append("}\n").ToString());
    }
}
