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
    public const string BaselineFile = "build_property.InstrumentationBaselineFile";
    public const string BaselineUpdate = "build_property.InstrumentationBaselineUpdate";
    public const string SeveralFrameworks = "build_property.InstrumentationSeveralFrameworks";
    public const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>Whether the build has switched all instrumentation off.</summary>
    public static bool IsDisabled(AnalyzerConfigOptions options) => Is(Enabled, "false", options);

    /// <summary>Whether this build asks for what a baseline would have to hold.</summary>
    public static bool IsBaselineUpdate(AnalyzerConfigOptions options) => Is(BaselineUpdate, "true", options);

    /// <summary>Whether the project is built for other frameworks too, from sources that may differ.</summary>
    public static bool HasSeveralFrameworks(AnalyzerConfigOptions options) => Is(SeveralFrameworks, "true", options);

    private static bool Is(string property, string value, AnalyzerConfigOptions options) =>
        options.TryGetValue(property, out var text) && string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
