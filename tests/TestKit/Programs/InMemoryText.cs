using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.TestKit;

/// <summary>An additional file that lies on no disk.</summary>
internal sealed class InMemoryText(SourceFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

    public override string Path => file.FullPath;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
