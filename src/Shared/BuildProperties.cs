using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Shared;

/// <summary>The MSBuild properties that the package's targets make visible to the compiler.</summary>
internal static class BuildProperties
{
    public const string Enabled = "build_property.InstrumentationEnabled";
    public const string CodeLocation = "build_property.InstrumentationCodeLocation";
    public const string Report = "build_property.InstrumentationReport";
    public const string DesignTimeBuild = "build_property.DesignTimeBuild";
    public const string HttpServer = "build_property.InstrumentationHttpServer";
    public const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>Whether the build has switched all instrumentation off.</summary>
    public static bool IsDisabled(AnalyzerConfigOptions options) =>
        options.TryGetValue(Enabled, out var text) && string.Equals(text.Trim(), "false", StringComparison.OrdinalIgnoreCase);
}
