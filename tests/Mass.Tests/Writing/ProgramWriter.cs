using System.Text;
using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests.Writing;

/// <summary>Writes a plan as one file that runs every call and tells what it did and how often it reached each call.</summary>
internal sealed class ProgramWriter(ProgramPlan plan)
{
    private const string Frame = """
        using System.Linq.Expressions;
        using System.Runtime.CompilerServices;
        using Instrumentation;
        {0}
        public static class Log
        {
            private static readonly List<string> Lines = [];
            private static readonly SortedDictionary<int, int> Sites = [];
            public static int[] Slots { get; } = [1, 2];
            public static void Say(object? line) => Lines.Add(line?.ToString() ?? "null");
            public static void At(int site) => Sites[site] = Sites.GetValueOrDefault(site) + 1;
            public static string Tell() => string.Join("\n", Lines) + "\n#" + string.Join(" ", Sites.Select(site => site.Key + "=" + site.Value));
        }
        public static class Test
        {
            public static async Task<string> Run()
            {
                await Task.CompletedTask;
        {1}
                return Log.Tell();
            }
        }
        {2}
        """;

    public string Write()
    {
        var attributes = new StringBuilder();
        var runs = new StringBuilder();
        var types = new StringBuilder();
        var site = 0;
        for (var i = 0; i < plan.Methods.Length; i++)
        {
            var method = plan.Methods[i];
            var names = new MethodNames(method, i);
            var writer = new MethodWriter(method, names);
            var caller = new CallWriter(method, names);
            var calls = new StringBuilder();
            var home = method.Access is Access.Private ? names.ConstructedType : $"C{i}";
            foreach (var form in method.Calls)
            {
                calls.AppendLine(caller.Write(form, ++site));
                runs.AppendLine($"{(method.IsAwaited ? "await " : "")}{home}.{CallWriter.Name(site)}();");
            }

            attributes.AppendLine(writer.AssemblyAttributes);
            types.AppendLine(writer.Write(method.Access is Access.Private ? calls.ToString() : ""));
            if (!method.IsExtension && !method.HasTypeParameter)
            {
                types.AppendLine(writer.Delegate);
            }

            if (method.Access is not Access.Private)
            {
                types.AppendLine($"internal static class C{i}\n{{\n{calls}}}");
            }
        }

        return Frame.Replace("{0}", attributes.ToString(), StringComparison.Ordinal)
            .Replace("{1}", runs.ToString(), StringComparison.Ordinal)
            .Replace("{2}", types.ToString(), StringComparison.Ordinal);
    }
}
