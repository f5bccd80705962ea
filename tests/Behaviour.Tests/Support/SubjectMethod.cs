namespace Instrumentation.Behaviour.Tests.Support;

/// <summary>A method under test, written once and declared as each route needs it.</summary>
/// <param name="Signature">As C# has it, without accessibility: <c>async Task&lt;int&gt; Add(int a, int b = 1)</c>.</param>
/// <param name="Body">A block or an expression body with its semicolon.</param>
/// <param name="Attributes">The attribute lists of the instrumented method.</param>
public sealed record SubjectMethod(string Signature, string Body, string Attributes)
{
    private const string Async = "async ";

    // An interface and a partial declaration say what a method is, not how it works.
    private string Declaration => Signature.StartsWith(Async, StringComparison.Ordinal) ? Signature[Async.Length..] : Signature;

    /// <summary>The method with its body, called <c>{Name}Core</c>.</summary>
    private string Core => Signature.Insert(NameEnd(), "Core");

    public string InInterface => $"{Declaration};";

    public string InClass(Route route) => route is Route.Partial
        ? $"""
            {Attributes} public partial {Declaration};
            private {Core} {Body}
            """
        : $"{Attributes} public {Signature} {Body}";

    // The parameter list is the first parenthesis behind a name: a tuple's, in the return type, has none before it.
    private int NameEnd()
    {
        for (var open = Signature.IndexOf('(', 1); open >= 0; open = Signature.IndexOf('(', open + 1))
        {
            var end = open;
            if (Signature[end - 1] == '>')
            {
                end = Signature.LastIndexOf('<', end);
            }

            if (char.IsLetterOrDigit(Signature[end - 1]))
            {
                return end;
            }
        }

        throw new ArgumentException($"'{Signature}' has no parameter list.");
    }
}
