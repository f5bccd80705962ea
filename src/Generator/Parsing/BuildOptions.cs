using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Generator.Parsing;

/// <summary>The MSBuild properties that steer the generator.</summary>
/// <param name="Build">What the build asks for.</param>
/// <param name="CodeLocationRoot">The project's directory with a slash at its end, if spans shall carry code locations.</param>
/// <param name="ReportRoot">The same, if the build shall write a report.</param>
internal sealed record BuildOptions(BuildModel Build, string? CodeLocationRoot, string? ReportRoot)
{
    public static BuildOptions Parse(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = provider.GlobalOptions;
        options.TryGetValue(BuildProperties.ProjectDirectory, out var directory);
        var root = (directory ?? "").Replace('\\', '/').TrimEnd('/') + "/";
        return new BuildOptions(
            new BuildModel(!Is(options, BuildProperties.Enabled, "false"), !Is(options, BuildProperties.DesignTimeBuild, "true")),
            Is(options, BuildProperties.CodeLocation, "true") ? root : null,
            Is(options, BuildProperties.Report, "true") ? root : null);
    }

    private static bool Is(AnalyzerConfigOptions options, string name, string value) =>
        options.TryGetValue(name, out var text) && string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
