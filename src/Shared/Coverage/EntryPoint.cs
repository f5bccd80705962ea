using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>A place where a framework calls the application.</summary>
/// <param name="Kind">The framework's word for it: <c>controller action</c>.</param>
/// <param name="Name">As reports name it: <c>OrdersController.Place</c>, <c>POST /orders</c>.</param>
/// <param name="Route">The route, if it has one that is constant.</param>
/// <param name="IsServed">Whether the host has a span of its own for it: HTTP, gRPC, hubs.</param>
/// <param name="Method">The method that is called; of a lambda expression its symbol.</param>
/// <param name="Body">The declaration with the body, or the lambda expression.</param>
/// <param name="Place">What to point at.</param>
internal sealed record EntryPoint(string Kind, string Name, string? Route, bool IsServed, IMethodSymbol Method, SyntaxNode Body, Location Place)
{
    /// <summary>
    /// The loop that an entry point spends its life in, or <see langword="null"/>. Then a pass of it is the work: a span around the call would
    /// last as long as the process.
    /// </summary>
    public SyntaxNode? Loop { get; init; }
}
