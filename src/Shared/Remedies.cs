namespace Instrumentation.Shared;

/// <summary>What would help, as a rule tells its fixes: names of properties that a diagnostic has.</summary>
internal static class Remedies
{
    /// <summary>The type that the diagnostic is in, and those around it, become partial.</summary>
    public const string PartialType = "PartialType";

    /// <summary>The method becomes partial, with its body in a method of its own.</summary>
    public const string PartialMethod = "PartialMethod";

    /// <summary>The method is measured in place of being traced.</summary>
    public const string Measurement = "Measurement";

    /// <summary>The documentation id of the method, or of its type, that the options name first among redactors.</summary>
    public const string Redactor = "Redactor";

    /// <summary>The members of the object that may be recorded instead of it, best first, separated by commas.</summary>
    public const string SafeMembers = "SafeMembers";

    /// <summary>The hole, key or parameter by which telemetry knows the value.</summary>
    public const string SinkName = "SinkName";

    /// <summary>The method gets the attributes that the value lists.</summary>
    public const string Attributes = "Attributes";

    /// <summary>The value is what a report calls the entry point.</summary>
    public const string EntryPoint = "EntryPoint";

    /// <summary>The value names the process, which the resource does already.</summary>
    public const string Resource = "Resource";

    /// <summary>The numbers of the holes of a text that have no bound, separated by commas.</summary>
    public const string Holes = "Holes";

    /// <summary>The exception, as the source writes it.</summary>
    public const string Exception = "Exception";

    /// <summary>The text that belongs in the place of the constant.</summary>
    public const string Replacement = "Replacement";

    /// <summary>Whether the scopes to register are those that the generator lists.</summary>
    public const string GeneratedScopes = "GeneratedScopes";

    /// <summary>Other scopes to register, one a line.</summary>
    public const string Scopes = "Scopes";
}
