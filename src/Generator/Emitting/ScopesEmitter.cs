using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the compilation's scopes: those that generated code uses, the list for the telemetry SDK, and the record for others.</summary>
internal static class ScopesEmitter
{
    public static string Emit(ScopesModel scopes, BuildModel build, PlatformModel platform)
    {
        var writer = GeneratedFile.Begin("The instrumentation scopes of this assembly and of those that it refers to.", platform);
        var records = build.Enabled && scopes.HasOperations;
        if (records)
        {
            writer.Line($"[assembly: {Names.Runtime}.RecordedScope({Literals.Text(scopes.Own.Name)}, {Literals.Text(scopes.Own.Version)})]");
            writer.Blank();
        }

        EmitList(writer, scopes, records, build, platform);
        if (build.Enabled)
        {
            writer.Blank();
            using (writer.Open($"namespace {KnownNames.GeneratedNamespace}"))
            {
                EmitScope(writer, scopes.Own, platform);
                foreach (var scope in scopes.Referenced)
                {
                    writer.Blank();
                    EmitScope(writer, scope.Scope, platform);
                }
            }
        }

        return writer.ToString();
    }

    private static void EmitList(CodeWriter writer, ScopesModel scopes, bool includesOwn, BuildModel build, PlatformModel platform)
    {
        var names = scopes.Referenced
            .Where(scope => build.Enabled || scope.IsRecorded)
            .Select(static scope => scope.Scope.Name)
            .Concat(includesOwn ? new[] { scopes.Own.Name } : [])
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToList();
        using (writer.Open($"namespace {KnownNames.Namespace}"))
        {
            writer.Line("/// <summary>The instrumentation scopes of this assembly and of those that it refers to, to register with a telemetry SDK.</summary>");
            writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
            writer.Line(GeneratedFile.ClassAttributes(platform));
            using (writer.Open($"internal static class {KnownNames.Scopes}"))
            {
                writer.Line("/// <summary>The names: <c>tracing.AddSource([.. InstrumentationScopes.All])</c>, <c>metrics.AddMeter([.. InstrumentationScopes.All])</c>.</summary>");
                writer.Line("public static global::System.Collections.Generic.IReadOnlyList<string> All { get; } =");
                using (writer.Indent())
                {
                    writer.Line(names.Count == 0
                        ? "global::System.Array.Empty<string>();"
                        : $"global::System.Array.AsReadOnly(new string[] {{ {string.Join(", ", names.Select(Literals.Text))} }});");
                }
            }
        }
    }

    private static void EmitScope(CodeWriter writer, ScopeModel scope, PlatformModel platform)
    {
        writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.Line(GeneratedFile.ClassAttributes(platform));
        using (writer.Open($"internal static class {scope.ClassName}"))
        {
            writer.Line($"internal static readonly {Names.Runtime}.TelemetryScope Instance = {Names.Runtime}.TelemetryScope.Get({Literals.Text(scope.Name)}, {Literals.Text(scope.Version)});");
        }
    }
}
