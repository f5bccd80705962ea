using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>The routes that attributes on a method and its class make together.</summary>
internal static class Routes
{
    public static string? Of(IMethodSymbol method)
    {
        var own = TemplateOf(method);
        var prefix = TemplateOf(method.ContainingType);
        var route = own is null ? prefix : prefix is null || own.StartsWith("/", StringComparison.Ordinal) || own.StartsWith("~/", StringComparison.Ordinal) ? own : $"{prefix}/{own}";
        return route?.TrimStart('~').Replace("[controller]", ControllerOf(method.ContainingType.Name)).Replace("[action]", method.Name);
    }

    /// <summary>The templates that a controller or an action states itself.</summary>
    public static IEnumerable<string> TemplatesOf(ISymbol symbol) =>
        symbol.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { } type && (type.Name is "RouteAttribute" || type.BaseType?.Name is "HttpMethodAttribute"))
            .Select(static attribute => attribute.Text(0))
            .OfType<string>();

    private static string? TemplateOf(ISymbol symbol) => TemplatesOf(symbol).FirstOrDefault();

    private static string ControllerOf(string type)
    {
        const string Suffix = "Controller";
        return type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : type;
    }
}
