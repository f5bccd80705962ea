using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>A rule as its constant, its analyzer and its fixer show it.</summary>
/// <param name="Name">The name of its constant.</param>
/// <param name="Id">Its id.</param>
/// <param name="Analyzers">The names of the analyzers that report it; one, if all is well.</param>
/// <param name="Descriptor">What the analyzer says about it.</param>
/// <param name="HasFix">Whether a fixer takes it.</param>
public sealed record Rule(string Name, string Id, string Analyzers, DiagnosticDescriptor Descriptor, bool HasFix)
{
    /// <summary>The severity as the release file writes it.</summary>
    public string Severity => Descriptor.IsEnabledByDefault ? Descriptor.DefaultSeverity.ToString() : "Disabled";

    /// <summary>The severity as <c>.editorconfig</c> and the pages write it.</summary>
    public string Level => !Descriptor.IsEnabledByDefault ? "none" : Descriptor.DefaultSeverity is DiagnosticSeverity.Info ? "suggestion" : Severity.ToLowerInvariant();

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Constants().Select(static constant =>
        {
            var analyzers = Product.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == constant.Id)).ToList();
            return new Rule(
                constant.Name,
                constant.Id,
                string.Join(", ", analyzers.Select(static analyzer => analyzer.GetType().Name)),
                analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Single(descriptor => descriptor.Id == constant.Id),
                Product.CodeFixes.Any(fixer => fixer.FixableDiagnosticIds.Contains(constant.Id)));
        }),
    ];

    public override string ToString() => Id;

    private static IEnumerable<(string Name, string Id)> Constants() => Product.Analyzers[0].GetType().Assembly
        .GetType("Instrumentation.Shared.RuleIds", throwOnError: true)!
        .GetFields()
        .Select(static field => (field.Name, Id: (string)field.GetRawConstantValue()!))
        .OrderBy(static constant => constant.Id, StringComparer.Ordinal);
}
