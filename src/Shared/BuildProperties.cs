namespace Instrumentation.Shared;

/// <summary>The MSBuild properties that the package's targets make visible to the compiler.</summary>
internal static class BuildProperties
{
    public const string Enabled = "build_property.InstrumentationEnabled";
    public const string CodeLocation = "build_property.InstrumentationCodeLocation";
    public const string DesignTimeBuild = "build_property.DesignTimeBuild";
    public const string ProjectDirectory = "build_property.ProjectDir";
}
