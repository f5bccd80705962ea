using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Redactions;

/// <summary>Redaction belongs to the process; each test leaves it as a program finds it.</summary>
[Collection(ProcessStateCollection.Name)]
public abstract class RedactionTest : IDisposable
{
    /// <summary>0x00, 0x01 … 0x1F.</summary>
    protected static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static each => (byte)each)];

    protected const string Base64Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    // HMAC-SHA256 of "ada@example.com", computed by another implementation.
    protected const string HashOfAda = "hmac:5c820b4a5aac8f31eb674182";

    public void Dispose()
    {
        InstrumentationRedaction.UseHashKey((byte[]?)null);
        foreach (var redaction in Enum.GetValues<Redaction>())
        {
            InstrumentationRedaction.Use(redaction, null);
        }

        Cleanup();
        GC.SuppressFinalize(this);
    }

    protected virtual void Cleanup()
    {
    }

    /// <summary>What a span carries of a value.</summary>
    protected static object? Recorded<T>(T value, Redaction redaction, string? classification = null)
    {
        var subject = Subject.Create(definition => definition.Tags = [new("who", Signals.Traces, redaction: redaction, classification: classification)]);
        subject.Capture = (ref call) => call.Tag(0, value);
        using var spans = subject.Spans();
        subject.Call(static () => { });
        return spans.Single.GetTagItem("who");
    }
}
