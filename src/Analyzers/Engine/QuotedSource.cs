using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Engine;

/// <summary>Source as messages quote it.</summary>
internal static class QuotedSource
{
    private const int Maximum = 60;

    public static string Of(IOperation operation) => Shortened(operation.Syntax.ToString());

    public static string Shortened(string text) => text.Length <= Maximum ? text : text.Substring(0, Maximum - 1) + "…";
}
