using Instrumentation.Analyzers.Baseline.Format;

namespace Instrumentation.BuildTasks;

/// <summary>The log of a compilation, SARIF 2.1, that was asked what a baseline would have to hold.</summary>
internal static class ErrorLog
{
    /// <summary>The fingerprints of the findings that are meant, one a finding.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IEnumerable<Fingerprint> Findings(string sarif)
    {
        foreach (var result in JsonReader.Read(sarif)["runs"]?.Items.SelectMany(static run => run["results"]?.Items ?? []) ?? [])
        {
            // What pragmas and attributes suppress stays with them. The compiler writes "DiagnosticSuppressor { Suppression Id: INSBASELINE, … }".
            if (result["suppressions"]?.Items.Any(static each => each["properties"]?["suppressionType"]?.Text?.Contains(BaselineFile.Suppression) is true) is true
                && result["properties"]?["customProperties"]?[Fingerprint.Property]?.Text is { } text
                && Fingerprint.TryParse(text) is { } fingerprint)
            {
                yield return fingerprint;
            }
        }
    }
}
