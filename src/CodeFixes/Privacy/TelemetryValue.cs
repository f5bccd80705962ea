using Instrumentation.CodeFixes.Privacy.Slots;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>What a rule of the family points at: an expression, or the attribute or parameter that hands a value to telemetry.</summary>
internal sealed class TelemetryValue(Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
{
    private ValueSlot? _slot;

    public Document Document { get; } = document;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public SyntaxNode Node { get; } = node;

    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Where the value is in the call, if that place can be changed.</summary>
    public ValueSlot? Slot => _slot ??= ValueSlots.Find(this);

    /// <summary>What the rule says under one of the names in <see cref="Shared.Remedies"/>.</summary>
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
