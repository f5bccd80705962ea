using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Methods that a framework finds by reflection and calls itself. Recognised by symbols, never by names alone.</summary>
internal static class FrameworkCallers
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Who calls the method, or <see langword="null"/>.</summary>
    public static string? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.Same(compilation.GetEntryPoint(cancellationToken)))
        {
            return "the runtime";
        }

        if (method.IsStatic || method.IsAbstract || method.Arity > 0 || method.DeclaredAccessibility is not Accessibility.Public || WellKnownInterfaces.IsImplementedBy(method))
        {
            return null;
        }

        if (IsController(method.ContainingType) && !method.HasAttribute("NonActionAttribute", Mvc))
        {
            return "ASP.NET Core MVC";
        }

        if (Inherits(method.ContainingType, "Microsoft.AspNetCore.SignalR", "Hub"))
        {
            return "SignalR";
        }

        return Inherits(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages", "PageModel") && method.Name.StartsWith("On", StringComparison.Ordinal)
            ? "Razor Pages"
            : null;
    }

    private static bool IsController(INamedTypeSymbol type)
    {
        var isController = false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.HasAttribute("NonControllerAttribute", Mvc))
            {
                return false;
            }

            // [ApiController] derives from [Controller].
            isController |= current.GetAttributes().Any(static attribute => attribute.AttributeClass is { } marker && IsOrInherits(marker, Mvc, "ControllerAttribute"));
        }

        return isController;
    }

    private static bool Inherits(INamedTypeSymbol type, string containingNamespace, string name) => type.BaseType is { } parent && IsOrInherits(parent, containingNamespace, name);

    private static bool IsOrInherits(INamedTypeSymbol type, string containingNamespace, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(containingNamespace, name))
            {
                return true;
            }
        }

        return false;
    }
}
