using System.Text;
using Instrumentation.Generator.Model;

namespace Instrumentation.Generator.Emitting;

/// <summary>
/// Writes what puts decorators into a service collection. It is the same in every assembly and generated only because the runtime package
/// does not depend on Microsoft.Extensions.DependencyInjection; its text is in <c>Templates</c>.
/// </summary>
internal static class ServiceDecorationEmitter
{
    private const string Attributes = "/*attributes*/";

    private const string OpenFolder = "Open/";

    private static readonly Lazy<string> Text = new(static () => Read(Templates().Where(static name => !IsForOpenInterfaces(name))));
    private static readonly Lazy<string> TextForOpenInterfaces = new(static () => Read(Templates().Where(IsForOpenInterfaces)));

    public static string Emit(DecoratorListModel decorators, PlatformModel platform)
    {
        var writer = GeneratedFile.Begin("Puts decorators into service collections.", platform);
        var attributes = $"[global::Microsoft.CodeAnalysis.Embedded]\n    {GeneratedFile.ClassAttributes(platform)}";
        var hasOpenInterfaces = decorators.Interfaces.Any(static type => type.OpenInterface is not null);
        return writer + (Text.Value + (hasOpenInterfaces ? TextForOpenInterfaces.Value : "")).Replace(Attributes, attributes);
    }

    private static IEnumerable<string> Templates() =>
        typeof(ServiceDecorationEmitter).Assembly.GetManifestResourceNames().OrderBy(static name => name, StringComparer.Ordinal);

    private static bool IsForOpenInterfaces(string name) => name.StartsWith(OpenFolder, StringComparison.Ordinal);

    private static string Read(IEnumerable<string> names) => string.Concat(names.Select(static name => "\n" + Read(name)));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ServiceDecorationEmitter).Assembly.GetManifestResourceStream(name), Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
