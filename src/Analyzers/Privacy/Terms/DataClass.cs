using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Terms;

/// <summary>A kind of personal data or secret, and the words that tell it.</summary>
/// <param name="Name">Its name in options: <c>instrumentation.pii.severity.contact</c>.</param>
/// <param name="Title">As messages name it: <c>contact data</c>.</param>
/// <param name="Severity">How bad it is in telemetry by default; <see langword="null"/> if it is off.</param>
/// <param name="Strong">Terms that mean it anywhere.</param>
/// <param name="Weak">Terms that mean it of a person.</param>
internal sealed record DataClass(string Name, string Title, DiagnosticSeverity? Severity, IReadOnlyList<string> Strong, IReadOnlyList<string> Weak)
{
    public bool Equals(DataClass? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
