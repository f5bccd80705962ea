using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>What the code of a compilation says to the builder of one signal of the telemetry SDK.</summary>
/// <param name="space">The builder's namespace.</param>
/// <param name="builder">The builder's type.</param>
/// <param name="method">The method that registers scopes.</param>
internal sealed class Registration(string space, string builder, string method)
{
    private const string Vendor = "OpenTelemetry";

    private readonly ConcurrentBag<IInvocationOperation> _calls = [];
    private readonly ConcurrentBag<string> _names = [];
    private volatile bool _isUnknown;
    private volatile bool _hasGenerated;

    /// <summary>The full name of the builder's type.</summary>
    public string BuilderName => $"{space}.{builder}";

    /// <summary>Where scopes are registered, else where the builder is first used; <see langword="null"/> if nothing is configured here.</summary>
    public InvocationExpressionSyntax? Place => _calls
        .OrderBy(call => call.TargetMethod.Name != method)
        .ThenBy(static call => call.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(static call => call.Syntax.Span.End)
        .FirstOrDefault()?.Syntax as InvocationExpressionSyntax;

    public void Add(IInvocationOperation call)
    {
        if (!call.TargetMethod.ReturnType.Is(space, builder))
        {
            return;
        }

        _calls.Add(call);
        if (call.TargetMethod.Name == method)
        {
            foreach (var argument in call.Arguments.Where(static argument => argument.Parameter?.Type is IArrayTypeSymbol))
            {
                AddNames(argument.Value);
            }
        }
        else if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && !call.TargetMethod.ContainingNamespace.FullName().StartsWith(Vendor, StringComparison.Ordinal))
        {
            // Somebody else's extension may register anything.
            _isUnknown = true;
        }
    }

    /// <summary>Whether a scope is surely not registered.</summary>
    /// <param name="scope">The scope's name.</param>
    /// <param name="isGenerated">Whether it is one of <c>InstrumentationScopes.All</c>.</param>
    public bool Lacks(string scope, bool isGenerated) => !_isUnknown && !(isGenerated && _hasGenerated) && !_names.Any(name => Matches(name, scope));

    private void AddNames(IOperation names)
    {
        foreach (var name in Elements.Of(names) ?? [names])
        {
            if (LocalValues.Resolve(name).ConstantText() is { } text)
            {
                _names.Add(text);
            }
            else if (name.DescendantsAndSelf().Any(IsGeneratedList))
            {
                _hasGenerated = true;
            }
            else
            {
                _isUnknown = true;
            }
        }
    }

    private static bool IsGeneratedList(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "All", ContainingType: var type } } && type.Is(KnownNames.Namespace, KnownNames.Scopes);

    // A star stands for anything, as the SDK has it.
    private static bool Matches(string pattern, string scope) =>
        string.Equals(pattern, scope, StringComparison.OrdinalIgnoreCase)
        || (pattern.IndexOf('*') >= 0 && Regex.IsMatch(scope, "^" + Regex.Escape(pattern).Replace("\\*", ".*") + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
}
