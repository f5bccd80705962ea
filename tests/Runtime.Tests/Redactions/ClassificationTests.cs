using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Compliance.Classification;

namespace Microsoft.Extensions.Compliance.Classification
{
    /// <summary>Stands in for the package's attribute, which the runtime knows by name.</summary>
    [AttributeUsage(AttributeTargets.All)]
    public class DataClassificationAttribute : Attribute;

    /// <inheritdoc cref="DataClassificationAttribute"/>
    public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
}

namespace Instrumentation.Runtime.Tests.Redactions
{
    public sealed class ClassificationTests : RedactionTest
    {
        private static readonly string Private = typeof(PrivateAttribute).FullName!;

        [Fact]
        public void WithoutRedactor_ValueIsErased() => Assert.Equal("[redacted]", Recorded("ada", Redaction.Erase, Private));

        [Fact]
        public void Redactor_IsUsedForItsClassificationOnly()
        {
            var redactor = new StarRedactor();
            InstrumentationRedaction.UseFor(typeof(PrivateAttribute), redactor.Redact);

            Assert.Equal("***", Recorded("ada", Redaction.Erase, Private));
            Assert.Equal("[redacted]", Recorded("ada", Redaction.Erase, typeof(OtherAttribute).FullName));
            Assert.Equal("[redacted]", Recorded("ada", Redaction.Erase));

            InstrumentationRedaction.UseFor(typeof(PrivateAttribute), null);
            Assert.Equal("[redacted]", Recorded("ada", Redaction.Erase, Private));
        }

        [Fact]
        public void OtherAttributes_AreRefused()
        {
            var refused = Assert.Throws<ArgumentException>("classification", () => InstrumentationRedaction.UseFor(typeof(SensitiveAttribute), null));

            Assert.StartsWith("'Instrumentation.SensitiveAttribute' does not derive from Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute.", refused.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>("classification", () => InstrumentationRedaction.UseFor(typeof(NoDataClassificationAttribute), null));
            Assert.Throws<ArgumentNullException>("classification", () => InstrumentationRedaction.UseFor(null!, null));
        }

        protected override void Cleanup() => InstrumentationRedaction.UseFor(typeof(PrivateAttribute), null);

        [AttributeUsage(AttributeTargets.All)]
        private sealed class PrivateAttribute : DataClassificationAttribute;

        [AttributeUsage(AttributeTargets.All)]
        private sealed class OtherAttribute : DataClassificationAttribute;

        /// <summary>The overloads that the package's <c>Redactor</c> has.</summary>
        private sealed class StarRedactor
        {
            public string Redact(ReadOnlySpan<char> source) => throw new NotSupportedException();

            public string Redact(string? source) => new('*', source!.Length);

            public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) => throw new NotSupportedException();
        }
    }
}
