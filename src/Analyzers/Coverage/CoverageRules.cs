using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Coverage;

/// <summary>The rules of the family.</summary>
internal static class CoverageRules
{
    public const string Category = "Instrumentation.Coverage";

    public static readonly DiagnosticDescriptor EntryPoint = Rule(
        RuleIds.DarkEntryPoint,
        "Background or message entry point is not instrumented",
        "'{0}' ({1}) is called by its framework and records nothing, so nobody sees when it runs, how long, or that it fails");

    public static readonly DiagnosticDescriptor Endpoint = Rule(
        RuleIds.DarkEndpoint,
        "HTTP, gRPC or hub endpoint is not instrumented",
        "'{0}' ({1}) records nothing of its own, so of a request there is at most the server's span");

    public static readonly DiagnosticDescriptor ServiceMethod = Rule(
        RuleIds.DarkServiceMethod,
        "Public service method of a configured type pattern is not instrumented",
        "'{0}' is a public method of a type that '{1}' names, and records nothing",
        isEnabled: false);

    public static readonly DiagnosticDescriptor SwallowedException = Rule(
        RuleIds.SwallowedException,
        "Endpoint swallows an exception",
        "'{0}' ({1}) catches every exception here and keeps it: it is neither thrown on, nor logged, nor recorded on a span, so the failure looks like a success");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [EntryPoint, Endpoint, ServiceMethod, SwallowedException];

    private static DiagnosticDescriptor Rule(string id, string title, string message, bool isEnabled = true) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabled, helpLinkUri: RulePages.Folder + id + RulePages.Extension);
}
